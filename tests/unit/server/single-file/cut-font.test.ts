import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { cutFont, WEIGHTS } from '../../../../src/server/single-file/cut-font.ts';

const resolve = createRequire(import.meta.url).resolve;
const read = (name: string) => readFileSync(resolve(`@fontsource-variable/${name}.woff2`));

/** The tables of a font, unpacked. */
async function tablesOf(font: Buffer): Promise<Map<string, Buffer>> {
	const open = await subsetFont(font, '', { targetFormat: 'sfnt', keepAllGlyphs: true } as object);
	return new Map(
		Array.from({ length: open.readUInt16BE(4) }, (_, at) => {
			const entry = 12 + 16 * at;
			const from = open.readUInt32BE(entry + 8);
			const table = open.subarray(from, from + open.readUInt32BE(entry + 12));
			return [open.toString('latin1', entry, entry + 4), table];
		})
	);
}

it('keeps weights from the lightest to the boldest that is set, and no others', async () => {
	const tables = await tablesOf(await cutFont(read('inter/files/inter-latin-ext-wght-normal')));
	const axes = tables.get('fvar')!;
	const axis = axes.readUInt16BE(4);
	expect(axes.toString('latin1', axis, axis + 4)).toBe('wght');
	expect([axes.readInt32BE(axis + 4) / 65536, axes.readInt32BE(axis + 12) / 65536]).toEqual([
		WEIGHTS.min,
		WEIGHTS.max
	]);
});

it('draws italics for one size, in half the bytes, and in every weight that is set', async () => {
	const whole = read('source-serif-4/files/source-serif-4-cyrillic-opsz-italic');
	const [all, one] = [await cutFont(whole), await cutFont(whole, true)];
	expect(one.length).toBeLessThan(all.length / 2);
	const axes = (await tablesOf(one)).get('fvar')!;
	expect(axes.readUInt16BE(8)).toBe(1);
	const axis = axes.readUInt16BE(4);
	expect(axes.toString('latin1', axis, axis + 4)).toBe('wght');
});

it('joins Arabic letters as before, in half the bytes', async () => {
	const whole = read('noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal');
	const cut = await cutFont(whole);
	expect(cut.length).toBeLessThan(whole.length / 2);
	const features = (await tablesOf(cut)).get('GSUB')!.toString('latin1');
	for (const feature of ['init', 'medi', 'fina', 'rlig']) expect(features).toContain(feature);
});

it.each([
	['inter/files/inter-latin-wght-normal', '\u0308'],
	['inter/files/inter-cyrillic-wght-normal', '\u0301'],
	['noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal', '\u0651']
])('keeps in %s the marks that are set on letters', async (name, mark) => {
	const alone = await subsetFont(await cutFont(read(name)), mark, { targetFormat: 'sfnt' });
	// A font that has none of what is asked for keeps the sign for a missing letter alone.
	expect((await tablesOf(alone)).get('maxp')!.readUInt16BE(4)).toBeGreaterThan(1);
});

it('leaves a reserved name in no changed font but in the notice of whose it is', async () => {
	const names = (
		await tablesOf(await cutFont(read('source-serif-4/files/source-serif-4-latin-ext-opsz-normal')))
	)
		.get('name')!
		.swap16()
		.toString('utf16le');
	expect(names.match(/Source/g)).toHaveLength(1);
	expect(names).toContain('Reserved Font Name ‘Source’');
	expect(names).toContain('Dateline Serif');
});
