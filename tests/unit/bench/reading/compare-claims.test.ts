import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../../../src/lib/reading/drafts/report-draft.ts';
import type { DateMention } from '../../../../src/lib/reading/dates/date-mention.ts';
import { areCompatible, compareClaims, type GoldClaim } from '../../../bench/reading/compare-claims.ts';
import { joinTokens } from '../../../bench/reading/join-tokens.ts';
import { toTimex } from '../../../bench/reading/timex.ts';

function claim(id: string, start: number, about: string[], when: string | null): GoldClaim {
	return { id, start, end: start + 10, chain: [], about, when };
}

function draft(start: number, places: string[], when: string | null): ReportDraft {
	return {
		start,
		end: start + 5,
		about: { value: places.map((name) => ({ name })) },
		when: { value: when },
		chain: { value: [] }
	} as unknown as ReportDraft;
}

const NAMING = {
	isChain: () => true,
	placesOf: (one: ReportDraft) => one.about.value.map(({ name }) => name)
};

describe('claims and drafts', () => {
	it('are paired so that most agrees, each draft once', () => {
		const claims = [claim('north', 0, ['north'], null), claim('south', 0, ['south'], '2016')];
		const drafts = [draft(0, ['south'], '2016'), draft(5, ['north'], null)];
		expect(
			compareClaims(claims, drafts, NAMING).map(({ claim: { id }, draft: found, aboutExact, when }) => [
				id,
				drafts.indexOf(found!),
				aboutExact,
				when
			])
		).toEqual([
			['north', 1, true, true],
			['south', 0, true, true]
		]);
	});

	it('of another sentence are none', () => {
		expect(compareClaims([claim('north', 0, [], null)], [draft(40, [], null)], NAMING)).toMatchObject([
			{ draft: null, chain: false, when: false }
		]);
	});

	it.each([
		['2026-01', '2026-01-26', true],
		['2026-01-28/..', '2027', true],
		['2026-01', '2026-02', false],
		[null, '2026', false],
		[null, null, true]
	])('%s and %s are compatible: %s', (one, other, compatible) => {
		expect(areCompatible(one, other)).toBe(compatible);
	});
});

it('puts tokens together as people write them, and says where each stands', () => {
	const words = ['Boeing', "'s", 'plan', '(', 'old', ')', ',', '``', 'so', "''", '.'];
	const tokens = words.map((text, index) => ({ number: index + 1, sentence: 1, text }));
	const joined = joinTokens(tokens, new Set([3]));
	expect(joined.text).toBe("Boeing's (old), “so”.");
	expect(joined.text.slice(joined.tokens.get(5)!.start, joined.tokens.get(5)!.end)).toBe('old');
	expect(joined.tokens.get(3)).toEqual({ start: 8, end: 8 });
});

it.each([
	[{ edtf: '2004-11-15/2004-11-21' }, '2004-W47'],
	[{ edtf: '2010-01-30/2010-01-31' }, '2010-W04-WE'],
	[{ edtf: '2008-33' }, '2008-Q1'],
	[{ edtf: '2008-23' }, '2008-FA'],
	[{ edtf: '197X' }, '197'],
	[{ edtf: '2024-10~/2024-12', of: '2024' }, '2024'],
	[{ edtf: '2010-07-16', part: 'morning' }, '2010-07-16TMO'],
	[{ edtf: '2009-12-15', clock: '18:00Z' }, '2009-12-15T18:00Z'],
	[{ duration: { count: 2.5, unit: 'year' } }, 'P2.5Y'],
	[{ duration: { count: null, unit: 'minute' } }, 'PTXM'],
	[{ duration: { count: 1, unit: 'decade' } }, 'P10Y'],
	[{ kind: 'vague', side: 'past' }, 'PAST_REF']
])('%j is %s', (mention, value) => {
	expect(toTimex({ kind: 'date', ...mention } as unknown as DateMention)).toBe(value);
});
