// Arbitrary corpora in which nothing is wrong: every optional field there or not, all scripts, every form of date and of geometry.
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import {
	CLAIM_KINDS,
	CLAIM_STATUSES,
	CORPUS_FORMAT,
	CREDIBILITIES,
	HANDLINGS,
	LIKELIHOODS,
	PLACE_KINDS,
	PRECISIONS,
	RELIABILITIES,
	TEXT_KINDS,
	type Quote
} from '../../../src/lib/model/corpus.ts';
import { DECISIONS, type DraftedCorpus } from '../../../src/lib/model/draft.ts';
import { locateQuote } from '../../../src/lib/model/locate-quote.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import type { When } from '../../../src/lib/model/when.ts';
import { areaOf } from '../../../src/lib/model/schema/ring-area.ts';
import { edtfStrings } from './edtf-strings.ts';

/** An arbitrary of an object some of whose fields may be left out. */
function fields<Required extends object, Optional extends object>(
	required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
	optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> }
): fc.Arbitrary<Required & Partial<Optional>> {
	const all: Record<string, fc.Arbitrary<unknown>> = { ...required, ...optional };
	return fc.record(all, { requiredKeys: Object.keys(required) }) as unknown as fc.Arbitrary<
		Required & Partial<Optional>
	>;
}

const PHRASES = [
	'القامشلي',
	'Камышлы',
	'叙利亚',
	'नमस्ते',
	'👩‍👩‍👧 🌉',
	'ё',
	'"quoted"',
	"it's",
	'# no heading',
	'---',
	'a: b',
	'&a *a !!b',
	'{x}',
	'\\',
	'0',
	'null',
	'yes',
	'\u0000',
	'\u2028'
];
const phrase = fc.oneof(
	fc.constantFrom(...PHRASES),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' })
);
const text = fc
	.array(phrase, { minLength: 1, maxLength: 3 })
	.map((parts) => parts.join(' '))
	.filter((value) => /\S/.test(value) && value.isWellFormed());

const id = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/);
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const wikidata = fc.nat().map((number) => `Q${number + 1}`);

const when: fc.Arbitrary<When> = edtfStrings.map((edtf) => {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(`${edtf}: expected ${result.expected}`);
	return result.when;
});

const asOf = fc.constantFrom('2026-01-28', '1999-12-31', '-0043-03-15').map((edtf) => {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(edtf);
	return result.when;
});

const names = fc.dictionary(
	fc.constantFrom('en', 'ar', 'ru', 'zh-Hant', 'de-AT'),
	fc.array(text, { minLength: 1, maxLength: 2 }) as fc.Arbitrary<[string, ...string[]]>,
	{ minKeys: 1, noNullPrototype: true }
);

const degrees = (most: number) =>
	fc.double({ min: -most, max: most, noNaN: true }).map((number) => (Object.is(number, -0) ? 0 : number));
const position: fc.Arbitrary<Position> = fc.tuple(degrees(180), degrees(90));
const line = fc.array(position, { minLength: 2, maxLength: 4 });
const ring = fc
	.array(position, { minLength: 3, maxLength: 5 })
	.map((open) => [...open, open[0]!])
	// One without area is refused.
	.filter((positions) => areaOf(positions as [number, number][]) !== 0);
const polygon = fc.array(ring, { minLength: 1, maxLength: 2 });
const several = <Part>(part: fc.Arbitrary<Part>) => fc.array(part, { minLength: 1, maxLength: 3 });
const shape = <Type extends string, Part>(type: Type, coordinates: fc.Arbitrary<Part>) =>
	coordinates.map((value) => ({ type, coordinates: value }));
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
	shape('Point', position),
	shape('MultiPoint', several(position)),
	shape('LineString', line),
	shape('MultiLineString', several(line)),
	shape('Polygon', polygon),
	shape('MultiPolygon', several(polygon))
);

const place = fc
	.tuple(
		fields(
			{
				id,
				names,
				kind: fc.constantFrom(...PLACE_KINDS),
				precision: fc.constantFrom(...PRECISIONS),
				geometry
			},
			{ wikidata, geonames: fc.integer({ min: 1 }), note: text }
		),
		fc.integer({ min: 1, max: 20_000 })
	)
	.map(([{ geometry: drawn, ...properties }, radiusKm]) => ({
		...properties,
		name: Object.values(properties.names)[0]![0],
		...(properties.precision === 'approximate' ? { radiusKm } : {}),
		geometry: drawn
	}));

/** As a report's text comes out of its file. */
const body = fc
	.array(text, { minLength: 1, maxLength: 4 })
	.map((paragraphs) => paragraphs.join('\n\n').replace(/\r/g, '\n').trim())
	.filter((value) => value !== '');

/** Some passage of the text, with so much around it that it is the only one. */
function quoteOf(whole: string): fc.Arbitrary<Quote> {
	const characters = [...whole];
	const starts = characters.flatMap((character, index) => (/\S/.test(character) ? [index] : []));
	return fc.tuple(fc.constantFrom(...starts), fc.integer({ min: 1, max: 12 })).map(([from, length]) => {
		const exact = characters.slice(from, from + length).join('');
		const prefix = characters.slice(0, from).join('');
		const suffix = characters.slice(from + length).join('');
		const result = locateQuote(whole, { exact, prefix, suffix });
		if (result.kind !== 'found') throw new Error(`${exact} in ${whole}: ${result.kind}`);
		return { exact, prefix, suffix };
	});
}

const signature = fc.record({ by: text, on: fc.constantFrom('2026-01-28', '1999-12-31') });
const language = fc.constantFrom('en', 'ar', 'zh-Hant');
const texts = fc.dictionary(language, text, { noNullPrototype: true });

/** With earlier ids that no record of the list has or had. */
function aliased<Value extends { id: string }>(records: fc.Arbitrary<Value[]>) {
	return fc.tuple(records, fc.array(fc.option(id), { maxLength: 3 })).map(([list, aliases]) => {
		const taken = new Set(list.map((record) => record.id));
		return list.map((record, index) => {
			const alias = aliases[index];
			if (!alias || taken.has(alias)) return record;
			taken.add(alias);
			return { ...record, aliases: [alias] };
		});
	});
}

const unique = <Value extends { id: string }>(records: fc.Arbitrary<Value>) =>
	aliased(fc.uniqueArray(records, { selector: (record) => record.id, minLength: 1, maxLength: 3 }));

/** As many points in other languages as there are in the corpus's own. */
function withUnsaidTexts<Value extends { unsaid?: readonly string[] }>(question: Value) {
	const length = question.unsaid?.length ?? 0;
	const points = fc.array(text, { minLength: length, maxLength: length });
	return fc
		.option(fc.dictionary(language, points, { noNullPrototype: true }))
		.map((unsaidTexts) => (unsaidTexts ? { ...question, unsaidTexts } : question));
}

const parts = fc.record({
	events: unique(
		fields(
			{ id, title: text, when, summary: text },
			{ titles: texts, shortTitle: text, shortTitles: texts, summaries: texts }
		)
	),
	questions: unique(
		fields(
			{
				id,
				text,
				positions: fc.uniqueArray(fields({ id, text }, { texts }), {
					selector: (position) => position.id,
					minLength: 1,
					maxLength: 3
				})
			},
			{ texts, agreed: text, agreedTexts: texts, unsaid: fc.array(text, { maxLength: 2 }) }
		).chain(withUnsaidTexts)
	),
	places: unique(place)
});

const head = fields(
	{
		id,
		title: text,
		summary: text,
		asOf,
		handling: fc.constantFrom(...HANDLINGS),
		language: fc.constantFrom('en', 'ar'),
		worldview: text
	},
	{ titles: texts, summaries: texts, format: fc.constantFrom(1, CORPUS_FORMAT), invented: fc.boolean() }
);

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;
const idOf = (records: readonly { readonly id: string }[]) =>
	fc.constantFrom(...records.map((record) => record.id));
const idsOf = (records: readonly { readonly id: string }[], minLength = 0) =>
	fc.subarray(
		records.map((record) => record.id),
		{ minLength }
	);

const sourcesOf = ({ places }: Parts) =>
	unique(
		fields(
			{ id, name: text, reliability: fc.constantFrom(...RELIABILITIES) },
			{ names, url, home: idOf(places), note: text, notes: texts }
		)
	);

type Ids = readonly { readonly id: string }[];

const reportsOf = ({ places }: Parts, sources: Ids) =>
	unique(
		fields(
			{ id, source: idOf(sources), published: when, textKind: fc.constantFrom(...TEXT_KINDS), text: body },
			{ title: text, titles: texts, retrieved: when, dateline: idOf(places), url, language }
		)
	);

const actorsOf = (sources: Ids) =>
	unique(fields({ id, name: text, role: text }, { names, roles: texts, source: idOf(sources), wikidata }));

function claimsOf(
	{ events, questions, places }: Parts,
	actors: readonly { readonly id: string }[],
	reports: readonly { readonly id: string; readonly text: string }[]
) {
	const answer = fc
		.constantFrom(...questions)
		.chain((question) =>
			fc.record({ question: fc.constant(question.id), position: idOf(question.positions) })
		);
	const claim = fc.constantFrom(...reports).chain((report) =>
		fields(
			{
				id,
				report: fc.constant(report.id),
				text,
				quote: quoteOf(report.text),
				kind: fc.constantFrom(...CLAIM_KINDS),
				attribution: fc.array(idOf(actors), { maxLength: 3 }),
				about: idsOf(places),
				events: idsOf(events, 1),
				topics: fc.uniqueArray(text, { maxLength: 2 }),
				answers: fc.array(answer, { maxLength: 2 }),
				status: fc.constantFrom(...CLAIM_STATUSES)
			},
			{
				at: idOf(places),
				when,
				said: when,
				credibility: fc.constantFrom(...CREDIBILITIES),
				likelihood: fc.constantFrom(...LIKELIHOODS),
				texts,
				made: signature,
				reviewed: signature
			}
		)
	);
	return aliased(fc.uniqueArray(claim, { selector: (record) => record.id, maxLength: 5 }));
}

/** As a report has it. */
const passage = text.map((value) => value.replace(/\r/g, '\n'));

/** Of drafts, what they name need not be there. */
const draftsOf = (reports: Ids) =>
	fc.uniqueArray(
		fields(
			{
				id,
				report: idOf(reports),
				quote: fc.record({ exact: passage, prefix: passage, suffix: passage }),
				made: signature
			},
			{
				text,
				kind: fc.constantFrom(...CLAIM_KINDS),
				about: fc.uniqueArray(id, { maxLength: 2 }),
				when,
				answers: fc.array(fc.record({ question: id, position: id }), { maxLength: 1 }),
				candidates: fc.dictionary(
					fc.constantFrom('about', 'when'),
					fc.array(
						fields(
							{ value: fc.oneof(id, fc.record({ name: text })), score: fc.constantFrom(0, 0.5, 1) },
							{ reason: text }
						),
						{
							maxLength: 2
						}
					),
					{ noNullPrototype: true }
				),
				decision: fc.constantFrom(...DECISIONS),
				decided: signature
			}
		),
		{ selector: (record) => record.id, maxLength: 2 }
	);

const briefings = fc.uniqueArray(
	fc.record({ id, heading: fc.stringMatching(/^[a-zA-Z ]*[a-zA-Z]$/) }).map(({ id: name, heading }) => ({
		id: name,
		title: heading.trim(),
		markdown: `---\nid: "${name}"\ntitle: "${heading.trim()}"\n---\n\n# ${heading}\n`
	})),
	{ selector: (briefing) => briefing.id, maxLength: 2 }
);

export const corpora: fc.Arbitrary<DraftedCorpus> = parts
	.chain((made) => fc.tuple(fc.constant(made), head, sourcesOf(made), briefings))
	.chain(([made, first, sources, written]) =>
		fc.tuple(
			fc.constant({ ...first, ...made, sources, briefings: written }),
			actorsOf(sources),
			reportsOf(made, sources)
		)
	)
	.chain(([made, actors, reports]) =>
		fc.tuple(claimsOf(made, actors, reports), draftsOf(reports)).map(([claims, drafts]) => {
			const read = drafts.length > 0 ? { drafts } : {};
			return { ...made, actors, reports, claims, ...read } as unknown as DraftedCorpus;
		})
	);
