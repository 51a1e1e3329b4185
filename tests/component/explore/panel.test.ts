import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Claim } from '../../../src/lib/model/corpus.ts';
import Panel from '../../../src/routes/[corpus]/(explore)/Panel.svelte';
import { makeWorkspace } from './made-workspace.svelte.ts';

const WORD = 'x'.repeat(4800);

it('breaks a word of thousands of letters, so that nothing runs out of it', async () => {
	const { workspace } = makeWorkspace();
	const [first] = workspace.corpus.claims;
	const long: Claim = { ...first!, id: 'long' as Claim['id'], text: WORD };
	const made = makeWorkspace('?claim=long', false, [long]);
	const target = document.body.appendChild(document.createElement('div'));
	target.style.inlineSize = '376px';
	target.style.blockSize = '600px';
	const screen = await render(Panel, {
		target,
		props: { workspace: made.workspace, reply: made.workspace.reply!, onclose: () => undefined }
	});
	await expect.poll(() => screen.container.textContent).toContain(WORD);
	for (const element of [target, ...screen.container.querySelectorAll('aside, .claims, article, h4')])
		expect(element.scrollWidth, element.className).toBeLessThanOrEqual(element.clientWidth);
	target.remove();
});

it('is one stop for Tab in its list, from which arrows lead on', async () => {
	const { workspace } = makeWorkspace();
	const screen = await render(Panel, { workspace, reply: workspace.reply!, onclose: () => undefined });
	const list = screen.container.querySelector('.claims')!;
	const stops = () =>
		[...list.querySelectorAll<HTMLElement>('button, a')].filter(({ tabIndex }) => tabIndex === 0);
	await expect.poll(() => stops().length).toBe(1);
	stops()[0]!.focus();
	stops()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
	expect(document.activeElement?.closest('[data-claim]')).toBe(list.querySelectorAll('[data-claim]')[1]);
});
