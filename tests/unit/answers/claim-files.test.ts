import { expect, test } from 'vitest';
import { claimsFile, inFiles } from '../../../src/lib/query/columnar/large-corpus.ts';
import { ClaimFiles } from '../../../src/lib/answers/worker/claim-files.ts';

function filesOf(load: (name: string) => Promise<string>) {
	const loaded: string[] = [];
	const files = new ClaimFiles(
		async (name) => {
			loaded.push(name);
			return new TextEncoder().encode(await load(name));
		},
		(row) => `claim-${row}`
	);
	return { files, loaded };
}

/** As they are written. */
const records = Array.from({ length: 12_300 }, (_, row) => claimOf(row));
const written = new Map(Array.from(inFiles(records, claimsFile), ({ name, json }) => [name, json]));
const claims = async (name: string) => written.get(name)!;

/** With all that could be taken for an end. */
function claimOf(row: number) {
	return { id: `claim-${row}`, text: `[${row}]\n,`, events: [row] };
}

test('claims come in the order of their rows, each file once', async () => {
	const { files, loaded } = filesOf(claims);
	const rows = [80, 3, 12_299, 81, 119, 3];
	expect(await files.read(rows)).toEqual(rows.map(claimOf));
	expect(await files.read([2])).toEqual([claimOf(2)]);
	expect(loaded).toEqual(['claims/2.json', 'claims/0.json', 'claims/307.json']);
});

test('a file of one claim alone is read', async () => {
	const [file] = [...inFiles([claimOf(0)], claimsFile)];
	const { files } = filesOf(async () => file!.json);
	expect(await files.read([0])).toEqual([claimOf(0)]);
});

test('a file is let go once many others were read', async () => {
	const { files, loaded } = filesOf(claims);
	await files.read([0]);
	await files.read(Array.from({ length: 200 }, (_, nth) => (nth + 1) * 40));
	await files.read([0]);
	expect(loaded.filter((name) => name === 'claims/0.json')).toHaveLength(2);
});

test('a file that did not come is asked for again', async () => {
	let fails = true;
	const { files } = filesOf(async (name) => {
		if (fails) throw new Error(`${name}: the server says 503`);
		return claims(name);
	});
	await expect(files.read([7])).rejects.toThrow('claims/0.json: the server says 503');
	fails = false;
	expect(await files.read([7])).toEqual([claimOf(7)]);
});

test('a file that is cut off, or of another corpus, is no claim’s, and is asked for again', async () => {
	let file = written.get('claims/1.json')!.split('\n').slice(0, 2).join('\n');
	const { files } = filesOf(async () => file);
	await expect(files.read([47])).rejects.toThrow('claims/1.json: found fewer claims, expected claim-47');
	file = written.get('claims/2.json')!;
	await expect(files.read([40, 47])).rejects.toThrow('claims/1.json: found claim-80, expected claim-40');
	file = written.get('claims/1.json')!;
	expect(await files.read([47])).toEqual([claimOf(47)]);
});
