// What is written beside marks, in which lines, and how much room that takes. Measures with a canvas; draws nothing.
import { language } from '../../messages/message.ts';
import type { MapMark } from './marks.ts';
import type { Size } from './name-places.ts';

const NAME_SIZE = 12.5;
const SELECTED_SIZE = 13.5;
const NOTE_SCALE = 0.88;
const LINE_HEIGHT = 1.15;
/** Longer lines are broken, in em. */
const MOST_EM = 16;

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
	if (canvas) canvas.font = fontOf(weight, size);
	const width = canvas ? canvas.measureText(text).width : USUAL_EM * size * text.length;
	if (widths.size >= MOST_KEPT) widths.clear();
	widths.set(key, width);
	return width;
}

function fontOf(weight: 400 | 600, size: number): string {
	return `${weight} ${size}px 'Inter Variable', 'Noto Sans Arabic Variable', sans-serif`;
}

/** What was measured before the page's letters were there is not true. */
export function forgetWidths(): void {
	widths.clear();
	lines = new WeakMap();
}

/** Of a mark's name with its count and its note beneath, and of the same without the note. */
export function nameSizes(mark: MapMark, isOpen: boolean): Size[] {
	const forms = mark.note === '' ? [0] : [0, 1];
	return forms.map((form) => {
		const lines = nameLines(mark, isOpen, form);
		return {
			width: Math.max(...lines.map(({ width }) => width)),
			height: lines.length * lineHeight(isOpen)
		};
	});
}

/** In px; that of an open place's name is larger. */
export function lineHeight(isOpen: boolean): number {
	return LINE_HEIGHT * sizeOf(isOpen);
}

/** Text in one hand within a line. */
export interface NameRun {
	readonly text: string;
	readonly weight: 400 | 600;
	/** In px. */
	readonly size: number;
	readonly font: string;
	readonly muted: boolean;
	readonly width: number;
}

export interface NameLine {
	readonly runs: readonly NameRun[];
	readonly width: number;
}

/** By mark; each is asked for its name in every frame of a movement. */
let lines = new WeakMap<MapMark, Map<string, readonly NameLine[]>>();

/** What is written beside a mark: `form` is the place among its sizes. */
export function nameLines(mark: MapMark, isOpen: boolean, form: number): readonly NameLine[] {
	let known = lines.get(mark);
	if (!known) lines.set(mark, (known = new Map()));
	const key = `${isOpen} ${form}`;
	let found = known.get(key);
	if (!found) known.set(key, (found = toLines(mark, isOpen, form)));
	return found;
}

function toLines({ name, claims, note }: MapMark, isOpen: boolean, form: number): NameLine[] {
	const size = sizeOf(isOpen);
	const small = NOTE_SCALE * size;
	const heads = brokenLines(name, 600, size, MOST_EM * size).map((text) => [toRun(text, 600, size, false)]);
	// The count stands behind the name, whichever side that is.
	if (language().direction === 'rtl')
		heads.at(-1)!.unshift(toRun(`${language().number(claims)}  `, 400, size, true));
	else heads.at(-1)!.push(toRun(`  ${language().number(claims)}`, 400, size, true));
	const notes = note === '' || form > 0 ? [] : brokenLines(note, 400, small, MOST_EM * small);
	return [...heads, ...notes.map((text) => [toRun(text, 400, small, true)])].map((runs) => ({
		runs,
		width: runs.reduce((sum, { width }) => sum + width, 0)
	}));
}

function sizeOf(isOpen: boolean): number {
	return isOpen ? SELECTED_SIZE : NAME_SIZE;
}

function toRun(text: string, weight: 400 | 600, size: number, muted: boolean): NameRun {
	return { text, weight, size, font: fontOf(weight, size), muted, width: textWidth(text, weight, size) };
}

/** In lines of at most `most` px, broken between words, and within a word that is wider by itself. */
export function brokenLines(text: string, weight: 400 | 600, size: number, most: number): string[] {
	const fits = (line: string) => textWidth(line, weight, size) <= most;
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && fits(longer)) lines.splice(-1, 1, longer);
		else lines.push(...(fits(word) ? [word] : brokenWord(word, fits)));
	}
	return lines;
}

const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function brokenWord(word: string, fits: (line: string) => boolean): string[] {
	const lines = [''];
	for (const { segment } of LETTERS.segment(word)) {
		const longer = lines.at(-1)! + segment;
		if (lines.at(-1) !== '' && !fits(longer)) lines.push(segment);
		else lines.splice(-1, 1, longer);
	}
	return lines;
}
