// A briefing as plain slides for any program that shows slides: texts and notes as runs, citations with their links. What stands beside the
// text is a picture of map or timeline, or text as well. Pure; drafts are in none of it, since a Presentable has none.
import { formatWhen } from '../../../model/format-when.ts';
import { viewQuestion } from '../../../evidence/dispute/question-view.ts';
import { chainOf, formatChain } from '../../../evidence/origin/chain.ts';
import { language, message } from '../../../messages/message.ts';
import type { Briefing, Slide } from '../../briefing.ts';
import { handlingMarking, type HandlingMarking } from '../../handling-marking.ts';
import { parseMarkdown, plainText, type Block, type Inline } from '../../markdown.ts';
import type { Presentable } from '../../presentable.ts';
import { briefingCitations, closingCitations, slideCitations, type Citation } from '../../slide-citations.ts';
import { shownClaims, shownOn } from '../../slide-claims.ts';

export interface Run {
	readonly text: string;
	readonly bold: boolean;
	readonly italic: boolean;
	/** The number of a citation, raised. */
	readonly raised: boolean;
	/** Address on the web; null for none. */
	readonly url: string | null;
	/** Id of the claim that it cites; null for none. */
	readonly claim: string | null;
}

export interface Paragraph {
	readonly bullet: 'none' | 'dot' | 'number';
	/** What its list counts from, if not from 1. */
	readonly startAt?: number;
	readonly runs: readonly Run[];
}

/** What stands beside the text. */
export type DeckFigure =
	/** What was drawn of the slide: its map or its timeline. */
	| { readonly kind: 'picture' }
	| { readonly kind: 'none' }
	/** Every source once. */
	| { readonly kind: 'sources'; readonly sources: readonly Citation[] }
	/** The first row heads the columns. */
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface DeckSlide {
	readonly id: string;
	readonly label: string;
	readonly title: string;
	readonly paragraphs: readonly Paragraph[];
	readonly citations: readonly Citation[];
	/** The reports behind what the figure shows beyond them; empty for none. */
	readonly further: string;
	readonly figure: DeckFigure;
	readonly notes: readonly Paragraph[];
	/** Its place in the briefing; null for sources that no slide of it shows. */
	readonly number: number | null;
	/** From 0; more where a slide goes on over several. */
	readonly part: number;
}

export interface Deck {
	readonly title: string;
	readonly corpus: string;
	/** `as of 28 January 2026`. */
	readonly asOf: string;
	readonly invented: boolean;
	readonly language: string;
	readonly handling: HandlingMarking;
	/** Slides of the briefing, whatever follows them. */
	readonly count: number;
	readonly slides: readonly DeckSlide[];
}

/** Of a list, which goes on over several slides. */
const MOST_ROWS = 100;

export function toDeck(briefing: Briefing, presentable: Presentable): Deck {
	const { corpus } = presentable;
	return {
		title: briefing.title,
		corpus: corpus.title,
		asOf: message('shell.asOf', { date: formatWhen(corpus.asOf, 'long') }),
		invented: corpus.invented ?? false,
		language: corpus.language,
		handling: handlingMarking(corpus),
		count: briefing.slides.length,
		slides: [
			...briefing.slides.map((slide, at) => toSlide(slide, at + 1, briefing.slides, presentable)),
			...sourcesAtEnd(briefing.slides, presentable)
		]
	};
}

function sourcesAtEnd(slides: readonly Slide[], presentable: Presentable): DeckSlide[] {
	const sources = closingCitations(slides, presentable);
	if (sources.length === 0) return [];
	const nothing = { label: '', paragraphs: [], citations: [], further: '', notes: [], part: 0, number: null };
	return [{ ...nothing, id: '', title: message('handout.sources'), figure: { kind: 'sources', sources } }];
}

function toSlide(
	slide: Slide,
	number: number,
	slides: readonly Slide[],
	presentable: Presentable
): DeckSlide {
	const { named, further } = slideCitations(slide, slides, presentable);
	const numberOf = new Map<string, number>(named.map(({ number, claim }) => [claim.id, number]));
	return {
		id: slide.id,
		label: slide.label,
		title: slide.title,
		paragraphs: parseMarkdown(slide.text).flatMap((block) => toParagraphs(block, numberOf)),
		citations: slide.figure === 'sources' ? [] : named,
		further: further ? message('handout.further', { count: further.claims, names: further.names }) : '',
		figure: toFigure(slide, slides, presentable),
		notes: noteParagraphs(slide),
		number,
		part: 0
	};
}

/** Speaker notes, and what may be asked under a head of its own. */
function noteParagraphs({ notes, asked }: Slide): Paragraph[] {
	const read = (markdown: string) =>
		parseMarkdown(markdown).flatMap((block) => toParagraphs(block, new Map<string, number>()));
	const head: Paragraph = {
		bullet: 'none',
		runs: [{ ...PLAIN, text: message('handout.asked'), bold: true }]
	};
	return [...read(notes), ...(asked === '' ? [] : [head, ...read(asked)])];
}

/** Speaker notes as plain text: Markdown's signs gone, its words and lines kept. */
export function notesOf({ notes, asked }: Pick<Slide, 'notes' | 'asked'>): string {
	const plain = (markdown: string) =>
		parseMarkdown(markdown)
			.map((block) =>
				block.kind === 'paragraph'
					? plainText(block.content)
					: block.items
							.map((item, at) => `${block.ordered ? `${at + 1}.` : '–'} ${plainText(item)}`)
							.join('\n')
			)
			.join('\n\n');
	return [plain(notes), asked === '' ? '' : `${message('handout.asked')}\n${plain(asked)}`]
		.filter((text) => text !== '')
		.join('\n\n');
}

function toParagraphs(block: Block, numberOf: ReadonlyMap<string, number>): Paragraph[] {
	if (block.kind === 'paragraph') return [{ bullet: 'none', runs: toRuns(block.content, numberOf) }];
	const bullet = block.ordered ? 'number' : 'dot';
	return block.items.map((item) => ({ bullet, runs: toRuns(item, numberOf) }));
}

const PLAIN: Run = { text: '', bold: false, italic: false, raised: false, url: null, claim: null };

function toRuns(nodes: readonly Inline[], numberOf: ReadonlyMap<string, number>, style: Run = PLAIN): Run[] {
	const cite = (claim: string): Run[] => {
		const number = numberOf.get(claim);
		return number === undefined ? [] : [{ ...style, text: String(number), raised: true, claim }];
	};
	return nodes.flatMap((node): Run[] => {
		switch (node.kind) {
			case 'text':
				return [{ ...style, text: node.text }];
			case 'strong':
				return toRuns(node.content, numberOf, { ...style, bold: true });
			case 'emphasis':
				return toRuns(node.content, numberOf, { ...style, italic: true });
			case 'citation':
				return cite(node.claim);
			case 'link': {
				const { target, content } = node;
				if (target.kind === 'web') return toRuns(content, numberOf, { ...style, url: target.url });
				return [...toRuns(content, numberOf, style), ...(target.kind === 'claim' ? cite(target.id) : [])];
			}
		}
	});
}

function toFigure(slide: Slide, slides: readonly Slide[], presentable: Presentable): DeckFigure {
	switch (slide.figure) {
		case 'map':
		case 'timeline':
			return { kind: 'picture' };
		case 'none':
			return { kind: 'none' };
		case 'sources': {
			const sources = briefingCitations(slides, presentable);
			return sources.length === 0 ? { kind: 'none' } : { kind: 'sources', sources };
		}
		case 'question':
			return answersOf(slide, presentable);
		case 'list':
		case 'report':
			return claimsOf(slide, presentable);
	}
}

function answersOf({ view }: Slide, { corpus, evidence }: Presentable): DeckFigure {
	const question = corpus.questions.find(({ id }) => id === view.record);
	if (!question) return { kind: 'none' };
	const rows = viewQuestion(question, evidence).positions.map(({ letter, position, claims }) => [
		letter,
		position.text,
		language().row(new Set(claims.map((claim) => formatChain(chainOf(claim, evidence)))), 'semicolon')
	]);
	return table([['', message('handout.column.answer'), message('handout.column.source')], ...rows]);
}

function claimsOf(slide: Slide, presentable: Presentable): DeckFigure {
	const claims = shownClaims(slide, presentable);
	const rows = claims
		.slice(0, MOST_ROWS)
		.map((claim) => [
			claim.when ? formatWhen(claim.when, 'short') : message('handout.undated'),
			claim.text,
			formatChain(chainOf(claim, presentable.evidence))
		]);
	const more = (shownOn(slide, presentable)?.count ?? claims.length) - rows.length;
	return table([
		[message('handout.column.when'), message('handout.column.claim'), message('handout.column.source')],
		...rows,
		...(more > 0 ? [['', message('handout.more', { count: more }), '']] : [])
	]);
}

function table(rows: readonly (readonly string[])[]): DeckFigure {
	return { kind: 'table', rows };
}
