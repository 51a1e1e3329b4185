// A timeline on a stage of the size that the dashboard gives it. Its window follows what the reader does, as on the page.
import { onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EVENT_SHAPES } from '../../../src/lib/map/marks/event-shapes.ts';
import { formatIsoDay } from '../../../src/lib/model/day.ts';
import { toGround } from '../../../src/lib/timeline/axis/ground.ts';
import type { TimelineClaim } from '../../../src/lib/timeline/lanes/lanes.ts';
import Timeline from '../../../src/lib/timeline/Timeline.svelte';
import type { DayWindow } from '../../../src/lib/timeline/window/steps.ts';
import { day, when } from '../../unit/timeline/dates.ts';

const TITLES = ['Talks', 'Leaving', 'Aid'];

export const claim = (id: string, lane: number, edtf: string | null): TimelineClaim => ({
	id,
	lanes: [lane],
	when: edtf === null ? null : when(edtf)
});

const CLAIMS: readonly TimelineClaim[] = [
	claim('founding', 0, '1944'),
	claim('visit', 0, '2025-10'),
	claim('talks', 0, '2026-01-28'),
	claim('talks-again', 0, '2026-01-28'),
	claim('since', 1, '2016/2026-01-26'),
	claim('left', 1, '2026-01-26'),
	claim('leaving', 1, '2026-01-26~/2026-01-28'),
	claim('later', 2, '2026-01-28/..'),
	claim('month', 2, '2026-01'),
	claim('undated', 2, null)
];

export async function showTimeline({
	claims = CLAIMS,
	window = null,
	size = [816, 220],
	titles = TITLES
}: {
	/** Of the lanes. */
	titles?: readonly string[];
	claims?: readonly TimelineClaim[];
	window?: DayWindow | null;
	size?: readonly [number, number];
} = {}) {
	await page.viewport(size[0] + 32, size[1] + 200);
	const target = document.body.appendChild(document.createElement('div'));
	target.style.inlineSize = `${size[0]}px`;
	target.style.blockSize = `${size[1]}px`;
	onTestFinished(() => target.remove());
	const [onaxis, onhover, onselect] = [vi.fn(), vi.fn(), vi.fn()];
	const windows: { text: string; settled: boolean }[] = [];
	const props = {
		ground: toGround(
			claims.flatMap((one) => one.when ?? []),
			day('2026-01-28')
		),
		claims,
		events: titles.map((title, i) => ({
			id: title,
			title,
			path: EVENT_SHAPES[i % EVENT_SHAPES.length]!.path,
			color: `var(--event-${(i % 8) + 1})`
		})),
		axis: 'when' as const,
		window,
		asOf: day('2026-01-28'),
		onwindow(next: DayWindow | null, settled: boolean) {
			windows.push({ text: textOf(next), settled });
			void screen.rerender({ window: next });
		},
		onaxis,
		onhover,
		onselect
	};
	const screen = await render(Timeline, { target, props });
	return { screen, windows, onaxis, onhover, onselect };
}

/** `2016-01-01/2026-01-28`, `/` for no limit at all. */
function textOf(window: DayWindow | null): string {
	const side = (at: number | null) => (at === null ? '' : formatIsoDay(at));
	return window ? `${side(window.from)}/${side(window.to)}` : 'all';
}

export const january = (from: number, to: number): DayWindow => ({
	from: day(`2026-01-${from}`),
	to: day(`2026-01-${to}`)
});
