import { expect, it } from 'vitest';
import { writeArchive } from '../../../../src/lib/files/archive/write-archive.ts';
import { openArchive } from '../../../../src/lib/files/archive/open-archive.ts';
import type { Input } from '../../../../src/lib/files/input/input.ts';
import { sortInputs } from '../../../../src/lib/state/importing/sort-inputs.ts';
import { asFile, unwatched } from '../../exchange/as-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const DATA: readonly Input[] = [
	asFile('own.csv', 'a;b\n1;2\n'),
	asFile('own.tsv', 'a\tb\n1\t2\n'),
	asFile('map.geojson', '{"type":"FeatureCollection","features":[]}'),
	asFile('map.kml', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>'),
	asFile('works.bib', '@article{a, title={B}}'),
	asFile('works.ris', 'TY  - NEWS\nER  - \n'),
	asFile('own.csv.map.json', '{"format":1}')
];
const REPORTS: readonly Input[] = [
	asFile('a, b and c.txt', 'Guards left the airport, the mayor said.\nNobody said where they went.'),
	asFile('note.md', '# One, two\n\nThree.'),
	asFile('page.html', '<!doctype html><title>A</title><p>B, c.'),
	asFile('feed.json', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'),
	asFile('mail.eml', 'From: a@b.example\nSubject: Guards, left\n\nText, text'),
	asFile('broken.pdf', '%PDF-1.7')
];

it('tells data from reports by what is in them, and by endings where that leaves it open', async () => {
	const sorted = await sortInputs([...DATA, ...REPORTS], unwatched);
	expect(sorted.data.map(({ name }) => name)).toEqual(DATA.map(({ name }) => name));
	expect(sorted.reports.map(({ name }) => name)).toEqual(REPORTS.map(({ name }) => name));
});

it('packs a corpus folder into one file, without what is hidden, and leaves what lies beside it', async () => {
	const inputs = [
		asFile('talks/corpus.json', '{}'),
		asFile('talks/reports/a.md', 'a, b'),
		asFile('talks/.git/config', 'x'),
		asFile('own.csv', 'a,b\n1,2')
	];
	const { data, reports } = await sortInputs(inputs, unwatched);
	expect(reports).toEqual([]);
	expect(data.map(({ name }) => name)).toEqual(['talks.zip', 'own.csv']);
	const opened = await openArchive(data[0]!, unwatched);
	expect(opened.ok && [...opened.archive.paths].sort()).toEqual(['corpus.json', 'reports/a.md']);
});

it('takes a zip of reports for reports, and one of a corpus for data', async () => {
	const zip = async (name: string, path: string) => ({
		name,
		content: await writeArchive(new Map([[path, bytes('{}')]]), 'application/zip', unwatched)
	});
	const { data, reports } = await sortInputs(
		[await zip('a.zip', 'a.txt'), await zip('b.zip', 'corpus.json')],
		unwatched
	);
	expect([data, reports].map((list) => list.map(({ name }) => name))).toEqual([['b.zip'], ['a.zip']]);
});
