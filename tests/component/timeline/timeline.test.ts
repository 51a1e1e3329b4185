import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import axe from 'axe-core';
import { claim, january, showTimeline } from './show-timeline.ts';

describe('bars', () => {
	it('say their event, their claims and their date', async () => {
		const { screen } = await showTimeline();
		for (const name of [
			'Talks, 1 claim: 1944',
			'Talks, 2 claims: 28 January 2026',
			'Leaving, 1 claim: about 26 to 28 January 2026',
			'Aid, 1 claim: from 28 January 2026, open'
		]) {
			await expect.element(screen.getByRole('button', { name, exact: true })).toBeInTheDocument();
		}
	});

	it('are one tab stop, walked by arrow keys and chosen by Enter', async () => {
		const { screen, onhover, onselect } = await showTimeline();
		const bars = screen.getByRole('group', { name: /^Claims by event/ }).getByRole('button');
		expect(bars.elements().filter((bar) => (bar as SVGElement).tabIndex === 0)).toHaveLength(1);
		(bars.elements()[0] as SVGElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		await expect.element(screen.getByRole('button', { name: /28 January 2026$/ }).first()).toHaveFocus();
		expect(onhover).toHaveBeenLastCalledWith(['talks', 'talks-again']);
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(onselect.mock.calls).toEqual([[['leaving']]]);
		expect(bars.elements().filter((bar) => (bar as SVGElement).tabIndex === 0)).toHaveLength(1);
	});

	it('light up and are chosen under the pointer', async () => {
		const { screen, onhover, onselect } = await showTimeline();
		const bar = screen.getByRole('button', { name: 'Talks, 1 claim: 1944', exact: true });
		await userEvent.hover(bar);
		expect(onhover).toHaveBeenLastCalledWith(['founding']);
		await userEvent.click(bar);
		expect(onselect).toHaveBeenLastCalledWith(['founding']);
	});

	it('pale where they cannot lie in the window', async () => {
		const { screen } = await showTimeline({ window: january(20, 27) });
		const pale = (name: string) =>
			getComputedStyle(screen.getByRole('button', { name, exact: true }).element()).opacity !== '1';
		expect(pale('Talks, 2 claims: 28 January 2026')).toBe(true);
		expect(pale('Leaving, 1 claim: about 26 to 28 January 2026')).toBe(false);
	});
});

describe('lanes', () => {
	const titles = (count: number) => Array.from({ length: count }, (_, at) => `Event ${at + 1}`);
	const seen = (container: Element) => {
		const box = container.querySelector('.lanes')!.getBoundingClientRect();
		return [...container.querySelectorAll('.lane')]
			.map((lane) => lane.getBoundingClientRect())
			.filter(({ top, bottom }) => bottom > box.top + 1 && top < box.bottom - 1)
			.map(({ top, bottom }) => top >= box.top - 1 && bottom <= box.bottom + 1);
	};

	it('are all in sight up to ten, in a narrow column too', async () => {
		const { screen } = await showTimeline({ titles: titles(10), size: [496, 300] });
		await expect.poll(() => seen(screen.container).length).toBe(10);
		expect(seen(screen.container)).not.toContain(false);
		expect(screen.container.querySelector('.beneath')).toBeNull();
	});

	it('beyond those scroll, none of them cut, with a sign of how many more there are', async () => {
		const { screen } = await showTimeline({ titles: titles(16) });
		await expect.poll(() => seen(screen.container).length).toBeGreaterThan(8);
		const whole = seen(screen.container);
		expect(whole).not.toContain(false);
		await expect.element(screen.getByText(`↓ ${16 - whole.length} more`)).toBeVisible();
		screen.container.querySelector('.lanes')!.scrollTo({ top: 1000 });
		await expect.poll(() => screen.container.querySelector('.beneath')).toBeNull();
	});
});

describe('many claims', () => {
	/** Each month of sixteen years holds some of either event. */
	const many = Array.from({ length: 3000 }, (_, i) => {
		const month = Math.floor(i / 2) % (16 * 12);
		const iso = `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
		return claim(`c${i}`, i % 2, iso);
	});

	it('are counted in columns, of which a click shows the days', async () => {
		const { screen, windows } = await showTimeline({ claims: many });
		const columns = screen.getByRole('img', { name: 'Talks: 1,500 claims in columns of dates' });
		await expect.element(columns).toBeVisible();
		await userEvent.click(columns, { position: { x: 100, y: 8 } });
		expect(windows).toHaveLength(1);
		expect(windows[0]!.text).toMatch(/^20\d\d-\d\d-01\/20\d\d-\d\d-\d\d$/);
	});
});

it.each([
	['on the dashboard', [816, 220]],
	['on a phone', [358, 520]]
] as const)('says what the pointer is on, and nothing moves for it %s', async (_, size) => {
	const dated = [claim('a', 0, '2026-01-02/2026-01-20'), claim('b', 1, '2026-01-28')];
	const { screen } = await showTimeline({ claims: dated, size });
	const bar = screen.getByRole('button', { name: 'Talks, 1 claim: 2 to 20 January 2026', exact: true });
	const before = bar.element().getBoundingClientRect().top;
	await userEvent.hover(bar);
	await expect.element(screen.getByText('Talks, 1 claim: 2 – 20 Jan 2026')).toBeInTheDocument();
	expect(bar.element().getBoundingClientRect().top).toBe(before);
});

describe('the head', () => {
	it('says the window and how many claims have no date', async () => {
		const { screen } = await showTimeline({ window: january(20, 28) });
		await expect.element(screen.getByText('1 without this date')).toBeVisible();
		await expect.element(screen.getByText('20 Jan 2026', { exact: true })).toBeVisible();
	});

	it('changes the date that is shown', async () => {
		const { screen, onaxis } = await showTimeline();
		await userEvent.selectOptions(
			screen.getByLabelText('Which date the timeline shows'),
			'When it was published'
		);
		expect(onaxis.mock.calls).toEqual([['published']]);
	});

	it('zooms in to the window and out to all', async () => {
		const { screen } = await showTimeline({ window: january(20, 28) });
		const axis = () => screen.container.querySelector('.axis')!.textContent;
		await screen.getByRole('button', { name: 'Zoom in on a shorter time' }).click();
		expect(axis()).not.toContain('1944');
		const out = screen.getByRole('button', { name: 'Zoom out to a longer time' });
		while (!(out.element() as HTMLButtonElement).disabled) await out.click();
		expect(axis()).toContain('1944');
	});

	it('reaches a day by zooming alone', async () => {
		const { screen } = await showTimeline();
		const zoomIn = screen.getByRole('button', { name: 'Zoom in on a shorter time' });
		for (let i = 0; i < 7; i++) await zoomIn.click();
		expect(screen.container.querySelector('.axis')!.textContent).toContain('28 Jan 2026');
		await screen.getByRole('button', { name: 'Show the time before' }).click();
		expect(screen.container.querySelector('.axis')!.textContent).toContain('27 Jan 2026');
	});
});

describe('play', () => {
	it('grows the window step by step, pauses, and ends at the end', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		try {
			const { screen, windows } = await showTimeline({ window: january(28, 29) });
			await screen.getByRole('button', { name: 'Play' }).click();
			await vi.advanceTimersByTimeAsync(1000);
			expect(windows.at(-1)).toEqual({ text: '2026-01-28/2026-01-30', settled: false });
			await screen.getByRole('button', { name: 'Pause' }).click();
			expect(windows.at(-1)).toEqual({ text: '2026-01-28/2026-01-30', settled: true });
			await vi.advanceTimersByTimeAsync(5000);
			expect(windows.at(-1)!.text).toBe('2026-01-28/2026-01-30');
			await screen.getByRole('button', { name: 'Play' }).click();
			await vi.advanceTimersByTimeAsync(5000);
			expect(windows.at(-1)).toEqual({ text: '2026-01-28/2026-01-31', settled: true });
			await expect
				.element(screen.getByRole('button', { name: 'Play' }))
				.toHaveAttribute('aria-pressed', 'false');
		} finally {
			vi.useRealTimers();
		}
	});

	it('steps by hand', async () => {
		const { screen, windows } = await showTimeline({ window: january(20, 28) });
		await screen.getByRole('button', { name: 'One step on' }).click();
		await screen.getByRole('button', { name: 'One step back' }).click();
		expect(windows.map(({ text }) => text)).toEqual(['2026-01-20/2026-01-29', '2026-01-20/2026-01-28']);
	});

	it('runs at other speeds', async () => {
		const { screen } = await showTimeline();
		await screen.getByRole('button', { name: '1× speed' }).click();
		await expect.element(screen.getByRole('button', { name: '2× speed' })).toBeVisible();
	});
});

it('says that nothing is dated, and offers no time to move in', async () => {
	const { screen } = await showTimeline({ claims: [claim('undated', 0, null)] });
	await expect.element(screen.getByText('None of these claims has such a date.')).toBeVisible();
	await expect.element(screen.getByRole('slider')).not.toBeInTheDocument();
	await expect.element(screen.getByRole('button', { name: 'Play' })).not.toBeInTheDocument();
});

it.each([
	['on the dashboard', [816, 220]],
	['on a phone', [358, 520]]
] as const)('has nothing that axe objects to %s', async (_, size) => {
	const { screen } = await showTimeline({ size, window: january(20, 28) });
	await expect.element(screen.getByRole('slider').first()).toBeInTheDocument();
	const { violations } = await axe.run(screen.container, { rules: { region: { enabled: false } } });
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
