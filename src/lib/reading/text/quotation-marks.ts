// Pairs the quotation marks of a text: English, typewriter, German, French, Russian and Arabic ones, and MEANTIME's `` ''. A quotation may run
// over sentences; over paragraphs it does where each goes on with an opening mark. Knows nothing of who speaks.
import type { Span } from '../annotation.ts';

/** With its marks; `inner` is what stands between them. */
export interface Quotation extends Span {
	readonly inner: Span;
	/** False where the paragraph ends before the quotation does. */
	readonly closed: boolean;
}

const PAIRS: Readonly<Record<string, string>> = {
	'“': '”',
	'„': '“”',
	'«': '»',
	'‘': '’',
	'"': '"',
	"'": "'",
	'``': "''"
};
const MARKS = /``|''|["'“”„«»‘’]/g;

/** In one paragraph; of nested quotations the outer one alone. */
export function quotationsOf(text: string, { start, end }: Span): Quotation[] {
	const found: Quotation[] = [];
	const marks = [...text.slice(start, end).matchAll(MARKS)].map((match) => ({
		mark: match[0],
		at: start + match.index
	}));
	for (let index = 0; index < marks.length; index++) {
		const opening = marks[index]!;
		if (!opens(text, opening)) continue;
		const closers = PAIRS[opening.mark]!;
		const later = marks.slice(index + 1);
		const closing = later.find(
			({ mark, at }) => closers.includes(mark) && (mark.length > 1 || closes(text, mark, at))
		);
		if (closing) {
			found.push(toQuotation(opening, closing.at, closing.at + closing.mark.length, true));
			index = marks.indexOf(closing);
		} else if (!isSingle(opening.mark)) {
			found.push(toQuotation(opening, end, end, false));
			break;
		}
	}
	return found;
}

interface Mark {
	readonly mark: string;
	readonly at: number;
}

function toQuotation({ mark, at }: Mark, innerEnd: number, end: number, closed: boolean): Quotation {
	return { start: at, end, inner: { start: at + mark.length, end: innerEnd }, closed };
}

function isSingle(mark: string): boolean {
	return mark === "'" || mark === '‘';
}

/** A mark that may do either opens where a space or bracket goes before it and a letter, figure or point follows. */
function opens(text: string, { mark, at }: Mark): boolean {
	if (!(mark in PAIRS)) return false;
	if (mark !== '"' && mark !== "'" && mark !== '‘') return true;
	const before = text.charAt(at - 1);
	const after = text.charAt(at + 1);
	return (at === 0 || /[\s([{—–:-]/.test(before)) && after !== '' && !/\s/.test(after);
}

/** An apostrophe inside a word closes nothing. */
function closes(text: string, mark: string, at: number): boolean {
	if (mark !== '’' && mark !== "'") return true;
	return /[^\s]/.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + 1));
}
