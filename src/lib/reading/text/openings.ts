// What stands before the first sentence: the place that a report was filed from, with agency and date, or a line of metadata run into the text.
// Knows patterns of datelines in English, Russian and Arabic; not which places there are.
import type { Span } from '../annotation.ts';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /-]\p{Lu}[\p{Lu}.'’]+){0,3}`;
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`;
const DASH = String.raw`\s*(?:--?|[–—])\s*`;
const DATE = String.raw`(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?(?: года)?)`;
/** Who filed it, in brackets or strokes. */
const ORIGIN = String.raw`(?:\s*[(/](?<outlet>[^)/\n]{2,40})[)/])`;

const ONLY_DATE = new RegExp(`^${DATE}$`, 'u');

/** The first group is the place. */
const DATELINES: readonly RegExp[] = [
	// ERBIL (Kurdistan24) –  ·  MOSCOW, Jan 28 (Reuters) -  ·  GENEVA —
	new RegExp(`^(${CAPITALS}(?:, (?:\\p{Lu}[\\p{L}.]+ ?){1,2})?)(?:, ${DATE})?${ORIGIN}?\\.?${DASH}`, 'u'),
	// Moscow (AFP) –  ·  Damascus, SANA-
	new RegExp(`^(${NAME})(?:, ${DATE})?${ORIGIN}${DASH}`, 'u'),
	new RegExp(`^(${NAME})(?:, ${DATE})?,? \\p{Lu}{2,8}${DASH}`, 'u'),
	// МОСКВА, 28 января. /ТАСС/.
	new RegExp(`^(${CAPITALS}), ${DATE}\\. ?/[^/\\n]{2,30}/\\.\\s*`, 'u'),
	// دمشق-سانا  ·  موسكو (رويترز) -
	/^(\p{Script=Arabic}+(?: \p{Script=Arabic}+)?)\s*(?:[-–—]\s*\p{Script=Arabic}+\s|[(/][^)/\n]{2,30}[)/]\s*[-–—:]?\s*)/u
];

const METADATA =
	/^(?:date|published|updated|posted|дата|تاريخ)\s*:?\s+(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[ T]\d\d:\d\d\S*)?\s+/iu;

export interface Opening {
	readonly kind: 'dateline' | 'byline';
	/** What stands before the sentence, white space included. */
	readonly passage: Span;
	/** The name of the place. */
	readonly place?: Span;
	/** Who filed it from there, as written; a day in the same brackets is none. */
	readonly outlet?: string;
}

/** What opens this paragraph, or null where it begins with its first sentence. */
export function openingOf(text: string, { start, end }: Span): Opening | null {
	const head = text.slice(start, Math.min(end, start + 160));
	const metadata = METADATA.exec(head);
	if (metadata) return { kind: 'byline', passage: { start, end: start + metadata[0].length } };
	for (const pattern of DATELINES) {
		const match = pattern.exec(head);
		if (!match || start + match[0].length >= end) continue;
		const place = { start, end: start + match[1]!.length };
		const outlet = match.groups?.['outlet']?.trim();
		const passage = { start, end: start + match[0].length };
		return { kind: 'dateline', passage, place, ...(outlet && !ONLY_DATE.test(outlet) ? { outlet } : {}) };
	}
	return null;
}
