// Gives each paragraph its role: by what the file said of it, else by how it is written and where it stands. Knows no language but the words
// of pages; whoever reads on leaves out what is furniture.
import type { Span } from '../annotation.ts';
import { openingOf } from './openings.ts';
import { AGENCIES, CREDIT, CREDIT_AT_END, HEADS_OF_LISTS, SINGLE_LINES } from './page-words.ts';
import { textOf, trimmed } from './span.ts';
import type { FoundParagraph, Paragraph, ParagraphRole } from './report-text.ts';

/** After a list of links, the report goes on only with a paragraph of this many words. */
const BODY_WORDS = 20;
const HEADING_WORDS = 16;
const TITLE_WORDS = 30;
const BYLINE_WORDS = 9;
/** A shorter sentence may stand twice without having been set apart. */
const PULL_QUOTE_WORDS = 6;
/** Pages set sentences apart, and have few paragraphs; books would be searched for long. */
const PULL_QUOTE_PARAGRAPHS = 1000;

/** `found` in the order of the text. */
export function withRoles(text: string, found: readonly FoundParagraph[]): Paragraph[] {
	const plain = found.map((paragraph) => normal(textOf(text, paragraph)));
	const first = new Map([...plain.entries()].reverse().map(([index, mine]) => [mine, index]));
	const roles: ParagraphRole[] = [];
	let inList = false;
	for (const [index, paragraph] of found.entries()) {
		const written = textOf(text, paragraph);
		if (inList && isBody(written)) inList = false;
		const mayHead = paragraph.role === undefined || paragraph.role === 'heading';
		if (mayHead && HEADS_OF_LISTS.test(written)) inList = true;
		roles.push(
			inList ? 'furniture' : (paragraph.role ?? roleOf(written, { index, plain, first, roles, found, text }))
		);
	}
	markStandfirst(roles, found);
	return found.flatMap((paragraph, index) => split(text, paragraph, roles[index]!));
}

interface Surroundings {
	readonly index: number;
	/** All paragraphs, in lower case and without marks. */
	readonly plain: readonly string[];
	/** Where each of these stands first. */
	readonly first: ReadonlyMap<string, number>;
	/** Of those before it. */
	readonly roles: readonly ParagraphRole[];
	readonly found: readonly FoundParagraph[];
	readonly text: string;
}

function roleOf(written: string, surroundings: Surroundings): ParagraphRole {
	const { index, plain, first, roles, found, text } = surroundings;
	const mine = plain[index]!;
	if (SINGLE_LINES.test(written) || mine === '') return 'furniture';
	if (first.get(mine)! < index) return 'repeated';
	if (isPullQuote(mine, index, plain)) return 'pull-quote';
	if (isCredit(written) && roles.length > 0) return 'credit';
	const next = found[index + 1];
	if (CREDIT_AT_END.test(written) || (next && isCredit(textOf(text, next)))) return 'caption';
	if (!roles.includes('title') && !roles.includes('body') && isTitle(written) && found.length > 1)
		return 'title';
	if (isByline(written)) return 'byline';
	if (endsLikeText(written) || wordsIn(written) > HEADING_WORDS || index === 0) return 'body';
	return roles.at(-1) === 'byline' ? 'caption' : 'heading';
}

/** What stands between a title and a line with author or date sums the report up. */
function markStandfirst(roles: ParagraphRole[], found: readonly FoundParagraph[]): void {
	const title = roles.indexOf('title');
	const byline = roles.indexOf('byline');
	if (title === -1 || byline <= title) return;
	for (let index = title + 1; index < byline; index++) {
		const isOpen = found[index]!.role === undefined && roles[index] === 'body';
		if (isOpen && byline - title <= 3) roles[index] = 'standfirst';
	}
}

/** Takes what opens a paragraph of the body off it. */
function split(text: string, paragraph: FoundParagraph, role: ParagraphRole): Paragraph[] {
	const opening = role === 'body' ? openingOf(text, paragraph) : null;
	if (!opening) return [{ ...paragraph, role }];
	const part = (passage: Span, own: ParagraphRole): Paragraph => ({
		...paragraph,
		...trimmed(text, passage),
		role: own
	});
	return [
		part(opening.passage, opening.kind),
		part({ start: opening.passage.end, end: paragraph.end }, role)
	];
}

function isPullQuote(mine: string, index: number, plain: readonly string[]): boolean {
	return (
		plain.length <= PULL_QUOTE_PARAGRAPHS &&
		wordsIn(mine) >= PULL_QUOTE_WORDS &&
		plain.some((other, at) => at !== index && other.length > mine.length && other.includes(mine))
	);
}

function isCredit(written: string): boolean {
	return CREDIT.test(written) || AGENCIES.has(written.toLowerCase().trim());
}

function isTitle(written: string): boolean {
	return wordsIn(written) <= TITLE_WORDS && !/[.…。۔؟]["”’»]?$/u.test(written) && !isByline(written);
}

function isByline(written: string): boolean {
	if (wordsIn(written) > BYLINE_WORDS || /[.!?]$/.test(written)) return false;
	return /^(?:by|автор:|بقلم)\s/iu.test(written) || /\b\d{4}\b|\d{4}(?=\p{L})/u.test(written);
}

function isBody(written: string): boolean {
	return wordsIn(written) >= BODY_WORDS && endsLikeText(written);
}

function endsLikeText(written: string): boolean {
	return /[.!?…:;,؟۔。]["'”’»)\]]*$|["”»]$|''$/u.test(written.trim());
}

function wordsIn(written: string): number {
	return written.match(/[\p{L}\p{M}\d]+/gu)?.length ?? 0;
}

function normal(written: string): string {
	return (written.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(' ');
}
