// A view as a picture that says what it shows, as of when and from whom, wherever it is pasted: title, sentence, map, legend, credit and
// handling. Pure: the map and what stands on it come in.
import type { Measure, PathShape, Picture, Shape, TextStyle } from '../../../ui/shapes.ts';

export interface LegendEntry {
	readonly shapes: readonly PathShape[];
	readonly text: string;
}

export interface ViewPicture {
	readonly title: string;
	readonly asOf: string;
	/** The query in words. */
	readonly sentence: string;
	readonly legend: readonly LegendEntry[];
	/** Boundaries and whose map it is. */
	readonly credit: string;
	readonly handling: { readonly label: string; readonly colour: string; readonly background: string };
	readonly map: { readonly width: number; readonly height: number };
	/** What is drawn over the picture of the map, px from its corner. */
	readonly over: readonly Shape[];
	readonly colours: { readonly page: string; readonly text: string; readonly muted: string };
}

const MARGIN = 16;
const TITLE: TextStyle = { font: 'serif', size: 20, weight: 700 };
const AS_OF: TextStyle = { font: 'sans', size: 13, weight: 400 };
const SENTENCE: TextStyle = { font: 'serif', size: 15, weight: 400 };
const LEGEND: TextStyle = { font: 'sans', size: 12, weight: 400 };
const CREDIT: TextStyle = { font: 'sans', size: 11, weight: 400 };
/** 12 points at least, as the protocol wants it. */
const HANDLING: TextStyle = { font: 'sans', size: 16, weight: 700 };
const HANDLING_HEIGHT = 24;
const GLYPH_WIDTH = 22;
const LEGEND_GAP = 18;
const LEGEND_LEADING = 16;

/** Letters with the marks set on them. */
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function viewPicture(view: ViewPicture, measure: Measure): Picture {
	const width = view.map.width + 2 * MARGIN;
	const inner = view.map.width;
	const shapes: Shape[] = [];
	let y = MARGIN;
	const write = (
		text: string,
		x: number,
		style: TextStyle,
		colour: string,
		anchor: 'start' | 'end' = 'start'
	) => shapes.push({ kind: 'text', x, y, text, ...style, colour, anchor, length: measure(text, style) });
	const writeLines = (text: string, style: TextStyle, leading: number, colour: string, room = inner) => {
		for (const line of breakLines(text, room, style, measure)) {
			y += leading;
			write(line, MARGIN, style, colour);
		}
	};
	const { text, muted, page } = view.colours;

	shapes.push(...handlingShapes(view.handling, width - MARGIN, y, measure));
	const beside = inner - measure(view.handling.label, HANDLING) - 32;
	y -= 5;
	writeLines(view.title, TITLE, 24, text, beside);
	const end = measure(breakLines(view.title, beside, TITLE, measure).at(-1) ?? '', TITLE) + 14;
	if (end + measure(view.asOf, AS_OF) <= beside) write(view.asOf, MARGIN + end, AS_OF, muted);
	else writeLines(view.asOf, AS_OF, 18, muted, beside);
	y += 8;
	writeLines(view.sentence, SENTENCE, 20, text);
	y += 10;

	const top = y;
	shapes.push({ kind: 'map', at: 0, x: MARGIN, y, ...view.map });
	shapes.push(...view.over.map((shape) => ({ ...shape, x: MARGIN + shape.x, y: top + shape.y })));
	shapes.push({ kind: 'rect', x: MARGIN, y, ...view.map, stroke: text });
	y += view.map.height + 10;

	let x = MARGIN;
	y += 14;
	for (const entry of view.legend) {
		const [first = '', ...further] = breakLines(entry.text, inner - GLYPH_WIDTH, LEGEND, measure);
		const taken = GLYPH_WIDTH + measure(first, LEGEND);
		if (x > MARGIN && x + taken > MARGIN + inner) {
			x = MARGIN;
			y += 22;
		}
		shapes.push(...entry.shapes.map((path) => ({ kind: 'path' as const, x: x + 8, y: y - 4, ...path })));
		write(first, x + GLYPH_WIDTH, LEGEND, text);
		for (const line of further) {
			y += LEGEND_LEADING;
			write(line, x + GLYPH_WIDTH, LEGEND, text);
		}
		// One of several lines has them for itself.
		x += further.length > 0 ? inner : taken + LEGEND_GAP;
	}
	y += 6;
	writeLines(view.credit, CREDIT, 16, muted);
	y += 8;
	shapes.push(...handlingShapes(view.handling, width - MARGIN, y, measure));
	const height = y + HANDLING_HEIGHT + MARGIN;
	return { width, height, shapes: [{ kind: 'rect', x: 0, y: 0, width, height, fill: page }, ...shapes] };
}

/** The label, right-justified on its ground; `x` is its right edge. */
function handlingShapes(
	{ label, colour, background }: ViewPicture['handling'],
	x: number,
	y: number,
	measure: Measure
): Shape[] {
	const width = measure(label, HANDLING) + 16;
	return [
		{ kind: 'rect', x: x - width, y, width, height: HANDLING_HEIGHT, fill: background },
		{ kind: 'text', x: x - 8, y: y + 18, text: label, ...HANDLING, colour, anchor: 'end', length: width - 16 }
	];
}

/** A word wider than the line is broken where it must. */
export function breakLines(text: string, width: number, style: TextStyle, measure: Measure): string[] {
	const fits = (line: string) => measure(line, style) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter((part) => part !== '')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const letter of LETTERS.segment(word)) {
			if (line !== '' && !fits(line + letter.segment)) {
				lines.push(line);
				line = '';
			}
			line += letter.segment;
		}
	}
	return line === '' ? lines : [...lines, line];
}
