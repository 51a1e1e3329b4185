import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Event, Place, ReportId } from '../../../../src/lib/model/corpus.ts';
import { parseIsoDay } from '../../../../src/lib/model/day.ts';
import { locateQuote } from '../../../../src/lib/model/locate-quote.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import { LONGEST_RUN } from '../../../../src/lib/reading/drafts/own-words.ts';
import type { ReportDraft } from '../../../../src/lib/reading/drafts/report-draft.ts';
import { toDraft } from '../../../../src/lib/reading/drafts/to-draft.ts';
import type { GazetteerPlace } from '../../../../src/lib/reading/gazetteer/place.ts';
import type { PlaceAnnotation } from '../../../../src/lib/reading/places/place-annotation.ts';
import {
	readReport,
	type KnownCorpus,
	type RecognisePlaces
} from '../../../../src/lib/reading/read-report.ts';
import { divideText } from '../../../../src/lib/reading/text/divide-text.ts';

const TODAY = parseIsoDay('2026-01-28')!;

/** Two countries, their capitals and a port: what a gazetteer would find, by name. */
const GAZETTEER: readonly (readonly [string, GazetteerPlace['kind'], string, PlaceAnnotation['role']])[] = [
	['Orrin', 'country', 'OR', 'named'],
	['Orrinian', 'country', 'OR', 'demonym'],
	['Veland', 'country', 'VE', 'named'],
	['Velandic', 'country', 'VE', 'demonym'],
	['Keep', 'capital', 'OR', 'named'],
	['Brannock', 'city', 'VE', 'named'],
	['Cape Holm', 'city', 'OR', 'named']
];

const recognise: RecognisePlaces = ({ text }) =>
	GAZETTEER.flatMap(([name, kind, country, role], index) =>
		[...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map((match): PlaceAnnotation => {
			const known = GAZETTEER.find((one) => one[1] === kind && one[2] === country)![0];
			const place = {
				index: kind === 'country' ? country.charCodeAt(0) : index,
				kind,
				names: { en: kind === 'country' ? known : name },
				longitude: 0,
				latitude: 0,
				country,
				source: 'test'
			};
			return {
				start: match.index,
				end: match.index + name.length,
				text: name,
				role,
				candidates: [{ place, score: 0.9, reason: { kind: 'only' } }]
			};
		})
	).sort((one, other) => one.start - other.start);

function whenOf(edtf: string): Event['when'] {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(`${edtf}: expected ${parsed.expected}`);
	return parsed.when;
}

const KNOWN: KnownCorpus = {
	actors: [{ id: 'mara', name: 'Mara Sharif', role: 'President of Orrin' }] as unknown as Actor[],
	places: [
		{ id: 'holm', name: 'Cape Holm', names: { en: ['Cape Holm'] }, kind: 'city', precision: 'exact' }
	] as unknown as Place[],
	events: [
		{
			id: 'withdrawal',
			title: 'The withdrawal of the fleet from Cape Holm',
			summary: 'The fleet withdraws from the harbour of Cape Holm.',
			when: whenOf('2026-01-26/..')
		}
	] as unknown as Event[],
	questions: []
};

function read(text: string, mayCopy = true): readonly ReportDraft[] {
	return readReport({
		id: 'report',
		report: divideText(text),
		known: KNOWN,
		recognisePlaces: recognise,
		today: TODAY,
		mayCopy
	}).drafts;
}

function one(text: string): ReportDraft {
	const [draft] = read(text);
	return draft!;
}

const about = ({ about: { value } }: ReportDraft): string[] => value.map(({ name }) => name);
const chain = ({ chain: { value } }: ReportDraft): string[] => value.map(({ actor, name }) => actor ?? name);

describe('what a draft is about', () => {
	it.each([
		['Veland vacated a base in Cape Holm on Monday.', ['Cape Holm']],
		['Velandic troops left Cape Holm on Monday.', ['Cape Holm']],
		['Velandic companies are ready to rebuild Orrin.', ['Orrin']],
		['Mara Sharif said that Orrin had overcome the storm.', ['Orrin']],
		['The Velandic economy shrank in 2025.', ['Veland']],
		['Relations between Orrin and Veland were restored in 1944.', ['Orrin', 'Veland']],
		['The Orrinian president arrived in Brannock on Monday.', ['Brannock']],
		['The government urged Keep to open the mole.', ['Orrin']]
	])('%s', (text, places) => {
		const naming = text.startsWith('The government') ? `${text} Orrin is an island.` : text;
		expect(about(one(naming))).toEqual(places);
	});

	it('offers the others all the same', () => {
		expect(
			one('Veland vacated a base in Cape Holm on Monday.').about.others.flatMap(({ value }) =>
				value.map(({ name }) => name)
			)
		).toEqual(['Veland']);
	});

	it('takes the corpus’s own place where it has one', () => {
		expect(one('The fleet left Cape Holm on Monday.').about.value).toMatchObject([{ id: 'holm' }]);
	});
});

describe('when', () => {
	it.each([
		['The fleet left Cape Holm on Monday.', '2026-01-26'],
		['The fleet has been at Cape Holm since 2016.', '2016/2026-01-28'],
		['The mole will stay shut.', '2026-01-28/..'],
		['A mayor said Friday that the mole is shut.', null],
		['The withdrawal of the fleet from Cape Holm surprised the harbour.', '2026-01-26/..']
	])('%s', (text, edtf) => {
		expect(one(text).when.value).toBe(edtf);
	});

	it('keeps the day of the saying apart', () => {
		expect(one('A mayor said Friday that the mole is shut.').said.value).toBe('2026-01-23');
	});
});

describe('drafts', () => {
	it('are of what is expected or meant, though its clause stands alone', () => {
		expect(read('The mayor expects ferries in spring.').map(({ text }) => text)).toEqual([
			'The mayor expects ferries in spring.'
		]);
		expect(read('The mayor told reporters.')).toEqual([]);
	});

	it('are one a clause', () => {
		const text =
			'On Monday, Veland vacated a base in Cape Holm, where its ships had been stationed since 2016.';
		expect(read(text).map(({ quote }) => quote.exact)).toEqual([
			'Veland vacated a base in Cape Holm',
			'where its ships had been stationed since 2016.'
		]);
	});

	it.each([
		['The mole is shut, a fisherman said.', ['Fisherman']],
		['ORNA reported that Mara Sharif said the mole was shut.', ['ORNA', 'mara']],
		['The mole is shut.', []]
	])('%s has the chain %j', (text, expected) => {
		expect(chain(one(text))).toEqual(expected);
	});

	it.each([
		['Mara Sharif said the mole is shut.', 'statement'],
		['The mole is shut.', 'fact'],
		['Veland plans to open the mole.', 'intent'],
		['Veland is expected to open the mole.', 'expectation'],
		['The mole was built in 1944.', 'background']
	])('%s is of the kind %s', (text, kind) => {
		expect(one(text).kind.value).toBe(kind);
	});

	it.each([
		'Veland has not left Cape Holm.',
		'No ship left Cape Holm on Monday.',
		'The fleet never left Cape Holm.'
	])('keeps the negation of "%s"', (text) => {
		expect(one(text).negated).toBe(true);
		expect(one(text).text).toMatch(/\b(?:not|no|never)\b/i);
		expect(read(text, false)[0]!.text).toMatch(/\b(?:not|no|never)\b/i);
	});

	it('leave out furniture, headings and what stands twice', () => {
		const text = [
			'Mole Shut After Storm',
			'The harbour of Cape Holm was closed on Monday.',
			'What comes next',
			'The harbour of Cape Holm was closed on Monday.',
			'Related News',
			'Storm Sinks Three Ships'
		].join('\n');
		expect(read(text)).toHaveLength(1);
	});

	it('of a picture come from its agency', () => {
		const text =
			'Mole Stays Shut\nThe mayor shakes hands with Mara Sharif at Cape Holm. (Photo: AFP)\nThe mole is shut after the storm.';
		expect(chain(one(text))).toEqual(['AFP']);
	});

	it('have ids that reading again gives again', () => {
		const text = 'The fleet left Cape Holm on Monday. The mole is shut.';
		expect(read(text).map(({ id }) => id)).toEqual(read(text).map(({ id }) => id));
		expect(new Set(read(text).map(({ id }) => id)).size).toBe(2);
	});

	it('of a text in another language are none, but its places are found', () => {
		const text = 'غادر الأسطول الميناء يوم الاثنين Cape Holm';
		const report = readReport({
			id: 'r',
			report: divideText(text),
			known: KNOWN,
			recognisePlaces: recognise,
			today: TODAY,
			mayCopy: true
		});
		expect(report.drafts).toEqual([]);
		expect(report.places).toHaveLength(1);
	});

	it('become drafts of the corpus, with candidates and reasons in words', () => {
		const draft = toDraft(one('Veland vacated a base in Cape Holm on Monday.'), 'report' as ReportId, {
			by: 'reader 1',
			on: '2026-01-28'
		});
		expect(draft).toMatchObject({
			report: 'report',
			about: ['holm'],
			attribution: [],
			when: { edtf: '2026-01-26' },
			kind: 'fact'
		});
		expect(draft.candidates!.when![0]).toEqual({
			value: '2026-01-26',
			score: 0.9,
			reason: '“Monday”: the last one before the report.'
		});
		expect(draft.candidates!.about![1]).toMatchObject({ value: [{ name: 'Veland', kind: 'country' }] });
	});
});

describe('the day of a report', () => {
	it.each([
		['KEEP, Jan. 27 (Harbour Post) - The fleet left on Monday.', '2026-01-27?', '2026-01-26'],
		['KEEP, Dec. 3 (Harbour Post) - The fleet left on Monday.', '2025-12-03?', '2025-12-01'],
		['January 27, 2026Clash Report\nThe fleet left on Monday.', '2026-01-27', '2026-01-26'],
		['The fleet left on Monday.', '2026-01-28?', '2026-01-26']
	])('%s', (text, published, when) => {
		const report = divideText(`The fleet leaves the harbour\n\n${text}`);
		const read = readReport({
			...{ id: 'report', known: KNOWN, recognisePlaces: recognise },
			...{ report, today: TODAY, mayCopy: true }
		});
		expect([read.published, read.drafts[0]?.when.value]).toEqual([published, when]);
	});
});

describe('whatever the text', () => {
	const piece = fc.constantFrom(
		...[
			'Veland',
			'Mara Sharif',
			'said',
			'that',
			'the fleet',
			'left',
			'Cape Holm',
			'on Monday',
			',',
			'.',
			'\n',
			'\n\n',
			'“',
			'”',
			'and',
			'which',
			'was',
			'shut',
			'since 2016',
			'not',
			'noting',
			'(Photo: AFP)',
			'Related News',
			'according to ORNA',
			'ERBIL (ORNA) –',
			'—',
			'will',
			'he',
			'a very long harbour mole in the old northern town'
		]
	);
	const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

	it('each quote is found again, once, and each date is EDTF', () => {
		fc.assert(
			fc.property(texts, (text) => {
				for (const draft of read(text)) {
					expect(text.slice(draft.start, draft.end)).toBe(draft.quote.exact);
					expect(locateQuote(text, draft.quote)).toMatchObject({
						kind: 'found',
						place: { start: draft.start, end: draft.end }
					});
					if (draft.when.value !== null) expect(parseEdtf(draft.when.value).ok).toBe(true);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('takes over no more than a few words where it may not copy', () => {
		const inWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
		fc.assert(
			fc.property(texts, (text) => {
				const source = ` ${inWords(text).join(' ')} `;
				for (const draft of read(text, false)) {
					const own = inWords(draft.text);
					for (let at = 0; at + LONGEST_RUN + 1 <= own.length; at++) {
						expect(source).not.toContain(` ${own.slice(at, at + LONGEST_RUN + 1).join(' ')} `);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});
