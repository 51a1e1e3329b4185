import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { BLANK_SLIDE, type Slide } from '../../../src/lib/briefing/briefing.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import SlideSketch from '../../../src/routes/[corpus]/briefings/slide/SlideSketch.svelte';
import { makeWorkspace } from '../explore/made-workspace.svelte.ts';

const presentable = toPresentable(makeWorkspace().workspace.compiled);
const show = (changes: Partial<Slide>) =>
	render(SlideSketch, { slide: { ...BLANK_SLIDE, title: 'A', ...changes }, presentable, number: 1 });

it('has a mark for each place that its claims are about, all within the picture', async () => {
	const screen = await show({ figure: 'map' });
	const svg = screen.container.querySelector('svg')!;
	const [x, y, width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [
		number,
		number,
		number,
		number
	];
	const dots = [...svg.querySelectorAll('circle')].map(
		(dot) => [dot.cx.baseVal.value, dot.cy.baseVal.value] as const
	);
	expect(dots).toHaveLength(2);
	for (const [cx, cy] of dots) {
		expect(cx > x && cx < x + width).toBe(true);
		expect(cy > y && cy < y + height).toBe(true);
	}
});

it.each(['none', 'question', 'timeline', 'list', 'report', 'sources'] as const)(
	'fills its picture with a sign of a slide with %s',
	async (figure) => {
		const screen = await show({ figure });
		expect(screen.container.querySelectorAll('rect').length).toBeGreaterThan(3);
	}
);
