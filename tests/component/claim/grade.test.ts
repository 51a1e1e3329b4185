import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Grade from '../../../src/lib/claim/Grade.svelte';
import { credibilityWords, reliabilityWords } from '../../../src/lib/evidence/grades.ts';

it('shows both scales as signs and says both in words', async () => {
	const screen = await render(Grade, { reliability: 'B', credibility: 2 });
	await expect.element(screen.getByText('B2', { exact: true })).toBeVisible();
	const spoken = screen.container.textContent;
	expect(spoken).toContain(reliabilityWords('B'));
	expect(spoken).toContain(credibilityWords(2));
});

it('shows a claim that nobody graded as one that cannot be judged', async () => {
	const screen = await render(Grade, { reliability: 'F', credibility: undefined });
	await expect.element(screen.getByText('F6', { exact: true })).toBeVisible();
});
