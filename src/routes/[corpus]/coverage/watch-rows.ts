// Tells which rows of a table are in sight, now and whenever the frame that it scrolls in moves or is resized.
import { windowRows, type RowWindow } from '$lib/ui/row-window.ts';

export interface WatchedRows {
	/** The element that scrolls. */
	readonly frame: HTMLElement;
	/** What holds the rows. */
	readonly body: HTMLElement;
	readonly count: number;
	/** Px of every row. */
	readonly rowPx: number;
}

/** Ends when what it returns is called. */
export function watchRows(
	{ frame, body, count, rowPx }: WatchedRows,
	tell: (rows: RowWindow) => void
): () => void {
	const measure = () => {
		const start = body.getBoundingClientRect().top - frame.getBoundingClientRect().top;
		tell(windowRows(count, rowPx, start, frame.clientHeight));
	};
	measure();
	frame.addEventListener('scroll', measure, { passive: true });
	const observer = new ResizeObserver(measure);
	observer.observe(frame);
	return () => {
		frame.removeEventListener('scroll', measure);
		observer.disconnect();
	};
}
