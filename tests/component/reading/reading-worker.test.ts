import { expect, it } from 'vitest';
import type { FileReport } from '../../../src/lib/reading/files/read-files.ts';
import { startReading } from '../../../src/lib/state/reading/start-reading.ts';
import { makePdf } from '../../unit/reading/files/make-pdf.ts';

const TEXT = [
	'Russian forces left the airport of Qamishli on Monday, the ministry of',
	'defence in Damascus said. It added that none of them would come back.'
];

it('files are opened and read in the worker, with the gazetteer that ships', async () => {
	const { client, stop } = startReading(new URL('/data/', location.href).href);
	const watched = { signal: new AbortController().signal };
	const page = `<html><head><title>Base</title></head><body><article><p>${TEXT.join(' ')}</p></article></body></html>`;
	const files = [
		{
			name: 'a.pdf',
			content: new Blob([makePdf([TEXT.map((text, at) => ({ text, x: 60, y: 700 - 12 * at }))])])
		},
		{ name: 'a.html', content: new Blob([page]) },
		{ name: 'a.eml', content: new Blob([`From: a@b.example\nSubject: Base\n\n${TEXT.join(' ')}\n`]) },
		{
			name: 'a.rss',
			content: new Blob([
				`<rss version="2.0"><channel><title>x</title><item><description>${TEXT.join(' ')}</description></item></channel></rss>`
			])
		},
		{ name: 'a.docx', content: new Blob(['PK\u0003\u0004broken']) }
	];
	const reports: FileReport[] = [];
	const faults: string[] = [];
	for await (const step of client.readFiles(files, watched)) {
		if (step.kind === 'items') reports.push(...step.items);
		if (step.kind === 'fault') faults.push(`${step.fault.file}: ${step.fault.found}`);
	}
	expect(faults).toEqual([expect.stringMatching(/^a\.docx: an archive that cannot be read/)]);
	expect(reports.map(({ format }) => format)).toEqual(['pdf', 'html', 'mail', 'feed']);
	for (const { report } of reports) expect(report.text).toContain(TEXT.join(' '));
	const known = { actors: [], places: [], events: [], questions: [] };
	const read = await client.readText(
		reports[0]!.report,
		{ id: 'a', known, today: '2026-01-28', mayCopy: true },
		watched
	);
	expect(read.kept.length).toBeGreaterThan(0);
	expect(JSON.stringify(read.kept)).toContain('Qamishli');
	stop();
});
