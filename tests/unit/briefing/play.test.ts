import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../src/lib/briefing/play-keys.ts';
import {
	beginPlay,
	elapsed,
	elapsedOnSlide,
	play,
	type Play,
	type PlayStep
} from '../../../src/lib/briefing/play.ts';
import { formatMinutes, parseMinutes } from '../../../src/lib/briefing/times.ts';

const COUNT = 4;
const run = (from: Play, ...steps: PlayStep['kind'][]) =>
	steps.reduce((state, kind, at) => play(state, { kind } as PlayStep, COUNT, at * 1000), from);

describe('presenting', () => {
	it.each([
		[['next', 'next'], 2],
		[['next', 'previous'], 0],
		[['previous'], 0],
		[['last', 'next'], 3],
		[['last', 'first'], 0]
	] as const)('after %j stands at slide %i', (steps, index) => {
		expect(run(beginPlay(), ...steps).index).toBe(index);
	});

	it('goes to a number, or as near as there is one', () => {
		const go = (index: number) => play(beginPlay(), { kind: 'go', index }, COUNT, 0).index;
		expect([go(2), go(-3), go(99)]).toEqual([2, 0, 3]);
	});

	it('blanks the room until asked again or until the slide changes', () => {
		const blank = run(beginPlay(1), 'blank');
		expect(blank.blank).toBe(true);
		expect(run(blank, 'blank').blank).toBe(false);
		expect(run(blank, 'next').blank).toBe(false);
	});

	it('starts the clock with the first step, and stands while paused', () => {
		const begun = play(beginPlay(), { kind: 'next' }, COUNT, 1000);
		expect(elapsed(begun, 4000)).toBe(3000);
		const paused = play(begun, { kind: 'pause' }, COUNT, 5000);
		expect([elapsed(paused, 99_000), elapsedOnSlide(paused, 99_000)]).toEqual([4000, 4000]);
		const moved = play(paused, { kind: 'next' }, COUNT, 100_000);
		expect([elapsed(moved, 200_000), elapsedOnSlide(moved, 200_000)]).toEqual([4000, 0]);
		const again = play(moved, { kind: 'pause' }, COUNT, 200_000);
		expect([elapsed(again, 201_000), elapsedOnSlide(again, 201_000)]).toEqual([5000, 1000]);
		expect(elapsed(play(again, { kind: 'reset' }, COUNT, 0), 9)).toBe(0);
	});

	it('counts each slide for itself', () => {
		const second = play(play(beginPlay(), { kind: 'next' }, COUNT, 0), { kind: 'next' }, COUNT, 7000);
		expect([elapsed(second, 9000), elapsedOnSlide(second, 9000)]).toEqual([9000, 2000]);
	});
});

it.each([
	['PageDown', 'next'],
	[' ', 'next'],
	['ArrowRight', 'next'],
	['PageUp', 'previous'],
	['ArrowLeft', 'previous'],
	['Home', 'first'],
	['End', 'last'],
	['.', 'blank'],
	['g', 'go'],
	['o', 'overview'],
	['s', 'speaker'],
	['f', 'fullscreen'],
	['x', 'end'],
	['constructor', null],
	['y', null]
])('the key %j means %s', (key, command) => {
	expect(commandOf(key, true)).toBe(command);
});

it('letters mean nothing once they are switched off; other keys do', () => {
	expect([commandOf('g', false), commandOf('PageDown', false), commandOf('.', false)]).toEqual([
		null,
		'next',
		'blank'
	]);
});

it.each([
	[0, '0:00'],
	[110, '1:50'],
	[3600, '60:00']
])('%i seconds are written %s, and read back', (seconds, text) => {
	expect([formatMinutes(seconds), parseMinutes(text)]).toEqual([text, seconds]);
});
