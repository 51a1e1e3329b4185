// The order of slides by keyboard, undo, and what is kept, over a store that lives in this test.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { BLANK_SLIDE, type Briefing } from '../../../src/lib/briefing/briefing.ts';
import { parseBriefing } from '../../../src/lib/briefing/parse-briefing.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import { BriefingEditor, toDraft } from '../../../src/lib/state/briefing/editor.svelte.ts';
import { openBriefings, type BriefingStore } from '../../../src/lib/state/briefing/store.ts';
import SlideOrder from '../../../src/routes/[corpus]/briefings/[briefing]/SlideOrder.svelte';
import { makeWorkspace } from '../explore/made-workspace.svelte.ts';

const briefing: Briefing = {
	id: 'b',
	title: 'B',
	seconds: null,
	slides: ['one', 'two', 'three'].map((id) => ({ ...BLANK_SLIDE, id, title: `Slide ${id}` }))
};
const presentable = toPresentable(makeWorkspace().workspace.compiled);
let count = 0;

/** A store of its own for each test, in the browser's own database. */
function open(): { editor: BriefingEditor; store: BriefingStore } {
	const store = openBriefings(`test-${Date.now()}-${count++}`);
	return { editor: new BriefingEditor(briefing, 0, store), store };
}

const order = (editor: BriefingEditor) => editor.briefing.slides.map(({ id }) => id).join(' ');

describe('slides in the editor', () => {
	it('are walked, moved, doubled and removed by keyboard, and brought back by undo', async () => {
		const { editor } = open();
		const screen = await render(SlideOrder, { editor, presentable });
		const button = (id: string) => screen.container.querySelector<HTMLElement>(`[data-slide="${id}"]`)!;
		button('one').focus();
		await userEvent.keyboard('{ArrowDown}');
		expect(document.activeElement).toBe(button('two'));
		await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
		expect(order(editor)).toBe('one three two');
		await expect.poll(() => document.activeElement).toBe(button('two'));
		await userEvent.keyboard('{Alt>}{Home}{/Alt}');
		expect(order(editor)).toBe('two one three');
		await userEvent.keyboard('{Control>}d{/Control}');
		expect(order(editor)).toBe('two two-2 one three');
		await expect.poll(() => document.activeElement).toBe(button('two-2'));
		await userEvent.keyboard('{Delete}');
		expect(order(editor)).toBe('two one three');
		editor.undo();
		editor.undo();
		expect(order(editor)).toBe('two one three');
		editor.undo();
		editor.undo();
		expect(order(editor)).toBe('one two three');
		editor.redo();
		expect(order(editor)).toBe('one three two');
		await editor.settled();
	});
});

describe('the keeping of a briefing', () => {
	it('has the last of many quick edits', async () => {
		const { editor, store } = open();
		for (const letter of 'abcdefgh') editor.change('one', { title: letter }, 0, 'title');
		await editor.settled();
		const kept = (await store.read('b'))!;
		const read = parseBriefing('b.md', kept.markdown);
		expect(read.ok && read.briefing.slides[0]!.title).toBe('h');
		expect(editor.keeping).toBe('kept');
	});

	it('keeps both texts where another tab wrote first, and goes on with its own as a copy', async () => {
		const { editor, store } = open();
		await store.write(toDraft({ ...briefing, title: 'Theirs' }), 0, toSame);
		editor.change('one', { title: 'Mine' }, 0);
		await editor.settled();
		expect((await store.read('b'))!.title).toBe('Theirs');
		expect(editor.copy).toBe('b-2');
		expect((await store.read('b-2'))!.markdown).toContain('# Mine');
		editor.change('one', { title: 'Mine again' }, 0);
		await editor.settled();
		expect((await store.read('b-2'))!.markdown).toContain('# Mine again');
		expect((await store.list()).length).toBe(2);
	});

	it('never loses one of two writes that begin together', async () => {
		const { store } = open();
		const write = (title: string) =>
			store.write(toDraft({ ...briefing, title }), 0, (id) => toDraft({ ...briefing, id, title }));
		const results = await Promise.all([write('A'), write('B'), write('C')]);
		expect(results.map(({ kind }) => kind).sort()).toEqual(['conflict', 'conflict', 'kept']);
		expect((await store.list()).map(({ title }) => title).sort()).toEqual(['A', 'B', 'C']);
	});

	it('takes over what another tab wrote while nothing is typed here', async () => {
		const { editor, store } = open();
		editor.change('one', { title: 'First' }, 0);
		await editor.settled();
		await store.write(toDraft({ ...editor.briefing, title: 'Theirs' }), 1, toSame);
		await editor.follow();
		expect(editor.briefing.title).toBe('Theirs');
		editor.change('one', { title: 'Second' }, 0);
		await editor.settled();
		expect((await store.list()).length).toBe(1);
	});

	it('says so where nothing can be kept, and goes on', async () => {
		const refusing: BriefingStore = { ...open().store, write: () => Promise.reject(new Error('full')) };
		const editor = new BriefingEditor(briefing, 0, refusing);
		editor.change('one', { title: 'Typed' }, 0);
		await editor.settled();
		expect(editor.keeping).toBe('failed');
		expect(editor.briefing.slides[0]!.title).toBe('Typed');
	});
});

function toSame(id: string) {
	return toDraft({ ...briefing, id });
}
