// Records of the template that were left as they came. Knows them from the template itself.
import type { Fault } from '../../model/compiled.ts';
import type { Corpus } from '../../model/corpus.ts';

const KINDS = {
	sources: 'sources.json',
	actors: 'actors.json',
	events: 'events.json',
	questions: 'questions.json',
	places: 'places.geojson',
	claims: 'claims.json',
	reports: 'reports/',
	briefings: 'briefings/'
} as const satisfies Partial<Record<keyof Corpus, string>>;

export function exampleWarnings(corpus: Corpus, examples: Corpus | null): Fault[] {
	if (!examples) return [];
	return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
		const known = new Map<string, string>(
			examples[kind].map((record) => [record.id, JSON.stringify(record)])
		);
		return corpus[kind]
			.filter((record) => known.has(record.id) && known.get(record.id) === JSON.stringify(record))
			.map(({ id }) => ({
				file: KINDS[kind],
				record: id,
				found: 'an example of the template, as it came',
				expected: 'it written over, or removed'
			}));
	});
}
