import { expect, it, onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import MiniScale from '../../../src/lib/timeline/axis/MiniScale.svelte';
import { day, when } from '../../unit/timeline/dates.ts';

async function show(...dates: string[]) {
	const target = document.body.appendChild(document.createElement('div'));
	target.style.inlineSize = '320px';
	onTestFinished(() => target.remove());
	const days = { first: day('2026-01-24'), last: day('2026-01-31') };
	return render(MiniScale, {
		target,
		props: { whens: dates.map(when), days, asOf: day('2026-01-28'), color: 'var(--event-2)' }
	});
}

it('says its dates', async () => {
	const screen = await show('2026-01-26', '2026-01-26', '2026-01-26~/2026-01-28');
	await expect
		.element(screen.getByRole('img', { name: 'Dates: 26 January 2026 and about 26 to 28 January 2026' }))
		.toBeVisible();
});

it('says that there is none', async () => {
	const screen = await show();
	await expect.element(screen.getByRole('img', { name: 'No date given' })).toBeVisible();
});

it('sets the days that its dates name in strong type', async () => {
	const screen = await show('2026-01-26');
	await expect.element(screen.getByRole('img')).toBeVisible();
	const strong = Array.from(screen.container.querySelectorAll('text.strong'), (text) => text.textContent);
	expect(strong).toEqual(['26', '28']);
});
