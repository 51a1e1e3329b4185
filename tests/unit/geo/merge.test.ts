import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARBOUR } from '../model/harbour.ts';
import { runCorpus } from '../../../geo/commands/corpus-verbs.ts';
import { runHere } from './run-command.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'merge-'));
	for (const side of ['base', 'ours', 'theirs']) await cp(HARBOUR, join(folder, side), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const change = async (path: string, from: string, to: string) => {
	const text = await readFile(join(folder, path), 'utf8');
	expect(text).toContain(from);
	await writeFile(join(folder, path), text.replace(from, to));
};
const claims = (side: string) => readFile(join(folder, side, 'claims.json'), 'utf8');
const merge = (...words: string[]) => runHere(runCorpus, ['merge', ...words], folder);

describe('npm run corpus -- merge', { timeout: 60_000 }, () => {
	it('merges folders, changing of ours what theirs changed', async () => {
		await change('ours/claims.json', '"status": "reviewed"', '"status": "draft"');
		await change('theirs/claims.json', '"kind": "fact"', '"kind": "background"');
		await change('theirs/reports/1-alder-post.md', 'published: 2031-05-14', 'published: 2031-05-13');
		const expected = (await claims('ours')).replace('"kind": "fact"', '"kind": "background"');
		expect(await merge('base', 'ours', 'theirs')).toMatchObject({ code: 0, err: '' });
		expect(await claims('ours')).toBe(expected);
		expect(await readFile(join(folder, 'ours/reports/1-alder-post.md'), 'utf8')).toContain('2031-05-13');
	});

	it('says what both changed, and leaves ours there', async () => {
		await change('ours/claims.json', '"kind": "fact"', '"kind": "intent"');
		await change('theirs/claims.json', '"kind": "fact"', '"kind": "background"');
		const { code, err } = await merge('base', 'ours', 'theirs');
		expect(code).toBe(1);
		expect(err).toMatch(/^claims\.json ferry-since-monday kind: ours "intent"; theirs "background"\n$/);
		expect(await claims('ours')).toContain('"kind": "intent"');
	});

	it('refuses what cannot be read, and writes nothing', async () => {
		await writeFile(join(folder, 'theirs/claims.json'), '[{');
		const before = await claims('ours');
		expect((await merge('base', 'ours', 'theirs')).code).toBe(2);
		expect((await merge('base', 'ours')).code).toBe(2);
		expect((await merge('base', 'ours', 'nowhere')).code).toBe(2);
		expect(await claims('ours')).toBe(before);
	});

	it('is a merge driver for git', async () => {
		const git = async (...words: string[]) =>
			promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
				cwd: join(folder, 'base')
			});
		const command = `${process.execPath} --import tsx ${join(process.cwd(), 'geo/commands/corpus.ts')}`;
		await git('init', '-q', '-b', 'main');
		await git(
			'config',
			'merge.corpus.driver',
			`cd ${process.cwd()} && INIT_CWD=${join(folder, 'base')} ${command} merge %O %A %B %P`
		);
		await writeFile(join(folder, 'base/.gitattributes'), '*.json merge=corpus\n');
		await git('add', '.');
		await git('commit', '-qm', 'base');
		await git('checkout', '-qb', 'other');
		await change('base/claims.json', '"kind": "fact"', '"kind": "background"');
		await git('commit', '-qam', 'theirs');
		await git('checkout', '-q', 'main');
		await change('base/claims.json', '"text": ', '"likelihood": "likely",\n\t\t"text": ');
		await git('commit', '-qam', 'ours');
		await git('merge', '-q', 'other');
		const merged = await claims('base');
		expect(merged).toContain('"kind": "background"');
		expect(merged).toContain('"likelihood": "likely"');
	});
});
