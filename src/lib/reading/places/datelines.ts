// Where a report was written, as it says before its first sentence: "DAMASCUS, Syria (AP) —". That is not what it is about.
import type { Mention } from './mention.ts';

/** A dateline stands this near the beginning. */
const WITHIN = 600;
/** Behind the town: more of its place, an agency in brackets, a date, then a dash. */
const REST =
	/^(?:,[^\n—–]{0,40})?\s*(?:\([^)\n]{1,40}\))?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?\s*(?:\([^)\n]{1,40}\))?\s*(?:—|–|--|-(?=\s))/;

export function findDatelines(text: string, mentions: readonly Mention[]): ReadonlySet<Mention> {
	const found = new Set<Mention>();
	for (const mention of mentions) {
		if (mention.start > WITHIN) break;
		if (mention.isPeople || !isAtLineStart(text, mention.start)) continue;
		const rest = REST.exec(text.slice(mention.end, mention.end + 140));
		if (!rest) continue;
		const end = mention.end + rest[0].length;
		for (const each of mentions) if (each.start >= mention.start && each.end <= end) found.add(each);
	}
	return found;
}

function isAtLineStart(text: string, at: number): boolean {
	return /(^|\n)\s*$/.test(text.slice(Math.max(0, at - 20), at));
}
