import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { january, showTimeline } from './show-timeline.ts';

describe('the sliders', () => {
	it('say their day, and move by units of the axis, ten with Shift', async () => {
		const { screen, windows } = await showTimeline({ window: january(20, 28) });
		const first = screen.getByRole('slider', { name: 'First day shown' });
		await expect.element(first).toHaveAttribute('aria-valuetext', '20 January 2026');
		first.element().focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(first).toHaveAttribute('aria-valuetext', '21 January 2026');
		await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
		await expect.element(first).toHaveAttribute('aria-valuetext', '11 January 2026');
		await userEvent.keyboard('{Home}');
		await expect.element(first).toHaveAttribute('aria-valuetext', 'no first day');
		expect(windows.map(({ text }) => text)).toEqual([
			'2026-01-21/2026-01-28',
			'2026-01-11/2026-01-28',
			'/2026-01-28'
		]);
		expect(windows.every(({ settled }) => settled)).toBe(true);
	});

	it('open the end beyond the last day, and come back from there', async () => {
		const { screen, windows } = await showTimeline({ window: january(20, 28) });
		const last = screen.getByRole('slider', { name: 'Last day shown' });
		last.element().focus();
		await userEvent.keyboard('{End}');
		await expect.element(last).toHaveAttribute('aria-valuetext', 'no last day');
		await userEvent.keyboard('{ArrowLeft}');
		await expect.element(last).toHaveAttribute('aria-valuetext', '31 January 2026');
		expect(windows.map(({ text }) => text)).toEqual(['2026-01-20/', '2026-01-20/2026-01-31']);
	});

	it('have a value within their bounds', async () => {
		const { screen } = await showTimeline({ window: { from: -20_000, to: null } });
		for (const slider of screen.getByRole('slider').elements()) {
			const [least, now, most] = ['min', 'now', 'max'].map((end) =>
				Number(slider.getAttribute(`aria-value${end}`))
			);
			expect(least).toBeLessThanOrEqual(now!);
			expect(now).toBeLessThanOrEqual(most!);
		}
	});
});

describe('the pointer', () => {
	const point = (element: Element, type: string, x: number, y: number) =>
		element.dispatchEvent(
			new PointerEvent(type, {
				clientX: x,
				clientY: y,
				button: 0,
				pointerId: 1,
				pointerType: 'mouse',
				bubbles: true
			})
		);

	/** Presses, moves and lets go on what lies there; positions within the timeline. */
	function drag(root: Element, from: readonly [number, number], to: readonly [number, number]): void {
		const box = root.getBoundingClientRect();
		const [x0, y0, x1, y1] = [box.left + from[0], box.top + from[1], box.left + to[0], box.top + to[1]];
		const target = document.elementFromPoint(x0, y0)!;
		point(target, 'pointermove', x0, y0);
		point(target, 'pointerdown', x0, y0);
		point(target, 'pointermove', x1, y1);
		point(target, 'pointerup', x1, y1);
	}

	it('draws a window across the lanes, and settles it when it lets go', async () => {
		const { screen, windows } = await showTimeline();
		const root = screen.getByRole('region').element();
		drag(root, [500, 120], [560, 120]);
		await expect.poll(() => windows.at(-1)?.settled).toBe(true);
		expect(windows.at(-1)!.text).toMatch(/^2026-01-\d\d\/2026-01-\d\d$/);
		expect(windows[0]!.settled).toBe(false);
	});

	it('drags a handle, and the window by the line between the handles', async () => {
		const { screen, windows } = await showTimeline({ window: january(10, 20) });
		const root = screen.getByRole('region').element();
		const box = root.getBoundingClientRect();
		const middle = (name: string) => {
			const handle = screen.getByRole('slider', { name }).element().getBoundingClientRect();
			return [handle.left + handle.width / 2 - box.left, handle.top + handle.height / 2 - box.top] as const;
		};
		const [first, last] = [middle('First day shown'), middle('Last day shown')];
		const day = (last[0] - first[0]) / 11;
		drag(root, first, [first[0] + 3.4 * day, first[1]]);
		await expect.poll(() => windows.at(-1)).toEqual({ text: '2026-01-13/2026-01-20', settled: true });
		drag(root, [(first[0] + last[0]) / 2 + day, first[1]], [(first[0] + last[0]) / 2 + 3.2 * day, first[1]]);
		await expect.poll(() => windows.at(-1)).toEqual({ text: '2026-01-15/2026-01-22', settled: true });
	});

	it('leaves the window alone when it only clicks', async () => {
		const { screen, windows } = await showTimeline();
		drag(screen.getByRole('region').element(), [500, 120], [501, 120]);
		expect(windows).toEqual([]);
	});
});

describe('typed dates', () => {
	async function type(from: string, to: string) {
		const shown = await showTimeline();
		await shown.screen.getByRole('button', { name: 'type dates' }).click();
		await shown.screen.getByLabelText('from', { exact: true }).fill(from);
		await shown.screen.getByLabelText('to', { exact: true }).fill(to);
		await shown.screen.getByRole('button', { name: 'Show' }).click();
		return shown;
	}

	it.each([
		['24 Jan 2026', '2026-01-28', '2026-01-24/2026-01-28'],
		['2016', '2025-10', '2016-01-01/2025-10-31'],
		['2025-21', '', '2025-03-01/'],
		['', '', 'all']
	])('from "%s" to "%s" set the window', async (from, to, expected) => {
		const { windows } = await type(from, to);
		await expect.poll(() => windows.at(-1)).toEqual({ text: expected, settled: true });
	});

	it('say what is wrong with them, and stay as they were typed', async () => {
		const { screen, windows } = await type('2026-13', '2026-02-30');
		await expect.element(screen.getByText('Found “13”; expected a number from 1 to 12.')).toBeVisible();
		await expect.element(screen.getByText('Found “30”; expected a number from 1 to 28.')).toBeVisible();
		await expect.element(screen.getByLabelText('from', { exact: true })).toHaveValue('2026-13');
		await expect.element(screen.getByLabelText('from', { exact: true })).toHaveFocus();
		expect(windows).toEqual([]);
	});

	it('do not run backwards', async () => {
		const { screen, windows } = await type('2026-01-28', '2026-01-24');
		await expect
			.element(screen.getByText('Found “2026-01-24”; expected a date not before the first one.'))
			.toBeVisible();
		await expect.element(screen.getByLabelText('to', { exact: true })).toHaveFocus();
		expect(windows).toEqual([]);
	});

	it('are left by Escape, which gives focus back', async () => {
		const { screen } = await showTimeline();
		const button = screen.getByRole('button', { name: 'type dates' });
		await button.click();
		await userEvent.keyboard('{Escape}');
		await expect.element(screen.getByLabelText('from', { exact: true })).not.toBeInTheDocument();
		await expect.element(button).toHaveFocus();
	});
});
