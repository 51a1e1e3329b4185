import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CiteMenu from '../../../src/lib/claim/CiteMenu.svelte';

/** What the menu hands to the clipboard; copying fails while `allowed` is false. */
function watchClipboard(allowed = true): string[] {
	const written: string[] = [];
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
		if (!allowed) return Promise.reject(new Error('not allowed'));
		written.push(text);
		return Promise.resolve();
	});
	return written;
}

async function open() {
	const cite = (format: string) => `cited as ${format}`;
	const screen = await render(CiteMenu, { what: 'Copy the citation of this claim', cite });
	const button = screen.getByRole('button', { name: 'Cite' });
	await button.click();
	return { screen, button };
}

it.each([
	['Plain text', 'text'],
	['BibTeX', 'bibtex'],
	['CSL-JSON', 'csl-json']
])('copies as %s and says so', async (name, format) => {
	const written = watchClipboard();
	const { screen } = await open();
	await screen.getByRole('button', { name }).click();
	await expect.element(screen.getByRole('status')).toHaveTextContent(`${name} copied.`);
	expect(written).toEqual([`cited as ${format}`]);
});

it('shows the text where the browser forbids copying', async () => {
	watchClipboard(false);
	const { screen } = await open();
	await screen.getByRole('button', { name: 'BibTeX' }).click();
	await expect.element(screen.getByRole('textbox')).toHaveValue('cited as bibtex');
});

it('works by keyboard: Tab goes in, Escape closes it and gives the focus back', async () => {
	const { screen, button } = await open();
	const formats = screen.getByRole('group');
	await userEvent.keyboard('{Tab}');
	await expect.element(screen.getByRole('button', { name: 'Plain text' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(formats).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
});
