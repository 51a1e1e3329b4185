// A briefing as plain slides for any program that shows slides: texts as runs, citations with their links, notes as text. What
// stands beside the text is a picture of the map, or text as well. Pure; drafts are in none of it, since a Presentable has none.
import { formatWhen } from '../../../model/format-when.ts';
import { viewQuestion } from '../../../evidence/dispute/question-view.ts';
import { chainOf, formatChain } from '../../../evidence/origin/chain.ts';
import { message } from '../../../messages/message.ts';
import type { Claim } from '../../../model/corpus.ts';
import type { Briefing, Slide } from '../../briefing.ts';
import { handlingMarking, type HandlingMarking } from '../../handling-marking.ts';
import { parseMarkdown, plainText, type Block, type Inline } from '../../markdown.ts';
import type { Presentable } from '../../presentable.ts';
import { briefingCitations, slideCitations, type Citation } from '../../slide-citations.ts';
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
	| { readonly kind: 'map' }
	| { readonly kind: 'none' }
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
	readonly notes: string;
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
	readonly slides: readonly DeckSlide[];
	/** Every source once, for the end. */
	readonly sources: readonly Citation[];
}

/** Rows that stand for a drawing of time, and those of a list, which goes on over several slides. */
const MOST_DATES = 9;
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
		slides: briefing.slides.map((slide) => toSlide(slide, presentable)),
		sources: briefingCitations(briefing.slides, presentable)
	};
}

function toSlide(slide: Slide, presentable: Presentable): DeckSlide {
	const { named, further } = slideCitations(slide, presentable);
	const numberOf = new Map<string, number>(named.map(({ number, claim }) => [claim.id, number]));
	return {
		id: slide.id,
		label: slide.label,
		title: slide.title,
		paragraphs: parseMarkdown(slide.text).flatMap((block) => toParagraphs(block, numberOf)),
		citations: named,
		further: further ? message('handout.further', { count: further.claims, names: further.names }) : '',
		figure: toFigure(slide, presentable),
		notes: notesOf(slide),
		part: 0
	};
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

function toFigure(slide: Slide, presentable: Presentable): DeckFigure {
	const { corpus, evidence } = presentable;
	switch (slide.figure) {
		case 'map':
			return { kind: 'map' };
		// The sources stand at the end.
		case 'none':
		case 'sources':
			return { kind: 'none' };
		case 'question': {
			const question = corpus.questions.find(({ id }) => id === slide.view.record);
			if (!question) return { kind: 'none' };
			const rows = viewQuestion(question, evidence).positions.map(({ letter, position, claims }) => [
				letter,
				position.text,
				[...new Set(claims.map((claim) => formatChain(chainOf(claim, evidence))))].join('; ')
			]);
			return table([['', message('handout.column.answer'), message('handout.column.source')], ...rows]);
		}
		case 'timeline':
		case 'list':
		case 'report': {
			const claims = [...shownClaims(slide, presentable)];
			const day = ({ when }: Claim) => when?.earliest ?? when?.latest ?? Infinity;
			if (slide.figure === 'timeline') claims.sort((a, b) => day(a) - day(b));
			const rows = claims
				.slice(0, slide.figure === 'timeline' ? MOST_DATES : MOST_ROWS)
				.map((claim) => [
					claim.when ? formatWhen(claim.when, 'short') : message('handout.undated'),
					claim.text,
					formatChain(chainOf(claim, evidence))
				]);
			const more = (shownOn(slide, presentable)?.count ?? claims.length) - rows.length;
			return table([
				[message('handout.column.when'), message('handout.column.claim'), message('handout.column.source')],
				...rows,
				...(more > 0 ? [['', message('handout.more', { count: more }), '']] : [])
			]);
		}
	}
}

function table(rows: readonly (readonly string[])[]): DeckFigure {
	return { kind: 'table', rows };
}
