// Walks by arrow keys among the buttons of a map's marks, those within the frame and those in its margin; Home and End go to the first and last.
import { nextMark, type Direction } from './roving.ts';

type Way = Direction | 'first' | 'last';

const WAYS: Readonly<Record<string, Way>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
	Home: 'first',
	End: 'last'
};

/** Undefined for any other key. */
export function wayOf(key: string): Way | undefined {
	return WAYS[key];
}

/** Hands the focus of `from` on to the mark that lies that way, if one does. First are the largest on the map, last those in its margin. */
export function walkMarks(from: HTMLElement, way: Way): void {
	const buttons = [...(from.closest('.map')?.querySelectorAll<HTMLElement>('button[data-places]') ?? [])];
	if (way === 'first' || way === 'last') {
		const isInMargin = (button: HTMLElement) => 'margin' in button.dataset;
		const ordered = buttons.toSorted((a, b) => Number(isInMargin(a)) - Number(isInMargin(b)));
		return ordered.at(way === 'first' ? 0 : -1)?.focus();
	}
	const points = buttons.map(centreOf);
	buttons[nextMark(points, centreOf(from), way)]?.focus();
}

function centreOf(element: HTMLElement): { readonly x: number; readonly y: number } {
	const { left, right, top, bottom } = element.getBoundingClientRect();
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
