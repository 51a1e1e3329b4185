import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
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
