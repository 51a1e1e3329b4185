// Files of reports that mean harm or are broken: each is a line in the list of faults, and the others come in.
import { describe, expect, it, test } from 'vitest';
import { MAX_FILE, MAX_TEXT, readFiles } from '../../../src/lib/reading/files/read-files.ts';
import { asFile, unwatched } from '../exchange/as-file.ts';
import { readMade, readOne } from '../reading/files/read-made.ts';
import { makePdf } from '../reading/files/make-pdf.ts';
import { makeZip } from './make-zip.ts';
import { NAUGHTY } from './naughty.ts';

const SOUND = ['sound.txt', 'The harbour was closed on Monday, the master of the port said.'] as const;
const LAUGHS =
	'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const office = (path: string, content: string) =>
	makeZip([
		{ name: path, content },
		{ name: 'mimetype', content: 'x' }
	]);

const HARMFUL: readonly (readonly [what: string, name: string, content: BlobPart])[] = [
	['a page nested a hundred thousand deep', 'a.html', `<html><body>${'<div>'.repeat(100_000)}x`],
	['a page of a million elements', 'a.html', `<html><body>${'<p><b>x</b>'.repeat(500_000)}`],
	[
		'a Word document with entities',
		'a.docx',
		office('word/document.xml', `${LAUGHS}<w:document>&c;</w:document>`)
	],
	['a Word document nested deep', 'a.docx', office('word/document.xml', '<a>'.repeat(50_000))],
	['a Word document without its parts', 'a.docx', office('word/document.xml', '<w:document/>')],
	['an OpenDocument text with entities', 'a.odt', office('content.xml', `${LAUGHS}<a>&c;</a>`)],
	['an OpenDocument text that breaks off', 'a.odt', office('content.xml', '<a><b></a>')],
	['a feed with entities', 'a.rss', `${LAUGHS}<rss><channel><title>&c;</title></channel></rss>`],
	['a feed that breaks off', 'a.rss', '<rss version="2.0"><channel><item><title>'],
	['a feed of no entries', 'a.json', '{"version":"https://jsonfeed.org/version/1.1","items":5}'],
	['a bomb', 'a.zip', makeZip([{ name: 'a.txt', content: 'x'.repeat(30_000_000) }])],
	['a path that leads out', 'a.zip', makeZip([{ name: '../a.txt', content: 'x' }])],
	['an archive that breaks off', 'a.zip', 'PK\u0003\u0004broken'],
	['a PDF that is none', 'a.pdf', '%PDF-1.7\nnothing of the kind'],
	['a PDF that breaks off', 'a.pdf', makePdf([[{ text: 'x', x: 1, y: 1 }]]).slice(0, 300)],
	[
		'a mail that holds itself',
		'a.eml',
		`From: x\nDate: y\n${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(500)}`
	],
	['a file without a byte', 'a.txt', ''],
	['a text of spaces', 'a.txt', '  \n \n'],
	['a text that is too long', 'a.txt', 'word '.repeat(MAX_TEXT / 4)],
	['a picture', 'a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0])]
];

describe('of which one is', () => {
	test.each(HARMFUL)('%s', async (_, name, content) => {
		const { items, faults } = await readMade([name, content], SOUND);
		expect(items.map(({ file }) => file)).toEqual(['sound.txt']);
		expect(faults.length).toBeGreaterThan(0);
		for (const { file, found, expected } of faults) {
			expect(file.startsWith(name)).toBe(true);
			expect([found, expected].every((words) => words.length > 0 && words.length < 400)).toBe(true);
		}
	});
});

it('a file over the limit is refused before a byte of it is read', async () => {
	const content = { size: MAX_FILE + 1 } as Blob;
	const steps = readFiles([{ name: 'large.txt', content }], unwatched);
	expect((await steps.next()).value).toMatchObject({ kind: 'fault', fault: { found: 'a file of 51 MB' } });
});

it('archives in archives are opened three deep, and no deeper', async () => {
	let inner = makeZip([{ name: 'a.txt', content: SOUND[1] }]);
	for (const name of ['c.zip', 'b.zip']) inner = makeZip([{ name, content: inner }]);
	expect((await readMade(['a.zip', inner])).items).toHaveLength(1);
	const deeper = makeZip([{ name: 'z.zip', content: inner }]);
	const { items, faults } = await readMade(['a.zip', deeper]);
	expect([items.length, faults.length]).toEqual([0, 1]);
});

it('a page’s script is no text, and nothing of it runs', async () => {
	const page = `<html><body onload="globalThis.ran = 1"><script>globalThis.ran = 1</script><p>${SOUND[1]}</p><svg><script>globalThis.ran = 1</script></svg><img src=x onerror="globalThis.ran = 1"></body></html>`;
	const { report } = await readOne('a.html', page);
	expect(report.text).toBe(SOUND[1]);
	expect('ran' in globalThis).toBe(false);
});

it('naughty strings are text like any other, and each paragraph stands where it says', async () => {
	const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	const { report } = await readOne(
		'a.html',
		`<html><body>${NAUGHTY.map((text) => `<p>${escaped(text)}</p>`).join('')}<p>${SOUND[1]}</p></body></html>`
	);
	for (const { start, end } of report.paragraphs)
		expect(report.text.slice(start, end).trim().length).toBe(end - start);
	expect(report.text).toContain(SOUND[1]);
});

it('reading stops when it is told to', async () => {
	const stopper = new AbortController();
	const steps = readFiles([asFile(...SOUND), asFile('b.txt', SOUND[1])], { signal: stopper.signal });
	await steps.next();
	stopper.abort(new Error('stopped'));
	await expect(async () => {
		for await (const step of steps) expect(step.kind).toBe('progress');
	}).rejects.toThrow('stopped');
});
