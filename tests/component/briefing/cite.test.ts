// Citing a claim in the editor, and numbers that stay with their words.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { BLANK_SLIDE } from '../../../src/lib/briefing/briefing.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import CitedText from '../../../src/routes/[corpus]/briefings/[briefing]/CitedText.svelte';
import MarkdownText from '../../../src/routes/[corpus]/briefings/slide/MarkdownText.svelte';
import { makeWorkspace } from '../explore/made-workspace.svelte.ts';

const presentable = toPresentable(makeWorkspace().workspace.compiled);

async function field(text: string) {
	let slide = { ...BLANK_SLIDE, text };
	const props = () => ({ slide, presentable, label: 'Text', onchange });
	const screen = await render(CitedText, { slide, presentable, label: 'Text', onchange });
	function onchange(next: string): void {
		slide = { ...slide, text: next };
		void screen.rerender(props());
	}
	return { screen, area: screen.getByLabelText('Text'), text: () => slide.text };
}

describe('a claim is cited', () => {
	it('by a button and keys, the slide’s own first', async () => {
		const { screen, area, text } = await field('They went[^met]. The ships');
		(area.element() as HTMLTextAreaElement).setSelectionRange(26, 26);
		await screen.getByRole('button').click();
		const options = screen.getByRole('option');
		await expect.poll(() => options.elements().length).toBe(3);
		expect(options.elements()[0]!.textContent).toContain('Both presidents met.');
		await userEvent.keyboard('ships');
		await expect.poll(() => options.elements().length).toBe(1);
		await userEvent.keyboard('{Enter}');
		await expect.poll(text).toBe('They went[^met]. The ships[^stayed]');
		await expect.poll(() => options.elements().length).toBe(0);
	});

	it('or is not, after Escape', async () => {
		const { screen, area, text } = await field('');
		await area.click();
		await userEvent.keyboard('So[[^');
		await expect.poll(() => screen.getByRole('option').elements().length).toBe(3);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => screen.getByRole('option').elements().length).toBe(0);
		expect(text()).toBe('So[^');
	});
});

it('breaks no line between a word and the number of its citation, whatever sign stands between', async () => {
	for (const sign of ['?', '!', ' …', '—', '.”', ')']) {
		const screen = await render(MarkdownText, { text: `Has it left${sign} [^met]`, numberOf: () => 12 });
		const box = screen.container.querySelector<HTMLElement>('.markdown')!;
		// Wider than any word: one that has no room on a line of its own breaks anywhere.
		for (let width = 80; width < 180; width += 3) {
			box.style.width = `${width}px`;
			const range = document.createRange();
			const paragraph = box.querySelector('p')!;
			const text = [...paragraph.childNodes].find((node) => node.textContent!.includes('left'))!;
			const last = text.textContent!.trimEnd().length;
			range.setStart(text, last - 1);
			range.setEnd(text, last);
			const raised = box.querySelector('sup')!.getBoundingClientRect();
			expect(raised.top, `${sign} at ${width}`).toBeLessThan(range.getBoundingClientRect().bottom);
		}
		await screen.unmount();
	}
});
