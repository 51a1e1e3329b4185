import { describe, expect, it } from 'vitest';
import {
	cleared,
	EVERYTHING,
	exclude,
	include,
	isEverything,
	only,
	release,
	sameQuery,
	stateOf,
	toggle,
	withWindow,
	withWords
} from '../../../../src/lib/query/query/query.ts';

describe('the verbs of a query', () => {
	it('widen one filter and leave the query they start from alone', () => {
		const one = include(EVERYTHING, 'event', 'talks');
		const two = include(one, 'event', 'truce');
		expect(one.choices.event).toEqual({ include: ['talks'], exclude: [] });
		expect(two.choices.event).toEqual({ include: ['talks', 'truce'], exclude: [] });
		expect(isEverything(EVERYTHING)).toBe(true);
	});

	it('keep a value either included or excluded', () => {
		const query = exclude(include(EVERYTHING, 'place', 'damascus'), 'place', 'damascus');
		expect(query.choices.place).toEqual({ include: [], exclude: ['damascus'] });
		expect(stateOf(include(query, 'place', 'damascus'), 'place', 'damascus')).toBe('included');
	});

	it('toggle back to where they began', () => {
		expect(toggle(toggle(EVERYTHING, 'kind', 'fact'), 'kind', 'fact')).toEqual(EVERYTHING);
		expect(release(exclude(EVERYTHING, 'kind', 'fact'), 'kind', 'fact')).toEqual(EVERYTHING);
	});

	it('replace the other choices of a filter, or drop one filter and keep the others', () => {
		const query = include(include(include(EVERYTHING, 'event', 'a'), 'event', 'b'), 'kind', 'fact');
		expect(only(query, 'event', 'c').choices.event).toEqual({ include: ['c'], exclude: [] });
		expect(cleared(query, 'event').choices).toEqual({ kind: { include: ['fact'], exclude: [] } });
		expect(cleared(query)).toEqual(EVERYTHING);
	});

	it('turn a window that ends before it begins, and drop one without limits', () => {
		expect(withWindow(EVERYTHING, { axis: 'when', from: 9, to: 3 }).window).toEqual({
			axis: 'when',
			from: 3,
			to: 9
		});
		expect(withWindow(EVERYTHING, { axis: 'said', from: null, to: null })).toEqual(EVERYTHING);
	});
});

it.each(['', ' \n', '\u200b', '\u00ad\u2060 \ufeff', '\u200e\u202a'])(
	'words of which nothing is seen are none: %j',
	(words) => {
		expect(withWords(withWords(EVERYTHING, 'base'), words)).toEqual(EVERYTHING);
	}
);

it('two queries are the same whatever the order of choosing and the blanks around words', () => {
	const ab = include(include(EVERYTHING, 'event', 'a'), 'event', 'b');
	const ba = include(include(EVERYTHING, 'event', 'b'), 'event', 'a');
	expect(sameQuery(ab, withWords(ba, ' '))).toBe(true);
	expect(sameQuery(ab, exclude(ba, 'event', 'a'))).toBe(false);
});
