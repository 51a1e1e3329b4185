import { expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Filters from '../../../src/routes/[corpus]/(explore)/Filters.svelte';
import { makeWorkspace } from './made-workspace.svelte.ts';

const show = async (search = '') => {
	const made = makeWorkspace(search);
	const screen = await render(Filters, { workspace: made.workspace, onclose: () => undefined });
	return { ...made, screen };
};

it('chooses a value, and lets go of it by a second press', async () => {
	const { screen, search } = await show();
	const value = screen.getByRole('button', { name: /^Event talks/ });
	await value.click();
	expect(search()).toBe('?event=talks');
	await expect.element(value).toHaveAttribute('aria-pressed', 'true');
	await value.click();
	expect(search()).toBe('');
});

it('leaves a value out, by its cross or by Delete', async () => {
	const { screen, search } = await show();
	const cross = screen.getByRole('button', { name: 'Leave out Event talks' });
	await userEvent.hover(screen.getByRole('button', { name: /^Event talks/ }));
	await cross.click();
	expect(search()).toBe('?event=-talks');
	await expect.element(cross).toHaveAttribute('aria-pressed', 'true');
	screen
		.getByRole('button', { name: /^Event talks/ })
		.element()
		.focus();
	await userEvent.keyboard('{Delete}');
	expect(search()).toBe('');
});

it('has the cross beside what chooses, never over it', async () => {
	const { screen } = await show();
	const choose = screen.getByRole('button', { name: /^Event talks/ });
	await userEvent.hover(choose);
	const box = choose.element().getBoundingClientRect();
	const cross = screen.getByRole('button', { name: 'Leave out Event talks' }).element();
	expect(cross.getBoundingClientRect().left).toBeGreaterThanOrEqual(box.right);
});

it('walks from value to value by arrow keys', async () => {
	const { screen } = await show();
	screen
		.getByRole('button', { name: /^Event withdrawal/ })
		.element()
		.focus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	await expect.element(screen.getByRole('button', { name: /^Event talks/ })).toHaveFocus();
	await userEvent.keyboard('{Home}');
	await expect.element(screen.getByRole('button', { name: /^Event withdrawal/ })).toHaveFocus();
});

it('is one stop for Tab a block, and leads by arrows to the cross beside a value', async () => {
	const { screen } = await show();
	const blocks = screen.container.querySelectorAll('aside > section, aside > div:not(.foot)');
	expect(blocks.length).toBeGreaterThan(3);
	const stopsIn = (block: Element) =>
		[...block.querySelectorAll<HTMLElement>('button, summary')].filter(({ tabIndex }) => tabIndex === 0)
			.length;
	await expect.poll(() => [...blocks].map(stopsIn)).toEqual([...blocks].map(() => 1));
	const value = screen.getByRole('button', { name: /^Event talks/ });
	value.element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByRole('button', { name: 'Leave out Event talks' })).toHaveFocus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(value).toHaveFocus();
	expect(value.element().tabIndex).toBe(0);
});

it('in forced colours sets off by an edge what is chosen, and nothing else', async () => {
	await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
	try {
		const { screen } = await show('?event=talks');
		const edgeOf = (name: RegExp) =>
			getComputedStyle(screen.getByRole('button', { name }).element().closest('li')!).borderInlineStartColor;
		const ground = getComputedStyle(document.body).backgroundColor;
		expect(edgeOf(/^Event withdrawal/)).toBe(ground);
		expect(edgeOf(/^Event talks/)).not.toBe(ground);
		const bar = screen.container.querySelector('.bar span')!;
		expect(getComputedStyle(bar).backgroundColor).not.toBe(ground);
	} finally {
		await cdp().send('Emulation.setEmulatedMedia', { features: [] });
	}
});

it('keeps a value that the other filters hide, with none', async () => {
	const { screen } = await show('?source=S1');
	await expect.element(screen.getByRole('button', { name: /^Event talks/ })).toHaveTextContent(/0$/);
});

it('keeps rare filters folded, and opens the one that is in force', async () => {
	const { screen } = await show('?place=town');
	await expect.element(screen.getByRole('button', { name: /^Place town/ })).toBeVisible();
	expect(screen.getByRole('list', { name: 'Origins' }).elements()).toEqual([]);
	await screen.getByText('Origins').click();
	await expect.element(screen.getByRole('button', { name: /^Actor alpha/ }).last()).toBeVisible();
});

it('offers the answers of a question that is chosen', async () => {
	const { screen, search } = await show();
	expect(screen.getByRole('button', { name: /Position gone/ }).elements()).toEqual([]);
	await screen.getByRole('button', { name: /^Question q1/ }).click();
	await screen.getByRole('button', { name: /^A Position gone/ }).click();
	expect(new URLSearchParams(search()).get('position')).toBe('q1/gone');
});

it('shows only what is disputed', async () => {
	const { screen, search } = await show();
	await screen.getByRole('button', { name: /Disputed claims only/ }).click();
	expect(search()).toBe('?disputed=only');
});
