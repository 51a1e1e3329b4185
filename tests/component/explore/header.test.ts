import { afterAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import HeaderStage from './HeaderStage.svelte';
import { makeWorkspace } from './made-workspace.svelte.ts';

const SIZES = [
	[480, 300],
	[568, 320],
	[360, 480],
	[320, 256],
	[390, 844],
	[1024, 768]
] as const;

afterAll(() => page.viewport(1280, 720));

/** What prints or can be pressed in the head, as far as it is shown. */
function boxesIn(head: Element): { name: string; box: DOMRect }[] {
	return [...head.querySelectorAll('.brand, .corpus span, nav a, button, input')]
		.filter((element) => element.checkVisibility())
		.map((element) => ({
			name: element.textContent || element.className,
			box: element.getBoundingClientRect()
		}));
}

it.each(SIZES)(
	'at %i × %i prints nothing over anything, hides nothing, and leads to every page',
	async (width, height) => {
		await page.viewport(width, height);
		const { workspace } = makeWorkspace();
		const screen = await render(HeaderStage, { workspace });
		const boxes = boxesIn(screen.container.querySelector('header')!);
		for (const { name, box } of boxes) {
			expect(box.left, name).toBeGreaterThanOrEqual(0);
			expect(box.right, name).toBeLessThanOrEqual(width);
			const others = boxes.filter((other) => other.box !== box);
			const met = others.filter(
				(other) =>
					box.left < other.box.right - 1 &&
					other.box.left < box.right - 1 &&
					box.top < other.box.bottom - 1 &&
					other.box.top < box.bottom - 1
			);
			expect(met.map((other) => `${name} over ${other.name}`)).toEqual([]);
		}
		const folded = screen.getByRole('button', { name: /Pages|Explore/ });
		if (folded.elements().some((button) => button.checkVisibility())) await folded.first().click();
		for (const name of ['Explore', 'Questions', 'Coverage', 'Reports'])
			await expect.element(screen.getByRole('link', { name }).first()).toBeVisible();
	}
);

it('has under spacing as wide as people need all of the brand in sight', async () => {
	await page.viewport(1440, 900);
	const { workspace } = makeWorkspace();
	const screen = await render(HeaderStage, { workspace });
	const spacing = new CSSStyleSheet();
	spacing.replaceSync(
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
	);
	document.adoptedStyleSheets = [spacing];
	try {
		const head = screen.container.querySelector('header')!.getBoundingClientRect();
		const brand = screen.container.querySelector('.brand')!.getBoundingClientRect();
		expect(brand.top).toBeGreaterThanOrEqual(head.top);
		expect(brand.bottom).toBeLessThanOrEqual(head.bottom);
	} finally {
		document.adoptedStyleSheets = [];
	}
});
