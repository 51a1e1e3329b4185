import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/lib/model/compiled.ts';
import type { Corpus } from '../../../../src/lib/model/corpus.ts';
import { compareWritten } from '../../../../src/lib/model/edits/compare-written.ts';
import { applyEdit, type Edit } from '../../../../src/lib/model/edits/edit.ts';
import { editCorpus } from '../../../../src/lib/model/edits/edit-corpus.ts';
import { loadWritten } from '../../../../src/lib/model/edits/load-written.ts';
import { toWritten } from '../../../../src/lib/model/edits/to-written.ts';
import { RECORD_KINDS, type WrittenCorpus } from '../../../../src/lib/model/edits/written.ts';
import { formatFault } from '../../../../src/lib/model/format-fault.ts';
import { checkLoaded, parseCorpus } from '../../../../src/lib/model/parse-corpus.ts';
import { corpora } from '../arbitrary-corpus.ts';
import { harbour } from '../harbour.ts';

function edited(corpus: Corpus, edit: Edit) {
	const result = editCorpus(corpus, edit);
	if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
	return result;
}

function read(): Corpus {
	const result = parseCorpus(harbour());
	if (!result.ok) throw new Error('expected a corpus');
	return result.corpus;
}

const corpus = read();
const written = toWritten(corpus);
const record = (kind: keyof WrittenCorpus, id: string) =>
	written[kind].find((entry) => entry.id === id)!.value as Record<string, unknown>;

const said = (faults: readonly Fault[]) =>
	faults.map(({ file, record: id, field, found }) => [file, id, field, found].join(' ')).sort();

it('makes any corpus of any other, and takes it back', () => {
	fc.assert(
		fc.property(corpora, corpora, (before, after) => {
			const edit = compareWritten(toWritten(before), toWritten(after));
			const there = edited(before, edit);
			expect(there.corpus).toEqual(after);
			expect(edited(there.corpus, there.back).corpus).toEqual(before);
		}),
		{ numRuns: 60 }
	);
}, 60_000);

/** Removes some records, and puts others as they were or with a field that another had. */
const spoiling = (records: WrittenCorpus) => {
	const all = RECORD_KINDS.filter((kind) => kind !== 'corpus' && kind !== 'briefing').flatMap((kind) =>
		records[kind].map((entry) => ({ kind, ...entry }))
	);
	return fc
		.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all), fc.nat(20)), { maxLength: 4 })
		.map((choices) =>
			choices.map(([one, other, choice]) => {
				const fields = Object.entries(other.value as object).filter(
					([key]) => key !== 'id' && key !== 'properties'
				);
				const borrowed = fields[choice];
				if (!borrowed) return { kind: one.kind, id: one.id, value: null };
				return {
					kind: one.kind,
					id: one.id,
					value: { ...(one.value as object), [borrowed[0]]: borrowed[1] }
				};
			})
		);
};

it('finds the faults of an edit that the parser finds of the corpus it would make', () => {
	const edits = corpora.chain((made) => fc.tuple(fc.constant(made), spoiling(toWritten(made))));
	let faulty = 0;
	fc.assert(
		fc.property(edits, ([made, edit]) => {
			const whole = checkLoaded(loadWritten(applyEdit(toWritten(made), edit).records));
			const result = editCorpus(made, edit);
			expect(result.ok).toBe(whole.ok);
			if (whole.ok && result.ok) expect(result.corpus).toEqual(whole.corpus);
			if (whole.ok || result.ok) return;
			faulty++;
			expect(said(result.faults)).toEqual(said(whole.faults));
		}),
		{ numRuns: 200 }
	);
	expect(faulty).toBeGreaterThan(20);
}, 60_000);

describe('an edit of the fixture', () => {
	it('leaves what it does not touch the same objects', () => {
		const claim = { ...record('claim', 'pier-unsafe'), text: 'The pier is closed.' };
		const { corpus: after } = edited(corpus, [{ kind: 'claim', id: 'pier-unsafe', value: claim }]);
		expect(after.places).toBe(corpus.places);
		expect(after.claims.filter((each, index) => each !== corpus.claims[index])).toMatchObject([
			{ id: 'pier-unsafe', text: 'The pier is closed.' }
		]);
	});

	it.each<[string, Edit, string[]]>([
		[
			'removing a place that claims are about',
			[{ kind: 'place', id: corpus.claims[0]!.about[0]!, value: null }],
			[
				'alder-post',
				...corpus.claims
					.filter(({ about, at }) => [...about, at].includes(corpus.claims[0]!.about[0]))
					.map(({ id }) => id)
			]
		],
		[
			'writing a report anew without the passages that claims quote',
			[{ kind: 'report', id: 'alder-post', value: { ...record('report', 'alder-post'), text: 'Nothing.' } }],
			corpus.claims.filter(({ report }) => report === 'alder-post').map(({ id }) => id)
		],
		[
			'an alias that is the id of another event',
			[
				{
					kind: 'event',
					id: corpus.events[0]!.id,
					value: { ...record('event', corpus.events[0]!.id), aliases: [corpus.events[1]!.id] }
				}
			],
			[corpus.events[0]!.id]
		]
	])('is refused for %s, with all that it would spoil', (_, edit, spoiled) => {
		const result = editCorpus(corpus, edit);
		const records = result.ok ? [] : result.faults.map(({ record: id }) => id!);
		expect([...new Set(records)].sort()).toEqual([...new Set<string>(spoiled)].sort());
	});

	it('refuses a value with another id than the record has', () => {
		const value = { ...record('claim', 'pier-unsafe'), id: 'other' };
		expect(() => editCorpus(corpus, [{ kind: 'claim', id: 'pier-unsafe', value }])).toThrow(/"other"/);
	});
});
