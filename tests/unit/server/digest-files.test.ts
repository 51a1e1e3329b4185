import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestFiles } from '../../../src/server/digest-files.ts';

let root: string;
const digest = (skip?: (path: string) => boolean) => digestFiles(root, ['a', 'missing'], skip);

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'digest-'));
	await mkdir(join(root, 'a/deep'), { recursive: true });
	await writeFile(join(root, 'a/one.txt'), 'one');
	await writeFile(join(root, 'a/deep/two.txt'), 'two');
});

afterEach(() => rm(root, { recursive: true }));

it('stays the same when files are only touched', async () => {
	const before = await digest();
	await utimes(join(root, 'a/one.txt'), 1, 1);
	expect(await digest()).toBe(before);
});

it.each([
	['content', () => writeFile(join(root, 'a/deep/two.txt'), 'three')],
	['a name', () => rename(join(root, 'a/one.txt'), join(root, 'a/uno.txt'))],
	['a new file', () => writeFile(join(root, 'a/three.txt'), '')]
])('changes with %s', async (_, change) => {
	const before = await digest();
	await change();
	expect(await digest()).not.toBe(before);
});

it('leaves out what it is told to', async () => {
	const skip = (path: string) => path.startsWith('a/deep/');
	const before = await digest(skip);
	await writeFile(join(root, 'a/deep/two.txt'), 'three');
	expect(await digest(skip)).toBe(before);
});

it('takes an absolute path as it is', async () => {
	const before = await digestFiles(tmpdir(), [join(root, 'a')]);
	await writeFile(join(root, 'a/one.txt'), 'changed');
	expect(await digestFiles(tmpdir(), [join(root, 'a')])).not.toBe(before);
});
