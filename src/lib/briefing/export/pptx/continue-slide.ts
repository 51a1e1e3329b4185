// A slide with more words, citations or rows than it has room for at the smallest size goes on over further slides: none is cut. Pure, by the
// rough measure of fitting-points.
import { message } from '../../../messages/message.ts';
import type { Citation } from '../../slide-citations.ts';
import { cutAfter } from '../text-pages.ts';
import { sourcePages } from '../source-pages.ts';
import type { DeckFigure, DeckSlide, Paragraph, Run } from './deck.ts';
import { fittingPoints, lettersIn, linesIn, textHeight } from './fitting-points.ts';
import {
	CELL_MARGIN,
	CITED_POINTS,
	FIGURE,
	FOOT,
	FULL,
	LABEL_HEIGHT,
	SOURCE_ROOM,
	TABLE_POINTS,
	TEXT,
	TEXT_POINTS,
	TITLE_POINTS,
	TOP
} from './slide-room.ts';

const LEAST_TEXT = TEXT_POINTS.at(-1)!;
const LEAST_TABLE = TABLE_POINTS.at(-1)!;

type Rows = readonly (readonly string[])[];

/** The slide itself where all of it has room; else it and what follows it, each saying which part it is. */
export function continueSlide(slide: DeckSlide): DeckSlide[] {
	const pages: Pick<DeckSlide, 'paragraphs' | 'citations' | 'figure' | 'further'>[] = [];
	const { figure } = slide;
	const figures = figurePages(slide);
	// Sources are as wide as the slide: beside them stand no words, and no page has a title alone.
	const isAlone = figure.kind === 'sources';
	const hasWords = !isAlone || slide.paragraphs.length + slide.citations.length > 0 || slide.further !== '';
	const texts = hasWords ? textPages(isAlone ? { ...slide, figure: NONE } : slide) : [];
	texts.forEach(({ paragraphs, citations }, at) =>
		pages.push({
			paragraphs,
			citations,
			further: at === 0 ? slide.further : '',
			figure: at > 0 || isAlone ? NONE : figures[0]
		})
	);
	const others = (isAlone ? figures : figures.slice(1)).map((each) => ({
		paragraphs: [],
		citations: [],
		further: '',
		figure: each
	}));
	pages.splice(isAlone ? texts.length : 1, 0, ...others);
	return pages.map((page, at) => ({
		...slide,
		...page,
		label: at === 0 ? slide.label : message('handout.continued', { part: at + 1, parts: pages.length }),
		part: at,
		notes: at === 0 ? slide.notes : []
	}));
}

/** What stands beside the words, cut where it is more than one slide has room for; one at least. */
function figurePages(slide: DeckSlide): readonly [DeckFigure, ...DeckFigure[]] {
	const { figure } = slide;
	const pages: DeckFigure[] =
		figure.kind === 'table'
			? tablePages(figure.rows, FIGURE, { w: FULL, h: tableRoom(slide) }).map((rows) => ({
					kind: 'table',
					rows
				}))
			: figure.kind === 'sources'
				? sourcePages(figure.sources, SOURCE_ROOM).map((sources) => ({ kind: 'sources', sources }))
				: [];
	const [first = figure, ...more] = pages;
	return [first, ...more];
}

/** How wide the words of a slide are. */
export function wordsWidth({ figure, part }: Pick<DeckSlide, 'figure' | 'part'>): number {
	return figure.kind === 'none' || figure.kind === 'sources' || part > 0 ? FULL : TEXT.w;
}

export function titlePoints(title: string, w: number, part: number): number {
	return fittingPoints([title], { w, h: part > 0 ? 0.5 : 1.7 }, part > 0 ? [18] : TITLE_POINTS);
}

export function titleHeight(title: string, w: number, part: number): number {
	return Math.max(part > 0 ? 0.4 : 0.6, textHeight([title], w, titlePoints(title, w, part), 0) + 0.1);
}

export function citedHeight(citations: readonly Citation[], further: string, w: number): number {
	if (citations.length === 0 && further === '') return 0;
	const lines = citations.map(({ number, short }) => `${number}  ${short}`);
	return textHeight([...lines, ...(further === '' ? [] : [further])], w, CITED_POINTS, 0) + 0.1;
}

/** What is left for text between title and citations. */
export function textRoom(slide: DeckSlide): number {
	const w = wordsWidth(slide);
	const cited = citedHeight(slide.citations, slide.further, w);
	return FOOT - 0.15 - cited - textTop(slide);
}

export function textTop(slide: Pick<DeckSlide, 'title' | 'label' | 'part' | 'figure'>): number {
	const label = slide.label === '' && slide.part === 0 ? 0 : LABEL_HEIGHT;
	return TOP + label + titleHeight(slide.title, wordsWidth(slide), slide.part) + 0.1;
}

interface TextPage {
	readonly paragraphs: readonly Paragraph[];
	readonly citations: readonly Citation[];
}

function textPages(slide: DeckSlide): TextPage[] {
	const pages: TextPage[] = [];
	let rest: readonly Paragraph[] = slide.paragraphs;
	let uncited: readonly Citation[] = slide.citations;
	do {
		const part = pages.length;
		const page = {
			...slide,
			part,
			further: part === 0 ? slide.further : '',
			figure: part === 0 ? slide.figure : NONE
		};
		const w = wordsWidth(page);
		const hasRoom = (paragraphs: readonly Paragraph[], citations: readonly Citation[]) =>
			textHeight(paragraphs.map(textOf), w, LEAST_TEXT) <= textRoom({ ...page, citations });
		const taken: Paragraph[] = [];
		const citationsOf = (paragraphs: readonly Paragraph[]) => {
			const named = new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ claim }) => claim ?? [])));
			return uncited.filter(({ claim }) => named.has(claim.id));
		};
		while (rest.length > 0 && hasRoom([...taken, rest[0]!], citationsOf([...taken, rest[0]!]))) {
			taken.push(rest[0]!);
			rest = rest.slice(1);
		}
		if (rest.length > 0) {
			// A paragraph longer than what is left, where that is worth beginning.
			const room = textRoom({ ...page, citations: citationsOf([...taken, rest[0]!]) });
			const lines = linesIn(room - textHeight(taken.map(textOf), w, LEAST_TEXT), LEAST_TEXT) - 1;
			if (lines >= 3 || taken.length === 0) {
				const [head, tail] = cutParagraph(
					rest[0]!,
					Math.max(1, lines) * Math.floor(lettersIn(w, LEAST_TEXT))
				);
				taken.push(head);
				rest = tail ? [tail, ...rest.slice(1)] : rest.slice(1);
			}
			rest = countOn(taken, rest);
		}
		// Those that no text names stand with the last of it.
		const wanted = rest.length > 0 ? citationsOf(taken) : uncited;
		let citations = wanted;
		while (citations.length > 1 && !hasRoom(taken, citations)) citations = citations.slice(0, -1);
		uncited = uncited.filter((citation) => !citations.includes(citation));
		pages.push({ paragraphs: taken, citations });
	} while (rest.length > 0 || uncited.length > 0);
	return pages;
}

const NONE = { kind: 'none' } as const;

export function textOf({ runs }: Paragraph): string {
	return runs.map(({ text }) => text).join('');
}

/** The first `letters` of a paragraph, and the rest of it, which has no bullet of its own. */
function cutParagraph(paragraph: Paragraph, letters: number): [Paragraph, Paragraph | null] {
	const [head] = cutAfter(textOf(paragraph), letters);
	let left = head.length;
	const before: Run[] = [];
	const after: Run[] = [];
	for (const run of paragraph.runs) {
		const piece = run.text.slice(0, left);
		if (piece !== '') before.push({ ...run, text: piece });
		if (piece.length < run.text.length) after.push({ ...run, text: run.text.slice(piece.length) });
		left -= piece.length;
	}
	if (after[0]) after[0] = { ...after[0], text: after[0].text.trimStart() };
	return [{ ...paragraph, runs: before }, after.length > 0 ? { bullet: 'none', runs: after } : null];
}

/** A numbered list that goes on counts on. */
function countOn(taken: readonly Paragraph[], rest: readonly Paragraph[]): readonly Paragraph[] {
	const list = [...taken].reverse();
	const length = list.findIndex(({ bullet }) => bullet !== 'number');
	const numbered = length === -1 ? list : list.slice(0, length);
	const first = rest.findIndex(({ bullet }) => bullet === 'number');
	const last = rest.findIndex(({ bullet }, at) => at > first && bullet !== 'number');
	if (numbered.length === 0 || first === -1 || first > 1) return rest;
	const startAt = (numbered.at(-1)!.startAt ?? 1) + numbered.length;
	return rest.map((paragraph, at) =>
		at >= first && (last === -1 || at < last) ? { ...paragraph, startAt } : paragraph
	);
}

/** What a table of its own slide has. */
function tableRoom({ title }: DeckSlide): number {
	return FOOT - 0.15 - (TOP + LABEL_HEIGHT + titleHeight(title, FULL, 1) + 0.1);
}

/** Widths of a table's columns: the first is narrow, the second has the words. */
export function columnWidths(rows: Rows, w: number): number[] {
	const narrow = rows.every(([first]) => first!.length < 3) ? 0.4 : 1.3;
	const further = rows[0]!.length - 2;
	const words = further > 0 ? (w - narrow) * 0.64 : w - narrow;
	return [narrow, words, ...Array.from({ length: further }, () => (w - narrow - words) / further)];
}

function rowHeight(row: readonly string[], widths: readonly number[], points: number): number {
	const heights = row.map((text, at) => textHeight([text], widths[at]! - 2 * CELL_MARGIN, points, 0));
	return Math.max(...heights) + 2 * CELL_MARGIN + 0.02;
}

/** The largest size at which a table has room. */
export function tablePoints(rows: Rows, { w, h }: { readonly w: number; readonly h: number }): number {
	const widths = columnWidths(rows, w);
	const fits = (points: number) => rows.reduce((sum, row) => sum + rowHeight(row, widths, points), 0) <= h;
	return TABLE_POINTS.find(fits) ?? LEAST_TABLE;
}

interface Room {
	readonly w: number;
	readonly h: number;
}

/** Rows by slide, each under the heads of the columns. */
function tablePages([head, ...rows]: Rows, first: Room, further: Room): Rows[] {
	const pages: (readonly string[])[][] = [[]];
	let left = 0;
	let widths: number[] = [];
	const begin = ({ w, h }: Room): void => {
		widths = columnWidths([head!, ...rows], w);
		left = h - rowHeight(head!, widths, LEAST_TABLE);
	};
	begin(first);
	const queue = [...rows];
	for (let row = queue.shift(); row; row = queue.shift()) {
		const high = rowHeight(row, widths, LEAST_TABLE);
		if (high <= left) {
			pages.at(-1)!.push(row);
			left -= high;
			continue;
		}
		const lines = linesIn(left - 2 * CELL_MARGIN, LEAST_TABLE) - 1;
		if (lines >= 6) {
			// As much of each cell as there are lines for; the rest of the row has no date or letter again.
			const cuts = row.map((text, at) =>
				cutAfter(text, lines * Math.floor(lettersIn(widths[at]! - 2 * CELL_MARGIN, LEAST_TABLE)))
			);
			pages.at(-1)!.push(cuts.map(([piece]) => piece));
			queue.unshift(cuts.map(([, rest]) => rest));
		} else queue.unshift(row);
		pages.push([]);
		begin(further);
	}
	return pages.filter((page, at) => at === 0 || page.length > 0).map((page) => [head!, ...page]);
}
