import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginEdits, edit, redo, undo } from '../../../src/lib/briefing/edit-history.ts';
import {
	addSlide,
	changeSlide,
	duplicateSlide,
	moveSlide,
	removeSlide
} from '../../../src/lib/briefing/edits.ts';
import { BLANK_SLIDE, type Briefing } from '../../../src/lib/briefing/briefing.ts';
import { briefings } from './arbitrary-briefing.ts';

const make = (...ids: string[]): Briefing => ({
	id: 'b',
	title: 'B',
	seconds: null,
	slides: ids.map((id) => ({ ...BLANK_SLIDE, id }))
});
const order = ({ slides }: Briefing) => slides.map(({ id }) => id).join(' ');

describe('editing a briefing', () => {
	it.each([
		['added at the end', addSlide(make('a'), BLANK_SLIDE), 'a slide'],
		['added with an id that is taken', addSlide(make('slide'), BLANK_SLIDE, 0), 'slide-2 slide'],
		['doubled', duplicateSlide(make('a', 'b'), 'a'), 'a a-2 b'],
		['removed', removeSlide(make('a', 'b', 'c'), 'b'), 'a c'],
		['moved down', moveSlide(make('a', 'b', 'c'), 'a', 2), 'b c a'],
		['moved up', moveSlide(make('a', 'b', 'c'), 'c', 0), 'c a b'],
		['moved beyond the end', moveSlide(make('a', 'b', 'c'), 'a', 9), 'b c a'],
		['changed', changeSlide(make('a', 'b'), 'b', { title: 'x' }), 'a b']
	])('a slide %s', (_, briefing, ids) => {
		expect(order(briefing)).toBe(ids);
	});

	it('keeps ids unique, whatever is doubled and moved', () => {
		fc.assert(
			fc.property(briefings, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (briefing, steps) => {
				let now = briefing;
				for (const [which, to] of steps) {
					const slide = now.slides[which % Math.max(1, now.slides.length)];
					if (slide) now = moveSlide(duplicateSlide(now, slide.id), slide.id, to % 7);
				}
				expect(new Set(now.slides.map(({ id }) => id)).size).toBe(now.slides.length);
			})
		);
	});

	it('says which slide it lacks', () => {
		expect(() => removeSlide(make('a'), 'x')).toThrow('No slide "x"');
	});
});

describe('the history of edits', () => {
	const [a, b, c] = [make('a'), make('a', 'b'), make('a', 'b', 'c')];

	it('goes back and forth, and forgets what was taken back once something else is done', () => {
		let history = edit(edit(beginEdits(a), b, 0), c, 1);
		history = undo(history);
		expect(history.present).toBe(b);
		expect(redo(history).present).toBe(c);
		history = edit(history, a, 2);
		expect(redo(history).present).toBe(a);
		expect(undo(history).present).toBe(b);
	});

	it('takes what is typed into one field without a pause as one step', () => {
		const typed = edit(edit(edit(beginEdits(a), b, 0, 'title'), c, 500, 'title'), a, 900, 'title');
		expect(undo(typed).present).toBe(a);
		expect(undo(typed).past).toEqual([]);
		const paused = edit(edit(beginEdits(a), b, 0, 'title'), c, 5000, 'title');
		expect(undo(paused).present).toBe(b);
		const elsewhere = edit(edit(beginEdits(a), b, 0, 'title'), c, 100, 'text');
		expect(undo(elsewhere).present).toBe(b);
	});

	it('has nothing to take back at its ends', () => {
		expect(undo(beginEdits(a)).present).toBe(a);
		expect(redo(beginEdits(a)).present).toBe(a);
	});
});
