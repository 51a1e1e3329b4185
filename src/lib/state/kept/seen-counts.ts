// A corpus in which there are too many claims to be kept, as this reader last saw it: how many claims have which value, and what changed
// of that since. Kept are ids and terms of a scale, and no words.
import type { Opened } from '../../answers/request.ts';
import { message } from '../../messages/message.ts';
import type { Corpus, PlaceId } from '../../model/corpus.ts';
import { NONE, type FilterKey } from '../../query/query/query.ts';
import { COUNTED, type CountChange, type ParseWhen, type Since } from './since.ts';

const FORMAT = 'counts 1';
/** In UTF-16 units; browsers give an origin about five million. */
const MOST = 1_000_000;

type Counts = Readonly<Record<string, number>>;

interface SeenCounts {
	readonly format: string;
	/** Of the data: other claims may be as many. */
	readonly revision: string;
	readonly asOf: string;
	readonly size: number;
	readonly counts: Readonly<Record<CountChange['key'], Counts>>;
}

/** What is kept of it; null where even that is too much. */
export function encodeCounts(opened: Opened, corpus: Pick<Corpus, 'asOf'>): string | null {
	const text = JSON.stringify(toSeen(opened, corpus));
	return text.length <= MOST ? text : null;
}

/** What changed since `kept`; `unknown` where `kept` cannot be read, null where nothing changed. */
export function countsSince(
	kept: string,
	opened: Opened,
	corpus: Pick<Corpus, 'asOf'>,
	parseWhen: ParseWhen
): Since | null | 'unknown' {
	const seen = decode(kept);
	if (!seen) return 'unknown';
	const now = toSeen(opened, corpus);
	if (seen.revision === now.revision) return null;
	const counts = COUNTED.flatMap((key) => differing(key, seen.counts[key], now.counts[key]));
	const isSame = counts.length === 0 && seen.size === now.size;
	return {
		asOf: parseWhen(seen.asOf),
		sentence: isSame
			? message('shell.changes.counts.same')
			: message('shell.changes.counts', { before: seen.size, now: now.size }),
		list: [],
		places: counts.flatMap(({ key, value, now }) => (key === 'place' && now > 0 ? [value as PlaceId] : [])),
		counts
	};
}

function toSeen({ revision, size, whole, vocabulary }: Opened, { asOf }: Pick<Corpus, 'asOf'>): SeenCounts {
	const countsOf = (key: FilterKey): Counts =>
		Object.fromEntries(
			vocabulary.columns[key].values
				.map((value, code) => [value, whole.counts[key][code]!] as const)
				.filter(([value, count]) => value !== NONE && count > 0)
		);
	const counts = Object.fromEntries(COUNTED.map((key) => [key, countsOf(key)])) as SeenCounts['counts'];
	return { format: FORMAT, revision, asOf: asOf.edtf, size, counts };
}

/** What changed most first. */
function differing(key: CountChange['key'], before: Counts, now: Counts): CountChange[] {
	return [...new Set([...Object.keys(before), ...Object.keys(now)])]
		.map((value) => ({ key, value, before: before[value] ?? 0, now: now[value] ?? 0 }))
		.filter((change) => change.before !== change.now)
		.sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
}

/** Null for what another version kept, what was kept of a smaller corpus, or what somebody else wrote there. */
function decode(text: string): SeenCounts | null {
	try {
		const seen = JSON.parse(text) as SeenCounts;
		return seen.format === FORMAT && COUNTED.every((key) => typeof seen.counts[key] === 'object')
			? seen
			: null;
	} catch {
		return null;
	}
}
