// A slide as it stands on screen, as elements that no longer change: each map a picture of what it shows. Call while the map has just
// been drawn, since only then are its pixels there to be read. What only a hand could use is left out.

import { drawShape } from '$lib/briefing/export/picture/draw-picture.ts';
import { continueSheet, measureParts } from './continue-sheet.ts';
import { drawElement } from './draw-element.ts';
import type { StandingOver } from '$lib/map/frame/picture.ts';

/** A canvas that is drawn over the one of a map. */
const OVER = '[data-over-canvas]';
/** What only a hand could use. */
const CONTROLS = '[data-controls]';
const LEFT_OUT = `${CONTROLS}, select, .spoken`;

export interface Frozen {
	/** One, or several where there is more to read than one has room for. */
	readonly sheets: readonly HTMLElement[];
	/** The map with all that stands over it, or the timeline; null for a slide with neither. A PNG as a `data:` address. */
	readonly picture: { readonly address: string; readonly ratio: number } | null;
}

/** `over` is what stands over the map beside its marks. In the sheet it stays as elements. */
export function freezeSheet(live: HTMLElement, over: StandingOver | null): Frozen {
	const parts = measureParts(live);
	const sheet = live.cloneNode(true) as HTMLElement;
	const copies = sheet.querySelectorAll('canvas');
	const time = live.querySelector<HTMLElement>('.time');
	let picture = time && drawElement(time, LEFT_OUT);
	live.querySelectorAll('canvas').forEach((canvas, at) => {
		// Marks are in the picture of the map that they are drawn over.
		if (canvas.matches(OVER)) return copies[at]?.remove();
		const map = withMarks(canvas);
		const address = map.toDataURL('image/png');
		const image = document.createElement('img');
		image.src = address;
		image.alt = '';
		image.width = canvas.clientWidth;
		image.height = canvas.clientHeight;
		copies[at]?.replaceWith(image);
		picture ??= { address: withShapes(map, over), ratio: canvas.width / canvas.height };
	});
	putDownControls(live, sheet);
	return { sheets: continueSheet(sheet, parts), picture };
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
	for (const controls of copy.querySelectorAll(CONTROLS)) controls.remove();
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
