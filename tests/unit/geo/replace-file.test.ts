import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replaceFile } from '../../../geo/commands/replace-file.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'dateline-replace-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes all of it, or leaves nothing and names the file that was meant', async () => {
	const path = join(folder, 'made.txt');
	await replaceFile(path, Buffer.from('all'));
	expect(await readFile(path, 'utf8')).toBe('all');
	const taken = join(folder, 'taken');
	await mkdir(taken);
	await expect(replaceFile(taken, Buffer.from('x'))).rejects.toMatchObject({ path: taken });
	expect((await readdir(folder)).toSorted()).toEqual(['made.txt', 'taken']);
});
