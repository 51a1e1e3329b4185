import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCorpora } from '../../../../src/lib/evidence/changes/changes.ts';
import { listChanges } from '../../../../src/lib/evidence/changes/list.ts';
import { describeChanges } from '../../../../src/lib/evidence/changes/words.ts';
import type { Corpus } from '../../../../src/lib/model/corpus.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import type { When } from '../../../../src/lib/model/when.ts';
import { changesSince, encodeSeen } from '../../../../src/lib/state/kept/last-seen.ts';
import type { Since } from '../../../../src/lib/state/kept/since.ts';
import { day, makeCorpus, type ClaimPlan } from '../../evidence/make-corpus.ts';

const REPORTS = { r1: 'alpha', r2: 'beta' };
const make = (claims: readonly ClaimPlan[]) => makeCorpus({ reports: REPORTS, claims });

function parseWhen(edtf: string): When {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(result.expected);
	return result.when;
}

const since = (before: Corpus, after: Corpus) => changesSince(encodeSeen(before)!, after, parseWhen);

const claim: fc.Arbitrary<ClaimPlan> = fc.record({
	id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
	report: fc.constantFrom('r1', 'r2'),
	text: fc.constantFrom('one', 'two'),
	about: fc.subarray(['port', 'hill']),
	when: fc.constantFrom(day('2026-01-01'), day('2026-01-02')),
	chain: fc.subarray(['wire', 'mayor']),
	answers: fc.subarray(['q=a', 'q=b'])
});
const corpora = fc.uniqueArray(claim, { selector: ({ id }) => id }).map(make);

it('tells of what was kept just what the corpora themselves tell', () => {
	fc.assert(
		fc.property(corpora, corpora, (before, after) => {
			const changes = compareCorpora(before, after);
			const told = since(before, after);
			const words = (list: Since['list']) =>
				list.map(({ on, kind, record, detail }) => [on, kind, record.id, detail]);
			expect(told === null ? 'Nothing has changed.' : (told as Since).sentence).toBe(
				describeChanges(changes)
			);
			expect(words((told as Since | null)?.list ?? [])).toEqual(words(listChanges(changes, before, after)));
		})
	);
});

it('notices that the text of a report was edited, without keeping it', () => {
	const [before, after] = [make([]), make([])];
	Object.assign(before.reports[0]!, { text: 'A secret text.' });
	expect(encodeSeen(before)).not.toContain('secret');
	expect(since(before, after)).toMatchObject({ sentence: 'Reports: 1 edited.' });
});

it('notices that a place moved or is called otherwise elsewhere, without keeping its outline', () => {
	const make = () =>
		structuredClone(makeCorpus({ reports: REPORTS, claims: [{ report: 'r1', about: ['port', 'hill'] }] }));
	const after = make();
	Object.assign(after.places[0]!, { geometry: { type: 'Point', coordinates: [1.25, 2.5] } });
	Object.assign(after.places[1]!, { names: { ar: ['تل'] } });
	expect(since(make(), after)).toMatchObject({ sentence: 'Places: 2 changed.', places: ['port', 'hill'] });
	expect(encodeSeen(after)).not.toMatch(/1\.25|تل/);
});

it('names the places touched that are still there', () => {
	const before = make([{ id: 'c1', report: 'r1', about: ['port', 'hill'] }]);
	const after = make([{ id: 'c1', report: 'r1', about: ['hill', 'quay'] }]);
	expect(since(before, after)).toMatchObject({ places: ['hill', 'quay'] });
});

describe('of a large corpus', () => {
	const many = Array.from({ length: 2000 }, (_, i) => ({
		id: `c${i}`,
		report: 'r1',
		text: `Claim ${i}: ${'long '.repeat(100)}`
	}));
	const large = make(many);

	it('keeps no wording, and still tells what changed', () => {
		expect(encodeSeen(large)).not.toContain('long long');
		const after = make([{ ...many[0]!, text: 'Short.' }, ...many.slice(2), { id: 'new', report: 'r1' }]);
		const told = since(large, after) as Since;
		expect(told.sentence).toBe('Claims: 1 added, 1 withdrawn and 1 reworded.');
		const claims = told.list.flatMap((change) => (change.on === 'claim' ? [change] : []));
		expect(claims.map(({ kind, record, detail }) => [kind, record.text, detail])).toEqual([
			['added', after.claims.at(-1)!.text, ''],
			['withdrawn', 'c1', ''],
			['reworded', 'Short.', '']
		]);
	});

	it('keeps nothing once even that is too much', () => {
		expect(
			encodeSeen({ ...large, claims: Array.from({ length: 20_001 }, () => large.claims[0]!) })
		).toBeNull();
	});
});

describe('of a corpus that is not to be passed on', () => {
	const restricted = (claims: readonly ClaimPlan[]): Corpus => ({ ...make(claims), handling: 'TLP:AMBER' });
	const before = restricted([
		{ id: 'c1', report: 'r1', text: 'A secret sentence.', about: ['port'], answers: ['q=a'] },
		{ id: 'c2', report: 'r2', text: 'Another secret.', chain: ['wire'] }
	]);

	it.each(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const)('keeps no words under %s', (handling) => {
		const kept = encodeSeen({ ...before, handling })!;
		const words = [
			...before.claims.flatMap(({ text, quote }) => [text, quote.exact]),
			...before.questions.flatMap(({ text, positions }) => [text, ...positions.map((one) => one.text)]),
			...[before.sources, before.actors, before.places].flat().map(({ name }) => name),
			...before.events.map(({ title }) => title),
			before.title
		].filter((text) => text.includes(' '));
		expect(words.length).toBeGreaterThan(5);
		expect(words.filter((text) => kept.includes(text))).toEqual([]);
	});

	it('still tells what changed, in words that the corpus has today', () => {
		const after = restricted([
			{ id: 'c1', report: 'r1', text: 'A new sentence.', about: ['hill'], answers: ['q=b'] }
		]);
		const told = since(before, after) as Since;
		expect(told.sentence).toContain('1 withdrawn');
		const said = told.list.map(({ record, detail }) => ({ ...record, detail, names: '', geometry: '' }));
		expect(JSON.stringify(said)).not.toMatch(/[0-9a-f]{6,8}-\d+/);
		const reworded = told.list.find(({ kind }) => kind === 'reworded')!;
		expect(reworded.record).toMatchObject({ id: 'c1', text: 'A new sentence.' });
		expect(reworded.detail).toContain('…');
	});

	it('does not go on with what was kept in words', () => {
		const kept = encodeSeen(make([]))!;
		expect(changesSince(kept, restricted([]), parseWhen)).toBe('unknown');
	});
});

it.each([
	'',
	'null',
	'{}',
	'{"format":1,"detail":"whole","corpus":{}}',
	'{"format":0,"corpus":{"claims":[]}}'
])('does not know what changed since %j', (kept) => {
	expect(changesSince(kept, make([]), parseWhen)).toBe('unknown');
});
