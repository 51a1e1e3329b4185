import { isRedirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { CorpusDesk } from '../../../src/lib/state/desk/corpus-desk.svelte.ts';
import { setDesk } from '../../../src/lib/state/desk/desk-context.ts';
import { EVERYTHING } from '../../../src/lib/query/query/query.ts';
import type { Workspace } from '../../../src/lib/state/workspace/workspace.svelte.ts';
import NothingFits from '../../../src/routes/[corpus]/(explore)/NothingFits.svelte';
import NothingYet from '../../../src/routes/[corpus]/NothingYet.svelte';
import { load as loadQuestions } from '../../../src/routes/[corpus]/questions/+page.ts';
import { load as loadReports } from '../../../src/routes/[corpus]/reports/+page.ts';

type Event = Parameters<typeof loadQuestions>[0] & Parameters<typeof loadReports>[0];

const NOTHING = {
	sources: [],
	actors: [],
	events: [],
	questions: [],
	places: [],
	reports: [],
	claims: []
};

/** What a component compiled for a server writes to. */
interface Renderer {
	component(draw: (inner: Renderer) => void): void;
}

/** The event of a page of a corpus that holds these records. */
function eventOf(records: object): Event {
	const corpus = { compiled: { corpus: { ...NOTHING, ...records } } };
	return { params: { corpus: 'mine' }, parent: () => Promise.resolve({ corpus }) } as unknown as Event;
}

/** A component below a page that says what desk there is. */
function withDesk<Props extends object>(
	component: Component<Props>,
	desk: CorpusDesk | null
): Component<Props> {
	const page = (renderer: Renderer, props: Props) =>
		renderer.component((inner) => {
			setDesk(desk);
			(component as unknown as (renderer: Renderer, props: Props) => void)(inner, props);
		});
	return page as unknown as Component<Props>;
}

describe('a corpus without questions and reports', () => {
	it.each([
		['questions', loadQuestions],
		['reports', loadReports]
	])('has a page of %s that is no error', async (_name, load) => {
		expect(await load(eventOf({}))).toBeUndefined();
	});

	it('is said to have none, with a way to its map', () => {
		const props = { corpus: 'mine', title: 'Mine', text: 'None yet.' };
		const { body, head } = render(withDesk(NothingYet, null), { props });
		expect(head).toContain('<title>Mine</title>');
		expect(body).toMatch(/None yet\.[^]*href="[^"]*\/mine"/);
	});
});

it('leads on to the first report where there is one', async () => {
	const error: unknown = await Promise.resolve(loadReports(eventOf({ reports: [{ id: 'first' }] }))).catch(
		(cause: unknown) => cause
	);
	expect(isRedirect(error) && error.location).toMatch(/\/mine\/reports\/first$/);
});

it.each([
	[0, 'no claim in this corpus'],
	[7, '7 claims are hidden by the filters']
])('of %i claims, none of which is shown, says "%s"', (total, words) => {
	const workspace = { total, found: null, query: EVERYTHING, wording: {} } as unknown as Workspace;
	const said = render(NothingFits, { props: { workspace } }).body;
	expect(said).toContain(words);
	expect(said.includes('button')).toBe(total > 0);
});
