import { describe, expect, it } from 'vitest';
import { findCounterparts, type Statement } from '../../../../src/lib/reading/across/counterparts.ts';
import { compareTexts, shinglesOf } from '../../../../src/lib/reading/across/reprint.ts';

const words = (from: number, to: number): string =>
	Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

describe('reprints', () => {
	it.each([
		['the same text', words(0, 100), words(0, 100), 'reprint'],
		['a text with a frame of its own', words(0, 100), `${words(500, 540)} ${words(0, 90)}`, 'reprint'],
		['a fifth in common', words(0, 100), `${words(80, 100)} ${words(300, 380)}`, 'shares-passages'],
		['a tenth in common', words(0, 100), `${words(90, 100)} ${words(300, 390)}`, null],
		['too little to tell', words(0, 10), words(0, 10), null]
	])('%s', (_, one, other, kind) => {
		expect(compareTexts(shinglesOf(one), shinglesOf(other))?.kind ?? null).toBe(kind);
	});

	it('counts the shorter text, whichever comes first', () => {
		const [long, short] = [shinglesOf(words(0, 300)), shinglesOf(words(100, 150))];
		expect(compareTexts(long, short)).toEqual(compareTexts(short, long));
		expect(compareTexts(long, short)?.score).toBe(1);
	});
});

function statement(id: string, text: string, more: Partial<Statement> = {}): Statement {
	return {
		id,
		report: id,
		text,
		passage: text,
		places: ['orrin'],
		origin: null,
		when: null,
		questions: [],
		negated: false,
		...more
	};
}

describe('counterparts', () => {
	const left = statement('left', 'The fleet left the northern base on Monday', {
		when: '2026-01-26',
		questions: ['base']
	});
	const vacated = statement('vacated', 'The fleet has left its northern base', {
		when: '2026-01',
		questions: ['base']
	});
	const trade = statement('trade', 'Trade in herring grew by four percent', { places: ['mainland'] });
	const stays = statement('stays', 'The fleet has not left the northern base', {
		questions: ['base'],
		negated: true
	});

	it('offers what says the same, with reasons', () => {
		const [pair, ...others] = findCounterparts([left, vacated, trade]);
		expect(others).toEqual([]);
		expect(pair).toMatchObject({ kind: 'same', one: 'left', other: 'vacated', opposed: false });
		expect(pair!.reasons.map(({ kind }) => kind)).toEqual(['words', 'place', 'when', 'question']);
	});

	it('never takes a denial for the same', () => {
		expect(findCounterparts([vacated, stays])).toMatchObject([{ kind: 'same-question', opposed: true }]);
	});

	it('says nothing of two claims of one report', () => {
		expect(findCounterparts([left, { ...vacated, report: 'left' }])).toEqual([]);
	});

	it('remembers what a person said is not the same, in either order', () => {
		expect(findCounterparts([left, vacated], (one, other) => one === 'vacated' && other === 'left')).toEqual(
			[]
		);
	});

	it('holds apart what lies on different days', () => {
		const later = { ...vacated, when: '2027-05-01' };
		const score = (pairs: ReturnType<typeof findCounterparts>): number => pairs[0]?.score ?? 0;
		expect(score(findCounterparts([left, later]))).toBeLessThan(score(findCounterparts([left, vacated])));
	});
});
