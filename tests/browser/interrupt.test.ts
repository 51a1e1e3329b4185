// Ctrl+C on `npm run export`, as a terminal sends it.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { ROOT } from '../../src/server/repository.ts';
import { test } from './browser-test.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-stop-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command, stops it once it says `sign`, and waits until it has ended. */
function stopAt(sign: string, words: readonly string[]): Promise<{ code: number | null; said: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/export/run.ts', ...words], {
		cwd: ROOT,
		env: { ...process.env, INIT_CWD: folder },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => {
		const before = said.includes(sign);
		said += chunk.toString();
		if (!before && said.includes(sign)) child.kill('SIGINT');
	});
	return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

test.for([
	['html', 'Packing', ['html', 'moscow-talks']],
	['pdf', 'Drawing slides', ['pdf', 'moscow-talks', 'what-moscow-settled']],
	['pptx', 'Drawing slides', ['pptx', 'moscow-talks', 'what-moscow-settled']]
] as const)('%s stops, leaves no file, says so in a line, and tells the shell', async ([, sign, words]) => {
	const { code, said } = await stopAt(sign, words);
	expect(said.trim().split('\n')).toEqual([`${sign} …`, 'Stopped; nothing was written.']);
	expect(code).toBe(130);
	expect(await readdir(folder)).toEqual([]);
});
