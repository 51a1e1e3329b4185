import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DateKey from '../../../src/lib/timeline/DateKey.svelte';
import { message } from '../../../src/lib/messages/message.ts';

it('explains each way in which a date is drawn, opened and closed by key', async () => {
	const screen = await render(DateKey);
	const button = screen.getByRole('button', { name: message('timeline.signs') });
	const signs = screen.getByRole('list', { name: message('timeline.signs.title') });
	await expect.element(signs).not.toBeInTheDocument();
	button.element().focus();
	await userEvent.keyboard('{Enter}');
	for (const sign of ['day', 'span', 'about', 'open', 'cut'] as const) {
		const item = signs.getByText(message(`timeline.signs.${sign}`));
		await expect.element(item).toBeVisible();
		const drawn = item.element().querySelectorAll('svg circle, svg rect, svg path');
		expect(drawn.length).toBeGreaterThan(0);
	}
	await userEvent.keyboard('{Escape}');
	await expect.element(signs).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
});
