import { afterAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../../src/lib/messages/languages.ts';
import { speak } from '../../../../src/lib/messages/message.ts';
import { readBounds, type BoundsFault } from '../../../../src/lib/map/area/typed-bounds.ts';

const good = { west: '34', south: '32', east: '42', north: '37' };

describe('typed bounds', () => {
	it.each([
		['plain degrees', good, [34, 32, 42, 37]],
		['decimals after a point or a comma', { ...good, west: '34.5', east: '41,25' }, [34.5, 32, 41.25, 37]],
		['a minus of either kind', { ...good, west: '-12', south: '−3' }, [-12, -3, 42, 37]],
		['letters for the directions', { ...good, west: '12 W', south: '3°S', east: '42e' }, [-12, -3, 42, 37]],
		['Arabic figures', { ...good, west: '٣٤٫٥', north: '٣٧' }, [34.5, 32, 42, 37]],
		['an east that lies west of the west', { ...good, west: '170', east: '-170' }, [170, 32, -170, 37]],
		['the whole earth', { west: '-180', south: '-90', east: '180', north: '90' }, [-180, -90, 180, 90]]
	])('are read from %s', (_, typed, [west, south, east, north]) => {
		expect(readBounds(typed)).toEqual({ area: { kind: 'rectangle', west, south, east, north } });
	});

	it.each<[string, Partial<typeof good>, BoundsFault[]]>([
		['no number', { west: 'left' }, [{ side: 'west', reason: 'number', found: 'left' }]],
		['nothing', { north: ' ' }, [{ side: 'north', reason: 'number', found: '' }]],
		['the wrong letter', { north: '37 E' }, [{ side: 'north', reason: 'number', found: '37 E' }]],
		['a degree that is none', { east: '181' }, [{ side: 'east', reason: 'range', found: '181' }]],
		['a latitude that is none', { north: '91' }, [{ side: 'north', reason: 'range', found: '91' }]],
		['a south that lies north', { south: '38' }, [{ side: 'south', reason: 'order', found: '38' }]],
		[
			'several faults at once',
			{ west: 'x', north: '99' },
			[
				{ side: 'west', reason: 'number', found: 'x' },
				{ side: 'north', reason: 'range', found: '99' }
			]
		]
	])('with %s are refused, and it is said where', (_, typed, faults) => {
		expect(readBounds({ ...good, ...typed })).toEqual({ faults });
	});
});

describe.each([
	['ar', { west: '١٢ غربًا', south: '٣° جنوبًا', east: '42 شرقًا', north: '37 N' }],
	['ru', { west: '12 з. д.', south: '3° ю. ш.', east: '42 в. д.', north: '37 N' }]
] as const)('typed bounds in %s', (code, typed) => {
	afterAll(async () => speak(await loadLanguage('en')));

	it('have the names of its directions, and the letters that all read', async () => {
		speak(await loadLanguage(code));
		expect(readBounds(typed)).toEqual({
			area: { kind: 'rectangle', west: -12, south: -3, east: 42, north: 37 }
		});
	});
});
