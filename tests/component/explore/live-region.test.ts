import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LiveRegion from '../../../src/lib/ui/LiveRegion.svelte';

it('says only what stays', async () => {
	const screen = await render(LiveRegion, { text: 'All 3 claims.', restMs: 120 });
	const region = screen.getByRole('status');
	const said: string[] = [];
	const observer = new MutationObserver(() => said.push(region.element().textContent));
	observer.observe(region.element(), { childList: true, characterData: true, subtree: true });
	for (const text of [
		'2 of 3 claims: with “s”.',
		'2 of 3 claims: with “sh”.',
		'1 of 3 claims: with “ships”.'
	])
		await screen.rerender({ text });
	await expect.element(region).toHaveTextContent('1 of 3 claims: with “ships”.');
	observer.disconnect();
	expect(said).toEqual(['1 of 3 claims: with “ships”.']);
});
