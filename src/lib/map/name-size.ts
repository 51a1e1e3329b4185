// How much room names take on the map and at its edge. Measures with a canvas, as MapLibre draws its letters.
import type { MapMark } from './marks.ts';
import type { Size } from './name-places.ts';

export const NAME_SIZE = 12.5;
export const SELECTED_SIZE = 13.5;
export const NOTE_SCALE = 0.88;
export const LINE_HEIGHT = 1.15;
/** Longer lines are broken, in em. */
export const MOST_EM = 16;

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
/** Beyond so many texts the oldest are of no use. */
const MOST_KEPT = 4000;
/** Where nothing can be measured, in em a letter. */
const USUAL_EM = 0.56;

/** In px. */
export function textWidth(text: string, weight: 400 | 600, size: number): number {
	const key = `${weight} ${size} ${text}`;
	const known = widths.get(key);
	if (known !== undefined) return known;
	canvas ??= 'OffscreenCanvas' in globalThis ? new OffscreenCanvas(1, 1).getContext('2d') : null;
	if (canvas) canvas.font = `${weight} ${size}px 'Inter Variable', 'Noto Sans Arabic Variable', sans-serif`;
	const width = canvas ? canvas.measureText(text).width : USUAL_EM * size * text.length;
	if (widths.size >= MOST_KEPT) widths.clear();
	widths.set(key, width);
	return width;
}

/** What was measured before the page's letters were there is not true. */
export function forgetWidths(): void {
	widths.clear();
}

/** Of a mark's name with its count and its note beneath, and of the same without the note. */
export function nameSizes({ name, claims, note }: MapMark, isSelected: boolean): Size[] {
	const size = isSelected ? SELECTED_SIZE : NAME_SIZE;
	const head = textWidth(name, 600, size) + textWidth(`  ${claims}`, 400, size);
	const short = [head];
	const full = [head, textWidth(note, 400, NOTE_SCALE * size)];
	return (note === '' ? [short] : [full, short]).map((lines) => toSize(lines, size));
}

function toSize(lines: readonly number[], size: number): Size {
	const most = MOST_EM * size;
	const count = lines.reduce((sum, line) => sum + Math.ceil(line / most), 0);
	return { width: Math.min(most, Math.max(...lines)), height: count * LINE_HEIGHT * size };
}
