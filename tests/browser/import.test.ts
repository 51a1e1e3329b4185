import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { markersShown, test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';

const asFile = (name: string, content: string | Buffer) => ({
	...{ name, mimeType: 'application/octet-stream' },
	buffer: Buffer.from(content)
});

/** As a German spreadsheet saves it: semicolons, decimal commas, Windows-1252. */
const BOATS = Buffer.from(
	[
		'Nr;Datum;Ort;Breite;Länge;Beschreibung;Quelle',
		'1;03.02.2024;Hafen;37,05;41,22;Zwei Boote verließen den Hafen.;Hafenpost',
		'2;14.02.2024;Kai;37,10;41,30;Ein Boot kam zurück.;Hafenpost',
		'3;15.02.2024;Kai;nirgends;41,30;Noch ein Boot.;Hafenpost'
	].join('\r\n'),
	'latin1'
);

const marks = (count: number) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: Array.from({ length: count }, (_, at) => ({
			type: 'Feature',
			properties: { _umap_options: {}, name: `Mark ${at}`, description: `What stands at mark ${at}.` },
			geometry: { type: 'Point', coordinates: [41.2 + at / 10, 37] }
		}))
	});

async function handOver(
	page: Page,
	...files: { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> {
	await page.getByLabel(/A zip or files|Choose files/).setInputFiles(files);
}

test('a table of no known data set: columns proposed, mended, read, brought in, on the map, undone, recalled', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await handOver(page, asFile('boats.csv', BOATS));
	await page.waitForURL(/\/boats\/desk\/import$/);
	await page.getByRole('heading', { name: 'What are the columns of “boats.csv”?' }).waitFor();
	const columns = page.getByRole('list', { name: 'Columns' }).getByRole('listitem');
	expect(await columns.count()).toBe(7);
	await columns.filter({ hasText: 'Datum' }).getByText('shows that the day comes first').waitFor();
	await page.getByText('Zwei Boote verließen den Hafen.', { exact: true }).waitFor();
	await page.getByText(/no claim: Breite: found "nirgends"/).waitFor();
	expect(await findViolations(page)).toEqual([]);

	const read = page.getByRole('button', { name: 'Read all rows so' });
	const text = page.getByLabel('What the column Beschreibung is');
	await text.selectOption('kept in the record only');
	await page.getByText('Before it can be read: say which column is the text of the claim.').waitFor();
	expect(await read.isDisabled()).toBe(true);
	await text.selectOption('the text of the claim');

	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save this as a file for next time' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('boats.csv.map.json');

	await read.click();
	await page.getByText('3 rows: 2 claims, 1 with a fault.').waitFor();
	await page.getByRole('row', { name: /4 #3 Breite.*nirgends/ }).waitFor();
	await page.getByRole('button', { name: 'Bring in the rows without faults' }).click();
	await page.getByText(/^2 claims, \d+ other records$/).waitFor();

	await page.getByRole('link', { name: 'Look at it on the map' }).click();
	await markersShown(page);
	await page.getByText('Ein Boot kam zurück.').first().click();
	await page.goBack();
	await page.goto('/boats/desk/import');
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await page.getByText('Undone:').waitFor();
	expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);

	await handOver(page, asFile('boats.csv', BOATS));
	await page.getByText('The columns are taken as you said last time for such a table.').waitFor();
});

test('a known kind of file is asked nothing; the same again changes nothing; several wait their turn', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await handOver(page, asFile('marks.geojson', marks(2)), asFile('more.geojson', marks(3)));
	await page.getByText('One more file waits.').waitFor();
	await page.getByText(/2 rows: 2 claims\.\s+2 are new/).waitFor();
	await page.getByRole('button', { name: 'Bring them in' }).click();
	await page.getByRole('heading', { name: /more\.geojson/ }).waitFor();
	await page.getByRole('button', { name: 'Leave this file' }).click();
	await page.getByText(/^2 claims, \d+ other records$/).waitFor();
	await handOver(page, asFile('marks.geojson', marks(2)));
	await page.getByText(/None is new to this corpus.*2 are here already/).waitFor();
	expect(await page.getByRole('button', { name: 'Nothing new to bring in' }).isDisabled()).toBe(true);
});

test('another state of the corpus comes in by record: what is lacking here is there again', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await handOver(page, asFile('marks.geojson', marks(1)));
	await page.getByRole('button', { name: 'Bring them in' }).click();
	await page.getByRole('heading', { name: 'What came in' }).waitFor();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as zip' }).click();
	const zip = await (await import('node:fs/promises')).readFile(await (await coming).path());

	await page.goto('/marks/desk/import');
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await page.getByText('Undone:').waitFor();
	await handOver(page, asFile('marks.zip', zip));
	await page.getByText(/New to this corpus: .*1 claim/).waitFor();
	await page.getByRole('button', { name: 'Bring them in' }).click();
	await page.getByText(/^1 claim, \d+ other records$/).waitFor();
});

test('what cannot be read says why, by where it stands', async ({ visit }) => {
	const page = await visit('/corpora');
	await handOver(page, asFile('marks.geojson', '{"type": "FeatureCollection", "features": ['));
	await page.getByRole('heading', { name: 'Nothing of “marks.geojson” can be brought in' }).waitFor();
	await page.getByRole('columnheader', { name: 'Expected' }).waitFor();
});
