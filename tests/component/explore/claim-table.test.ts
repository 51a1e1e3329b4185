import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { NEWEST_FIRST, sortClaims, type ClaimSort } from '../../../src/lib/state/workspace/claim-order.ts';
import AllClaims from '../../../src/routes/[corpus]/(explore)/AllClaims.svelte';
import ClaimTable from '../../../src/routes/[corpus]/(explore)/ClaimTable.svelte';
import { makeWorkspace } from './made-workspace.svelte.ts';

const { workspace: made } = makeWorkspace();
const first = made.corpus.claims[0]!;
const many = Array.from({ length: 2000 }, (_, i) => ({
	...first,
	id: `claim-${i}` as never,
	text: `Claim ${i}`
}));

function propsOf(claims = made.corpus.claims, sort: ClaimSort = NEWEST_FIRST) {
	return {
		claims: sortClaims(claims, sort, made.evidence),
		evidence: made.evidence,
		sort,
		selected: null,
		hovered: new Set<string>(),
		scroller: undefined as HTMLElement | undefined,
		onsort: vi.fn<(sort: ClaimSort) => void>(),
		onselect: vi.fn(),
		onhover: vi.fn()
	};
}

describe('the table', () => {
	it('says which column orders it, and which way', async () => {
		const screen = await render(ClaimTable, propsOf(undefined, { column: 'speaker', descending: true }));
		const sorted = screen
			.getByRole('columnheader')
			.elements()
			.map((header) => header.getAttribute('aria-sort'));
		expect(sorted).toEqual(['none', 'descending', 'none', 'none', 'none', 'none', 'none', 'none', 'none']);
	});

	it('is ordered by a column from its head, and turned around by a second press', async () => {
		const { workspace, search } = makeWorkspace('?view=table');
		const screen = await render(AllClaims, { workspace });
		const texts = () =>
			screen
				.getByRole('row')
				.elements()
				.slice(1)
				.map((row) => row.querySelector('button')?.textContent.trim());
		expect(texts()[0]).toMatch(/^Both/);
		await screen.getByRole('button', { name: 'Claim' }).click();
		expect(search()).toBe('?view=table&sort=claim');
		await expect.poll(() => texts()[0]).toMatch(/^Both/);
		await screen.getByRole('button', { name: 'Claim' }).click();
		expect(search()).toBe('?view=table&sort=-claim');
		await expect.poll(() => texts()[0]).toMatch(/^Soldiers/);
		await screen.getByRole('button', { name: 'Happened' }).click();
		expect(search()).toBe('?view=table');
	});

	it('lights up what is pointed at, and is told what lights up elsewhere', async () => {
		const props = propsOf();
		const screen = await render(ClaimTable, { ...props, hovered: new Set(['stayed']) });
		const row = screen.getByRole('row', { name: /Ships stay/ });
		await expect.element(row).toHaveClass(/hovered/);
		await row.hover();
		expect(props.onhover).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'stayed' }));
	});

	it('selects a claim by keyboard', async () => {
		const props = propsOf();
		const screen = await render(ClaimTable, props);
		screen
			.getByRole('button', { name: /Soldiers/ })
			.element()
			.focus();
		await userEvent.keyboard('{Enter}');
		expect(props.onselect).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'left' }));
	});
});

describe('a long table', () => {
	it('draws what is looked at, and says how many rows there are', async () => {
		const scroller = document.createElement('div');
		scroller.style.cssText = 'block-size: 400px; overflow: auto';
		document.body.append(scroller);
		const screen = await render(ClaimTable, { ...propsOf(many), scroller }, { baseElement: scroller });
		await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2001');
		await expect.poll(() => screen.getByRole('row').elements().length).toBeGreaterThan(5);
		expect(screen.getByRole('row').elements().length).toBeLessThan(100);
		scroller.scrollTop = scroller.scrollHeight;
		await expect.element(screen.getByText('Claim 1999')).toBeVisible();
		await screen.unmount();
		scroller.remove();
		forgetResizeTalk();
	});
});

/** Measuring rows as they come in takes more than one turn of the observer, which the browser reports though nothing is wrong. */
function forgetResizeTalk(): void {
	const said = vi.mocked(console.error).mock.calls;
	const others = said.filter(([error]) => !String(error).includes('ResizeObserver loop'));
	said.splice(0, said.length, ...others);
}
