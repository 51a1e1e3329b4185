import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import { serialiseCorpus } from '../../../src/lib/model/serialise-corpus.ts';
import { wholeCorpus } from '../../bench/generate.ts';
import { generateCorpus } from '../../bench/generated/generate-corpus.ts';
import { whenDay, whenMonth, whenSince, whenSpan, whenYear } from '../../bench/generated/when-of.ts';

const SIZE = 300;
const { corpus } = wholeCorpus(generateCorpus(SIZE), SIZE);

describe('a generated corpus', () => {
	it('is one that the parser takes, and reads as it was made', () => {
		const result = parseCorpus(serialiseCorpus(corpus));
		expect(result).toMatchObject({ ok: true });
		const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
		const parsed = result.ok ? result.corpus : null;
		expect(corpus.claims).toMatchObject(parsed!.claims);
		expect([...parsed!.reports].sort(byId)).toEqual([...corpus.reports].sort(byId));
	});

	it('is the same every time', () => {
		expect(wholeCorpus(generateCorpus(SIZE), SIZE).corpus).toEqual(corpus);
	});

	it('has the number of claims asked for, and gaps in dates and places', () => {
		expect(corpus.claims.length).toBe(SIZE);
		const share = (isSo: (claim: (typeof corpus.claims)[number]) => boolean) =>
			corpus.claims.filter(isSo).length / SIZE;
		expect(share(({ about }) => about.length === 0)).toBeGreaterThan(0.03);
		expect(share(({ about }) => about.length > 1)).toBeGreaterThan(0.1);
		expect(share(({ when }) => when === undefined)).toBeGreaterThan(0.05);
		expect(share(({ when }) => when?.latest === null)).toBeGreaterThan(0);
	});
});

it.each([whenDay(20_481), whenMonth(20_481), whenYear(-9_000), whenSpan(20_400, 20_481), whenSince(20_000)])(
	'$edtf is put together as the parser reads it',
	(date) => {
		expect(parseEdtf(date.edtf)).toEqual({ ok: true, when: date });
	}
);
