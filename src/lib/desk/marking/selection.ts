// A passage of a report's text chosen word by word and sentence by sentence, by keys or by hand. Plain offsets; knows no page.
import type { Span } from '../../reading/annotation.ts';
import { sentencesOf } from '../../reading/text/sentences.ts';
import { splitParagraphs } from '../../model/locate-quote.ts';

export type Unit = 'word' | 'sentence';

export interface TextUnits {
	readonly word: readonly Span[];
	readonly sentence: readonly Span[];
}

/** `language` is BCP 47: words are parted as it parts them. */
export function unitsOf(text: string, language: string): TextUnits {
	const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
	const word = Array.from(segments)
		.filter(({ isWordLike }) => isWordLike)
		.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
	const sentence = splitParagraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph));
	return { word, sentence };
}

/** The unit after or before the selection; the first or last one where nothing is selected. */
export function moveTo(units: readonly Span[], selected: Span | null, by: 1 | -1): Span | null {
	if (!selected) return (by > 0 ? units[0] : units.at(-1)) ?? null;
	if (by > 0) return units.find(({ start }) => start >= selected.end) ?? selected;
	return units.findLast(({ end }) => end <= selected.start) ?? selected;
}

/** Wider or narrower by a unit at one edge; never empty. */
export function stretch(units: readonly Span[], selected: Span, edge: 'start' | 'end', by: 1 | -1): Span {
	const { start, end } = selected;
	if (edge === 'end') {
		const ends = units.map((unit) => unit.end);
		const next = by > 0 ? ends.find((at) => at > end) : ends.findLast((at) => at < end && at > start);
		return next === undefined ? selected : { start, end: next };
	}
	const starts = units.map((unit) => unit.start);
	const next = by > 0 ? starts.find((at) => at > start && at < end) : starts.findLast((at) => at < start);
	return next === undefined ? selected : { start: next, end };
}

/** What a hand drew over the text, to whole words and without blanks around it; null where no word is in it. */
export function snapToWords({ word }: TextUnits, drawn: Span): Span | null {
	const touched = word.filter(({ start, end }) => start < drawn.end && end > drawn.start);
	const [first, last] = [touched[0], touched.at(-1)];
	return first && last ? { start: first.start, end: Math.max(last.end, drawn.end) } : null;
}
