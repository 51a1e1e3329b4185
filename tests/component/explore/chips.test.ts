import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Chips from '../../../src/routes/[corpus]/(explore)/Chips.svelte';
import { makeWorkspace } from './made-workspace.svelte.ts';

it('shows nothing while nothing is asked', async () => {
	const { workspace } = makeWorkspace();
	const screen = await render(Chips, { workspace });
	expect(screen.container.textContent).toBe('');
});

it('has one chip for each thing that the query asks', async () => {
	const { workspace } = makeWorkspace('?event=withdrawal&source=-S2&q=soldiers');
	const screen = await render(Chips, { workspace });
	const chips = screen.getByRole('list').getByRole('button').elements();
	expect(chips.map((chip) => chip.querySelector('.text, :scope:not(.chip)')?.textContent.trim())).toEqual([
		'Event withdrawal',
		'not reported by Source S2',
		'with “soldiers”',
		undefined
	]);
});

it('takes one thing away, and keeps the focus among the others', async () => {
	const { workspace, search } = makeWorkspace('?event=withdrawal&source=-S2&q=soldiers');
	const screen = await render(Chips, { workspace });
	await screen.getByRole('button', { name: 'Source S2' }).click();
	expect(search()).toBe('?event=withdrawal&q=soldiers');
	await expect.element(screen.getByRole('button', { name: 'soldiers' })).toHaveFocus();
});

it('takes everything away at once', async () => {
	const { workspace, search } = makeWorkspace('?event=withdrawal&when=2026-01-24..');
	const screen = await render(Chips, { workspace });
	await screen.getByRole('button', { name: 'Clear' }).click();
	expect(search()).toBe('');
	expect(screen.container.textContent).toBe('');
});

it('names every value of a chip', async () => {
	const { workspace } = makeWorkspace('?source=S1,S2');
	const screen = await render(Chips, { workspace });
	const chip = screen.getByRole('button', { name: 'reported by Source S1 or Source S2' });
	await expect.element(chip).toHaveAttribute('title', expect.stringContaining('Source S1 or Source S2'));
	await chip.click();
	expect(workspace.count).toBe(3);
});

it('works by keyboard alone', async () => {
	const { workspace, search } = makeWorkspace('?event=withdrawal&source=S1');
	await render(Chips, { workspace });
	await userEvent.keyboard('{Tab}{Enter}');
	expect(search()).toBe('?source=S1');
	await userEvent.keyboard('{Enter}');
	expect(search()).toBe('');
});
