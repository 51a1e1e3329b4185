import { expect, test } from 'vitest';
import { ClaimFiles } from '../../../src/lib/query/worker/claim-files.ts';

function filesOf(load: (name: string) => Promise<string>) {
	const loaded: string[] = [];
	const files = new ClaimFiles(async (name) => {
		loaded.push(name);
		return new TextEncoder().encode(await load(name));
	});
	return { files, loaded };
}

/** Each claim is its row. */
const claims = async (name: string) => {
	const nth = Number(/\d+/.exec(name)![0]);
	return JSON.stringify(Array.from({ length: 200 }, (_, at) => nth * 200 + at));
};

test('claims come in the order of their rows, each file once', async () => {
	const { files, loaded } = filesOf(claims);
	files.expect([401]);
	expect(await files.read([400, 3, 401, 3])).toEqual([400, 3, 401, 3]);
	expect(await files.read([2])).toEqual([2]);
	expect(loaded).toEqual(['claims/2.json', 'claims/0.json']);
});

test('a file is let go once many others were read', async () => {
	const { files, loaded } = filesOf(claims);
	await files.read([0]);
	await files.read(Array.from({ length: 60 }, (_, nth) => (nth + 1) * 200));
	await files.read([0]);
	expect(loaded.filter((name) => name === 'claims/0.json')).toHaveLength(2);
});

test('a file that did not come is asked for again', async () => {
	let fails = true;
	const { files } = filesOf(async (name) => {
		if (fails) throw new Error(`${name}: the server says 503`);
		return claims(name);
	});
	files.expect([7]);
	await expect(files.read([7])).rejects.toThrow('claims/0.json: the server says 503');
	fails = false;
	expect(await files.read([7])).toEqual([7]);
});
