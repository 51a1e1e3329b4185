// The sentences of a paragraph. Inside quotation marks none ends: what somebody said in several sentences stays with the words that say who
// said it. English, Russian and Arabic punctuation. Knows no grammar.
import type { Span } from '../annotation.ts';
import { BEFORE_NAMES, WITHIN } from './abbreviations.ts';
import { trimmed } from './span.ts';
import { quotationsOf, type Quotation } from './quotation-marks.ts';

const ENDS = /(?:\.{3}|[.!?…؟۔。])+(?:["'”’»)\]]|'')*/gu;
/** A word that begins a sentence: capital, figure, opening mark, or a letter of a script without capitals. */
const BEGINS = /^\s+(?:``|["'“‘«„([]|[\p{Lu}\p{Lo}\p{Nd}])/u;
const BEGINS_PLAINLY =
	/^\s+(?:["“«(]|(?:The|This|These|A|An|In|On|At|He|She|It|They|We|But|And|However|Its|His|Her)\s)/;
/** After a quotation: a name or pronoun and a verb of saying belong to it. */
const SAID =
	/^\s+(?:(?:\p{Lu}[\p{L}.'’-]*|the|al)\s+){1,4}(?:said|says|told|added|asked|wrote|stated|noted)\b/u;

export function sentencesOf(text: string, paragraph: Span): Span[] {
	const quotations = quotationsOf(text, paragraph);
	const sentences: Span[] = [];
	let start = paragraph.start;
	for (const match of text.slice(paragraph.start, paragraph.end).matchAll(ENDS)) {
		const at = paragraph.start + match.index;
		const end = at + match[0].length;
		if (!endsSentence(text, { start: at, end }, paragraph, quotations)) continue;
		sentences.push(trimmed(text, { start, end }));
		start = end;
	}
	sentences.push(trimmed(text, { start, end: paragraph.end }));
	return sentences.filter((sentence) => sentence.start < sentence.end);
}

function endsSentence(text: string, stop: Span, paragraph: Span, quotations: readonly Quotation[]): boolean {
	const quotation = quotations.find((one) => one.start < stop.end && stop.start < one.end);
	const after = text.slice(stop.end, Math.min(paragraph.end, stop.end + 80));
	if (quotation && !(quotation.closed && stop.end >= quotation.end)) return false;
	if (quotation && SAID.test(after)) return false;
	if (!BEGINS.test(after)) return false;
	return text.charAt(stop.start) !== '.' || !isAbbreviation(text, paragraph.start, stop.start, after);
}

function isAbbreviation(text: string, from: number, stop: number, after: string): boolean {
	const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(from, stop - 20), stop))?.[0];
	if (word === undefined) return false;
	const lower = word.toLowerCase();
	// "No. 5" is one, "He said no. The" is none.
	if (lower === 'no' || lower === 'nos') return /^\s+\d/.test(after);
	if (BEFORE_NAMES.has(lower)) return true;
	if (WITHIN.has(lower)) return !BEGINS_PLAINLY.test(after);
	// An initial, of a name in any script.
	return /^[\p{Lu}\p{Lo}]$/u.test(word);
}
