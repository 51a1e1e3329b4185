import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import AllClaims from '../../../src/routes/[corpus]/(explore)/AllClaims.svelte';
import ClaimTable from '../../../src/routes/[corpus]/(explore)/ClaimTable.svelte';
import { paper } from '../../../src/lib/ui/paper.svelte.ts';
import { makeWorkspace } from './made-workspace.svelte.ts';

const [first] = makeWorkspace().workspace.corpus.claims;
const many = Array.from({ length: 2000 }, (_, i) => ({
	...first!,
	id: `claim-${i}` as never,
	text: `Claim ${i}`
}));

function propsOf(search = '?view=table', more: typeof many = []) {
	const made = makeWorkspace(search, false, more);
	const reply = made.workspace.reply!;
	const scroller = undefined as HTMLElement | undefined;
	return { made, workspace: made.workspace, list: reply.ordered!, selectedRow: reply.claim, scroller };
}

describe('the table', () => {
	it('says which column orders it, and which way', async () => {
		const { made: _, ...props } = propsOf('?view=table&sort=-speaker');
		const screen = await render(ClaimTable, props);
		const sorted = screen
			.getByRole('columnheader')
			.elements()
			.map((header) => header.getAttribute('aria-sort'));
		expect(sorted).toEqual(['none', 'descending', 'none', 'none', 'none', 'none', 'none', 'none', 'none']);
	});

	it('is ordered by a column from its head, and turned around by a second press', async () => {
		const { workspace, search } = makeWorkspace('?view=table');
		const screen = await render(AllClaims, {
			workspace,
			get reply() {
				return workspace.reply!;
			}
		});
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

	it.each(['table', 'list'])(
		'is drawn whole for paper as a %s, however long, and not for the screen',
		async (view) => {
			const { workspace } = makeWorkspace(`?view=${view}`, false, many.slice(0, 400));
			const stop = paper.start();
			const screen = await render(AllClaims, {
				workspace,
				get reply() {
					return workspace.reply!;
				}
			});
			const drawn = () => screen.container.querySelectorAll('[data-claim]').length;
			expect(drawn()).toBeLessThan(403);
			dispatchEvent(new Event('beforeprint'));
			expect(drawn()).toBe(403);
			dispatchEvent(new Event('afterprint'));
			expect(drawn()).toBeLessThan(403);
			stop();
		}
	);

	it('lights up what is pointed at, and is told what lights up elsewhere', async () => {
		const { made: _, ...props } = propsOf();
		props.workspace.hoveredClaims = new Set(['stayed']);
		const screen = await render(ClaimTable, props);
		const row = screen.getByRole('row', { name: /Ships stay/ });
		await expect.element(row).toHaveClass(/hovered/);
		await screen.getByRole('row', { name: /Soldiers/ }).hover();
		expect([...props.workspace.hoveredClaims]).toEqual(['left']);
	});

	it('selects a claim by keyboard', async () => {
		const { made, ...props } = propsOf();
		const screen = await render(ClaimTable, props);
		screen
			.getByRole('button', { name: /Soldiers/ })
			.element()
			.focus();
		await userEvent.keyboard('{Enter}');
		expect(made.search()).toBe('?view=table&claim=left');
	});
});

describe('a long table', () => {
	it('draws what is looked at, and says how many rows there are', async () => {
		const scroller = document.createElement('div');
		scroller.style.cssText = 'block-size: 400px; overflow: auto';
		document.body.append(scroller);
		const { made: _, ...props } = propsOf(undefined, many);
		const screen = await render(ClaimTable, { ...props, scroller }, { baseElement: scroller });
		await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2004');
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
