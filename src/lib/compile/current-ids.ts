// Ids that records had before, and the ids that they have now: so that an address from before a record was renamed opens what it opened.
import type { Aliased, Corpus } from '../model/corpus.ts';

interface Named extends Aliased<string> {
	readonly id: string;
}

/** The record that has the id, else the one that had it. */
export function findRecord<Found extends Named>(records: readonly Found[], id: string): Found | undefined {
	return (
		records.find((record) => record.id === id) ??
		records.find(({ aliases }) => aliases?.some((alias) => alias === id))
	);
}

/** The keys of an address that name records, and where these are. */
const LISTS = {
	event: 'events',
	source: 'sources',
	report: 'reports',
	speaker: 'actors',
	cited: 'actors',
	place: 'places',
	at: 'places',
	question: 'questions',
	open: 'places',
	claim: 'claims'
} as const satisfies Readonly<Record<string, keyof Corpus>>;

/** The same parameters where they name nothing by an earlier id; else others. A hyphen before an id excludes what it names. */
export function withCurrentIds(
	params: URLSearchParams,
	corpus: Pick<Corpus, (typeof LISTS)[keyof typeof LISTS]>
): URLSearchParams {
	const current = new URLSearchParams(params);
	for (const [key, list] of Object.entries(LISTS)) {
		const values = params.getAll(key);
		if (values.length === 0) continue;
		const ids = idsBefore(corpus[list]);
		if (ids.size === 0) continue;
		current.delete(key);
		for (const value of values)
			current.append(
				key,
				value
					.split(',')
					.map((part) => renamed(part, ids))
					.join(',')
			);
	}
	return current.toString() === params.toString() ? params : current;
}

function idsBefore(records: readonly Named[]): ReadonlyMap<string, string> {
	return new Map(records.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id] as const)));
}

function renamed(part: string, ids: ReadonlyMap<string, string>): string {
	const id = part.replace(/^-/, '');
	return part.slice(0, part.length - id.length) + (ids.get(id) ?? id);
}
