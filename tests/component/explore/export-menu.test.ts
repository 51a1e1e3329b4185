import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { FORMATS } from '../../../src/lib/exchange/formats.ts';
import { message, type MessageKey } from '../../../src/lib/messages/message.ts';
import ExportMenu from '../../../src/routes/[corpus]/(explore)/ExportMenu.svelte';
import { makeWorkspace } from './made-workspace.svelte.ts';

/** What the page hands to the browser to save, in place of the browser's own saving. */
let saved: { name: string; blob: Blob } | undefined;

beforeEach(() => {
	saved = undefined;
	let last: Blob;
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		last = blob as Blob;
		return 'blob:made';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		saved = { name: this.download, blob: last };
	});
});

it('saves what is selected, and nothing else, as GeoJSON', async () => {
	const { workspace } = makeWorkspace('?event=withdrawal,bases');
	const screen = await render(ExportMenu, { workspace });
	await screen.getByRole('button', { name: 'Export' }).click();
	await screen.getByRole('button', { name: 'GeoJSON' }).click();
	await expect.poll(() => saved?.name).toBe('made_2026-02-01_2-of-3-claims_TLP-CLEAR.geojson');
	const layer = JSON.parse(await saved!.blob.text()) as {
		selection: string;
		as_of: string;
		features: { id: string }[];
	};
	expect(layer.features.map(({ id }) => id)).toEqual(['left', 'stayed']);
	expect(layer.selection).toBe('2 of 3 claims: Event withdrawal or Event bases.');
	expect(layer.as_of).toBe('2026-02-01');
});

it('saves CSV in the order of the table', async () => {
	const { workspace } = makeWorkspace('?view=table&sort=claim');
	const screen = await render(ExportMenu, { workspace });
	await screen.getByRole('button', { name: 'Export' }).click();
	await screen.getByRole('button', { name: 'CSV' }).click();
	await expect.poll(() => saved?.name).toBe('made_2026-02-01_all-3-claims_TLP-CLEAR.csv');
	const lines = (await saved!.blob.text()).trim().split('\r\n');
	expect(lines.slice(1).map((line) => line.split('"')[1])).toEqual(['met', 'stayed', 'left']);
});

it('offers every format that a page can write, and loads its library when it is chosen', async () => {
	const { workspace } = makeWorkspace();
	const screen = await render(ExportMenu, { workspace });
	await screen.getByRole('button', { name: 'Export' }).click();
	const written = FORMATS.filter(({ write, inShell }) => write && !inShell);
	for (const { id } of written)
		await expect
			.element(screen.getByRole('button', { name: message(`exchange.format.${id}` as MessageKey) }))
			.toBeVisible();
	expect(screen.getByRole('button', { name: 'GeoPackage' }).query()).toBeNull();
	await screen.getByRole('button', { name: 'Excel' }).click();
	await expect.poll(() => saved?.name).toBe('made_2026-02-01_all-3-claims_TLP-CLEAR.xlsx');
	expect(await saved!.blob.slice(0, 2).text()).toBe('PK');
});

it('saves all there is where somebody says so, until something else is selected', async () => {
	const { workspace } = makeWorkspace('?event=withdrawal,bases');
	const screen = await render(ExportMenu, { workspace });
	await screen.getByRole('button', { name: 'Export' }).click();
	await screen.getByRole('radio', { name: 'All 3 claims' }).click();
	await screen.getByRole('button', { name: 'GeoJSON' }).click();
	await expect.poll(() => saved?.name).toBe('made_2026-02-01_all-3-claims_TLP-CLEAR.geojson');
	const layer = JSON.parse(await saved!.blob.text()) as { selection: string; features: unknown[] };
	expect(layer.features.length).toBe(3);
	expect(layer.selection).toBe('All 3 claims.');
});

it('saves nothing of what is selected where nothing is, but all', async () => {
	const { workspace } = makeWorkspace('?event=withdrawal&source=S2');
	const screen = await render(ExportMenu, { workspace });
	await screen.getByRole('button', { name: 'Export' }).click();
	await expect.element(screen.getByRole('button', { name: 'GeoJSON' })).toBeDisabled();
	await screen.getByRole('radio', { name: 'All 3 claims' }).click();
	await expect.element(screen.getByRole('button', { name: 'GeoJSON' })).toBeEnabled();
});

it('closes on Escape and gives the focus back', async () => {
	const { workspace } = makeWorkspace();
	const screen = await render(ExportMenu, { workspace });
	const button = screen.getByRole('button', { name: 'Export' });
	await button.click();
	await expect.element(button).toHaveAttribute('aria-expanded', 'true');
	await userEvent.keyboard('{Tab}{Escape}');
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	await expect.element(button).toHaveFocus();
});
