// A slide as it stands on screen, as elements that no longer change: each map a picture of what it shows. Call while the map has just
// been drawn, since only then are its pixels there to be read.

/** A canvas that is drawn over the one of a map. */
const OVER = '[data-over-canvas]';

export interface Frozen {
	readonly sheet: HTMLElement;
	/** PNG as a `data:` address; null for a slide without a map. */
	readonly map: { readonly address: string; readonly ratio: number } | null;
}

export function freezeSheet(live: HTMLElement): Frozen {
	const sheet = live.cloneNode(true) as HTMLElement;
	const copies = sheet.querySelectorAll('canvas');
	let map: Frozen['map'] = null;
	live.querySelectorAll('canvas').forEach((canvas, at) => {
		// Marks are in the picture of the map that they are drawn over.
		if (canvas.matches(OVER)) return copies[at]?.remove();
		const address = withMarks(canvas).toDataURL('image/png');
		const image = document.createElement('img');
		image.src = address;
		image.alt = '';
		image.width = canvas.clientWidth;
		image.height = canvas.clientHeight;
		copies[at]?.replaceWith(image);
		map ??= { address, ratio: canvas.width / canvas.height };
	});
	return { sheet, map };
}

function withMarks(canvas: HTMLCanvasElement): HTMLCanvasElement {
	const both = document.createElement('canvas');
	[both.width, both.height] = [canvas.width, canvas.height];
	const context = both.getContext('2d')!;
	context.drawImage(canvas, 0, 0);
	const marks = canvas.closest('.map')?.querySelector<HTMLCanvasElement>(`canvas${OVER}`);
	if (marks) context.drawImage(marks, 0, 0, both.width, both.height);
	return both;
}
