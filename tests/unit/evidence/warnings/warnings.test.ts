import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/lib/compile/compile.ts';
import { warningsOf, type WarningContext } from '../../../../src/lib/evidence/warnings/warnings.ts';
import { formatFault } from '../../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../../src/lib/model/parse-corpus.ts';
import { harbour, withJson, withText, type Files, type Loose } from '../../model/harbour.ts';

const NOTHING_KNOWN: WarningContext = { examples: null, positionsOf: () => [] };

function warnings(files: Files, context: Partial<WarningContext> = {}): string[] {
	const result = parseCorpus(files);
	if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
	const made = compile(result.corpus);
	if (!made.ok) throw new Error(made.faults.map(formatFault).join('\n'));
	return warningsOf(made.compiled, { ...NOTHING_KNOWN, ...context }).map(formatFault);
}

const claims = (change: (claims: Loose) => void) => withJson('claims.json', change);
const claim = (all: Loose, id: string): Loose => all.find((each: Loose) => each.id === id);

it('of a sound corpus there are none', () => {
	expect(warnings(harbour())).toEqual([]);
});

describe('a slip is told where', () => {
	it.each<[string, Files, string]>([
		[
			'a statement has no speaker',
			claims((all) =>
				Object.assign(claim(all, 'ferry-since-monday'), { kind: 'statement', attribution: [] })
			),
			'claims.json ferry-since-monday attribution: found a statement without a speaker'
		],
		[
			'it was said after it was published',
			claims((all) => (claim(all, 'ferry-since-monday').said = '2031-05-15')),
			'claims.json ferry-since-monday said: found 2031-05-15; expected a day up to 2031-05-14'
		],
		[
			'a fact lies after the corpus',
			claims((all) => Object.assign(claim(all, 'ferry-since-monday'), { kind: 'fact', when: '2031-06' })),
			'claims.json ferry-since-monday when: found 2031-06; expected a date up to 2031-05-20'
		],
		[
			'a report is younger than the corpus',
			withText('reports/1-alder-post.md', (text) => text.replace(/published: .*/, 'published: 2031-06-01')),
			'reports/ alder-post published: found 2031-06-01; expected a date up to 2031-05-20'
		],
		[
			'two claims say the same',
			claims((all) => all.push({ ...all[0], id: 'again', text: `${all[0].text.toUpperCase()}!` })),
			'claims.json again text: found the words of ferry-since-monday, a claim of the same report'
		],
		[
			'nobody answers a question',
			withJson('questions.json', (all) => all.push({ ...all[0], id: 'why-not' })),
			'questions.json why-not: found a question that nobody answers'
		],
		[
			'a region is a point',
			withJson('places.geojson', ({ features }) => {
				const place = features.find((each: Loose) => each.geometry.type === 'Point');
				delete place.properties.radiusKm;
				place.properties.precision = 'region';
			}),
			'geometry: found a region that is a point'
		]
	])('%s', (_, files, expected) => {
		expect(warnings(files)).toEqual([expect.stringContaining(expected)]);
	});

	it('none where a region has a radius: it is drawn as far', () => {
		const files = withJson('places.geojson', ({ features }) => {
			const place = features.find((each: Loose) => each.geometry.type === 'Point');
			Object.assign(place.properties, { precision: 'region', radiusKm: 40 });
		});
		expect(warnings(files)).toEqual([]);
	});

	it('an example was left as it came', () => {
		const result = parseCorpus(harbour());
		if (!result.ok) throw new Error('expected a corpus');
		const { sources } = result.corpus;
		const examples = {
			...result.corpus,
			actors: [],
			events: [],
			questions: [],
			places: [],
			claims: [],
			reports: [],
			briefings: []
		};
		expect(warnings(harbour(), { examples })).toHaveLength(sources.length);
		const changed = withJson('sources.json', (all) => all.forEach((each: Loose) => (each.name += '!')));
		expect(warnings(changed, { examples })).toEqual([]);
	});
});

describe('a place that lies elsewhere', () => {
	/** The real world, so that names mean something; the point of one town is put elsewhere. */
	const town = (coordinates: readonly [number, number]) => {
		const files = withJson('places.geojson', ({ features }) => {
			const place = features.find((each: Loose) => each.geometry.type === 'Point');
			Object.assign(place.properties, { kind: 'city', names: { en: [place.properties.name] } });
			place.geometry.coordinates = coordinates;
		});
		const head = withJson('corpus.json', (corpus) => delete corpus.invented).get('corpus.json')!;
		return files.set('corpus.json', head);
	};
	const positionsOf = (name: string) => (name === 'Port Alder' ? [[37.6156, 55.7522] as const] : []);

	it.each<[string, readonly [number, number], string[]]>([
		['is right where its name is', [37.6, 55.8], []],
		[
			'has its numbers swapped',
			[55.7522, 37.6156],
			['seem to be swapped; expected longitude, then latitude: [37.6156, 55.7522]']
		],
		[
			'is far from its name',
			[30, 10],
			['km from the nearest place of this name; expected a position near [37.6156, 55.7522]']
		]
	])('%s', (_, coordinates, expected) => {
		expect(warnings(town(coordinates), { positionsOf })).toEqual(
			expected.map((words) => expect.stringContaining(words) as string)
		);
	});

	it('is told by the others where its name is unknown', () => {
		const [told] = warnings(town([-150, -60]));
		expect(told).toMatch(/km from all other places; expected .*longitude, then latitude/);
	});
});
