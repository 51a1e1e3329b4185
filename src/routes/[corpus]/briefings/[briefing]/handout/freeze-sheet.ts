// A slide as it stands on screen, as elements that no longer change: each map a picture of what it shows. Call while the map has just
// been drawn, since only then are its pixels there to be read. What only a hand could use is left out.

import { drawShape } from '$lib/briefing/export/picture/draw-picture.ts';
import { continueSheet, measureParts } from './continue-sheet.ts';
import type { StandingOver } from '$lib/map/frame/picture.ts';

/** A canvas that is drawn over the one of a map. */
const OVER = '[data-over-canvas]';

export interface Frozen {
	/** One, or several where there is more to read than one has room for. */
	readonly sheets: readonly HTMLElement[];
	/** PNG as a `data:` address, with all that stands over the map; null for a slide without one. */
	readonly map: { readonly address: string; readonly ratio: number } | null;
}

/** `over` is what stands over the map beside its marks. In the sheet it stays as elements. */
export function freezeSheet(live: HTMLElement, over: StandingOver | null): Frozen {
	const parts = measureParts(live);
	const sheet = live.cloneNode(true) as HTMLElement;
	const copies = sheet.querySelectorAll('canvas');
	let map: Frozen['map'] = null;
	live.querySelectorAll('canvas').forEach((canvas, at) => {
		// Marks are in the picture of the map that they are drawn over.
		if (canvas.matches(OVER)) return copies[at]?.remove();
		const picture = withMarks(canvas);
		const address = picture.toDataURL('image/png');
		const image = document.createElement('img');
		image.src = address;
		image.alt = '';
		image.width = canvas.clientWidth;
		image.height = canvas.clientHeight;
		copies[at]?.replaceWith(image);
		map ??= { address: withShapes(picture, over), ratio: canvas.width / canvas.height };
	});
	putDownControls(live, sheet);
	return { sheets: continueSheet(sheet, parts), map };
}

/** Buttons go from the copy; of a choice what is chosen stays, which a copied `select` would not know. */
function putDownControls(live: HTMLElement, copy: HTMLElement): void {
	const choices = [...live.querySelectorAll('select')];
	copy.querySelectorAll('select').forEach((select, at) => {
		const chosen = document.createElement('span');
		chosen.className = select.className;
		chosen.textContent = choices[at]?.selectedOptions[0]?.text ?? '';
		select.nextElementSibling?.remove();
		select.replaceWith(chosen);
	});
	for (const controls of copy.querySelectorAll('[data-controls]')) controls.remove();
}

function withShapes(canvas: HTMLCanvasElement, over: StandingOver | null): string {
	const context = canvas.getContext('2d')!;
	const ratio = over ? canvas.width / over.frame.width : 1;
	context.scale(ratio, ratio);
	for (const shape of over?.shapes ?? []) drawShape(context, shape, []);
	return canvas.toDataURL('image/png');
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
