import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import MarkdownText from '../../../src/routes/[corpus]/briefings/slide/MarkdownText.svelte';

const TEXT = 'They met.[^met] Nobody agreed.[^gone]';
const numberOf = (claim: string) => (claim === 'met' ? 3 : undefined);

it('leads from a number to the claim that it cites', async () => {
	const onopen = vi.fn();
	const screen = await render(MarkdownText, { text: TEXT, numberOf, onopen });
	await screen.getByRole('button', { name: 'Source 3' }).click();
	expect(onopen.mock.calls).toEqual([[{ kind: 'claim', id: 'met' }]]);
	expect(screen.container.querySelectorAll('sup')).toHaveLength(1);
});

it('has the number alone where nothing can be opened', async () => {
	const screen = await render(MarkdownText, { text: TEXT, numberOf });
	expect(screen.container.querySelector('sup')!.textContent).toBe('3');
	expect(screen.getByRole('button').elements()).toEqual([]);
});
