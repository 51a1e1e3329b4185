// The paragraphs of lines: a wider gap, an indent, another size or a line that ends early begins a new one. Words divided at the end of a line are
// made whole, and what goes on in the next column or on the next page is one paragraph, which stands where it begins.
import type { PageBox, ParagraphRole } from '../../text/report-text.ts';
import { isMargin, runningTexts, type Page } from './page-margins.ts';
import { median } from './run.ts';
import type { Line } from './to-lines.ts';

export interface PdfParagraph {
	readonly text: string;
	readonly role?: ParagraphRole;
	readonly box: PageBox;
}

interface Part {
	readonly page: number;
	readonly lines: Line[];
}

const HEADING_WORDS = 20;
const ENDS = /[.!?…:;؟۔]["”’»)\]]*$/u;

export function toParagraphs(pages: readonly Page[]): PdfParagraph[] {
	const running = runningTexts(pages);
	const margins: Part[] = [];
	const parts: Part[] = [];
	for (const page of pages)
		for (const column of page.columns) {
			const own = column.filter((line) => {
				const isOut = pages.length > 1 && isMargin(line, page, running);
				if (isOut) margins.push({ page: page.number, lines: [line] });
				return !isOut;
			});
			parts.push(...paragraphsIn(own).map((lines) => ({ page: page.number, lines })));
		}
	const sizes = sizesOf(parts);
	const joined = joinOver(parts);
	const title = titleOf(joined, sizes);
	return [
		...joined.map((part) => toParagraph(part, part === title ? 'title' : roleOf(part, sizes))),
		...margins.map((part) => toParagraph(part, 'furniture'))
	];
}

function paragraphsIn(lines: readonly Line[]): Line[][] {
	const steps = lines.slice(1).map((line, at) => lines[at]!.base - line.base);
	const step = median(steps);
	const [left, right] = [
		Math.min(...lines.map((line) => line.left)),
		Math.max(...lines.map((line) => line.right))
	];
	const paragraphs: Line[][] = [];
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		const begins =
			!before ||
			steps[at - 1]! > 1.3 * Math.max(step, before.size) ||
			Math.abs(line.size - before.size) > 0.12 * before.size ||
			(line.left - left > 0.8 * line.size &&
				line.left - left < 5 * line.size &&
				before.left - left < 0.5 * line.size) ||
			(right - before.right > 0.25 * (right - left) &&
				(ENDS.test(before.text) || /^\p{Lu}/u.test(line.text)));
		if (begins) paragraphs.push([line]);
		else paragraphs.at(-1)!.push(line);
	}
	return paragraphs;
}

/** A paragraph that no sign ends, before one that begins small, in letters of the same size. */
function joinOver(parts: readonly Part[]): Part[] {
	const joined: Part[] = [];
	for (const part of parts) {
		const before = joined.at(-1);
		const [last, first] = [before?.lines.at(-1), part.lines[0]!];
		const goesOn =
			last &&
			Math.abs(last.size - first.size) < 0.12 * last.size &&
			!ENDS.test(last.text) &&
			/^\p{Ll}/u.test(first.text) &&
			last.base < first.base;
		if (
			goesOn ||
			(last && part.page !== before!.page && /\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(first.text))
		)
			before!.lines.push(...part.lines);
		else joined.push({ page: part.page, lines: [...part.lines] });
	}
	return joined;
}

/** Of the letters in which most is set. */
function sizesOf(parts: readonly Part[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of parts.flatMap(({ lines }) => lines)) {
		const rounded = Math.round(size * 2) / 2;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** The largest letters of the first page, if they are larger than the text's. */
function titleOf(parts: readonly Part[], body: number): Part | undefined {
	const [first] = parts;
	const onFirst = parts.filter(({ page, lines }) => page === first?.page && lines[0]!.size > 1.15 * body);
	return onFirst.reduce<Part | undefined>(
		(most, part) => (most && most.lines[0]!.size >= part.lines[0]!.size ? most : part),
		undefined
	);
}

function roleOf({ lines }: Part, body: number): ParagraphRole | undefined {
	const words = textOf(lines).split(' ').length;
	return lines[0]!.size > 1.12 * body && words <= HEADING_WORDS ? 'heading' : undefined;
}

function toParagraph({ page, lines }: Part, role: ParagraphRole | undefined): PdfParagraph {
	// What goes on in the next column or on the next page has a box where it begins.
	const turn = lines.findIndex((line, at) => at > 0 && line.base > lines[at - 1]!.base);
	const here = turn === -1 ? lines : lines.slice(0, turn);
	const round = (value: number) => Math.round(value * 10) / 10;
	const box = {
		page,
		left: round(Math.min(...here.map(({ left }) => left))),
		bottom: round(Math.min(...here.map(({ bottom }) => bottom))),
		right: round(Math.max(...here.map(({ right }) => right))),
		top: round(Math.max(...here.map(({ top }) => top)))
	};
	return { text: textOf(lines), ...(role ? { role } : {}), box };
}

function textOf(lines: readonly Line[]): string {
	return lines.reduce((text, line) => {
		if (text === '') return line.text;
		const isDivided = /\p{Ll}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(line.text);
		return isDivided ? text.slice(0, -1) + line.text : `${text} ${line.text}`;
	}, '');
}
