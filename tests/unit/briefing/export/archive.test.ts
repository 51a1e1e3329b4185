import { assert, asyncProperty, array, string, tuple, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import {
	packArchive,
	toBase64,
	unpackArchive
} from '../../../../src/lib/briefing/export/single-file/archive.ts';

it('gives back every file as it was packed', async () => {
	const files = array(tuple(string({ unit: 'binary' }), uint8Array({ maxLength: 400 })), { maxLength: 8 });
	await assert(
		asyncProperty(files, async (listed) => {
			const distinct = new Map(listed);
			const entries = [...distinct].map(([path, bytes]) => ({ path, bytes }));
			const unpacked = await unpackArchive(await packArchive(entries));
			expect([...unpacked].map(([path, bytes]) => [path, [...bytes]])).toEqual(
				entries.map(({ path, bytes }) => [path, [...bytes]])
			);
		}),
		{ numRuns: 60 }
	);
});

it('writes nothing that means anything in HTML, whatever is packed', async () => {
	const hostile = '</script><script>alert(1)</script><!-- <![CDATA[ \u2028\u2029 ${x} ` & " \'';
	const text = await packArchive([{ path: hostile, bytes: new TextEncoder().encode(hostile) }]);
	expect(text).toMatch(/^[A-Za-z0-9+/]+=*$/);
});

it('writes base64 as others do, beyond one piece of its work', () => {
	const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 31) % 256);
	expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
