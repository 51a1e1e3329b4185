// Archives that mean harm: each is refused with a sentence, and nothing of it is unpacked.
import { describe, expect, it, test } from 'vitest';
import { openArchive } from '../../../src/lib/files/archive/open-archive.ts';
import { pathFault } from '../../../src/lib/files/archive/safe-path.ts';
import { asFile, imported, unwatched } from '../exchange/as-file.ts';
import { makeZip, type MadeEntry } from './make-zip.ts';

const KML = '<kml><Document><Placemark><name>x</name></Placemark></Document></kml>';

async function faultsOf(...entries: readonly MadeEntry[]): Promise<string[]> {
	const opened = await openArchive(asFile('a.zip', makeZip(entries)), unwatched);
	return opened.ok ? [] : opened.faults.map(({ found }) => found);
}

it('that are sound are opened', async () => {
	const opened = await openArchive(
		asFile('a.zip', makeZip([{ name: 'in/doc.kml', content: KML }])),
		unwatched
	);
	if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
	expect(opened.archive.paths).toEqual(['in/doc.kml']);
	expect(new TextDecoder().decode(await opened.archive.read('in/doc.kml'))).toBe(KML);
});

describe('of which one path leads elsewhere', () => {
	test.each([
		'../outside.kml',
		'a/../../outside.kml',
		'/etc/passwd',
		'C:\\Windows\\x.kml',
		'..\\outside.kml',
		'\\\\server\\share\\x',
		'a//b.kml',
		'./a.kml',
		'CON',
		'a/nul.kml',
		'LPT1.txt',
		'a./b.kml',
		'name .',
		'a\u202Elmk.exe',
		'a\u0000b',
		'a:stream',
		'a?b',
		'x'.repeat(300)
	])('%j is not opened', async (name) => {
		expect(await faultsOf({ name: 'good.kml' }, { name })).not.toEqual([]);
	});

	test.each(['a.kml', 'in/doc.kml', 'ملف.kml', 'a-b_c (1).kml', 'console.kml', 'folder/'])(
		'%j is a path as any',
		(name) => {
			expect(pathFault(name)).toBeNull();
		}
	);
});

it('with a link in them are not opened', async () => {
	expect(await faultsOf({ name: 'link', content: '/etc/passwd', mode: 0o120777 })).toEqual(['a link']);
});

it('that are locked are not opened', async () => {
	expect(await faultsOf({ name: 'a.kml', isLocked: true })).toEqual([
		'an entry that is locked by a password'
	]);
});

it('that unpack to hundreds of times their size are not unpacked', async () => {
	const zeros = new Uint8Array(40 * 1024 * 1024);
	const [found] = await faultsOf({ name: 'a.kml', content: zeros });
	expect(found).toMatch(/^40 MB packed into \d+ bytes$/);
});

it('that unpack to more than a corpus may have, in many small steps, are not unpacked', async () => {
	const part = new Uint8Array(1024 * 1024 - 1);
	const entries = Array.from({ length: 300 }, (_, at) => ({ name: `${at}.kml`, content: part }));
	expect(await faultsOf(...entries)).toEqual(['300 MB, unpacked']);
});

it('that hold more than they say break off', async () => {
	const file = asFile('a.kmz', makeZip([{ name: 'doc.kml', content: KML + ' '.repeat(100_000), says: 10 }]));
	const result = await imported(file);
	expect(result).toMatchObject({ kind: 'refused' });
});

it('that name one path twice are not opened', async () => {
	expect(await faultsOf({ name: 'a.kml' }, { name: 'a.kml' })).not.toEqual([]);
});

it('of more entries than anybody has are not opened', async () => {
	const entries = Array.from({ length: 20_001 }, (_, at) => ({ name: `${at}`, content: '' }));
	expect(await faultsOf(...entries)).toEqual(['20001 entries']);
});

it.each([
	['cut off', (zip: Uint8Array) => zip.slice(0, -30)],
	['with something before them', (zip: Uint8Array) => Uint8Array.of(0x50, 0x4b, 3, 4, ...zip)],
	['with something after them', (zip: Uint8Array) => Uint8Array.of(...zip, 1, 2, 3)],
	['without their content', () => Uint8Array.from([...'PK\x03\x04'].map((sign) => sign.charCodeAt(0)))]
])('%s are not opened', async (_, spoil) => {
	const bytes = spoil(makeZip([{ name: 'doc.kml', content: KML }]));
	expect(await imported(asFile('a.kmz', new Uint8Array(bytes)))).toMatchObject({ kind: 'refused' });
});
