import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ChangesNotice from '../../../src/routes/[corpus]/ChangesNotice.svelte';
import { News } from '../../../src/lib/state/kept/news.svelte.ts';
import { makeCorpus } from '../../unit/evidence/make-corpus.ts';

const HREF = '/made/changes';
const before = makeCorpus({ reports: { r1: 'alpha' }, claims: [] });
const after = makeCorpus({ reports: { r1: 'alpha' }, claims: [{ id: 'c1', report: 'r1' }] });

async function seen(): Promise<void> {
	localStorage.clear();
	await new News(
		() => before,
		() => localStorage
	).look();
}

it('says what changed and leads to it', async () => {
	await seen();
	const news = new News(
		() => after,
		() => localStorage
	);
	const screen = await render(ChangesNotice, { news, href: HREF });
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('Since you last looked. Claims: 1 added; events: 1 added.');
	await expect.element(screen.getByRole('link', { name: 'See them' })).toHaveAttribute('href', HREF);
});

it('goes when it is dismissed, and does not come back', async () => {
	await seen();
	const first = await render(ChangesNotice, {
		news: new News(
			() => after,
			() => localStorage
		),
		href: HREF
	});
	await first.getByRole('button', { name: 'Dismiss' }).click();
	await expect.element(first.getByRole('link')).not.toBeInTheDocument();
	const news = new News(
		() => after,
		() => localStorage
	);
	await news.look();
	expect(news.since).toBeNull();
});

it('says nothing where nothing changed', async () => {
	await seen();
	const news = new News(
		() => before,
		() => localStorage
	);
	const screen = await render(ChangesNotice, { news, href: HREF });
	await news.look();
	await expect.element(screen.getByRole('status')).toHaveTextContent(/^$/);
});
