import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ROOT } from '../../../src/server/repository.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-child-'));
	// The child says that it runs by a file, and that it tidied up by another.
	const child = `
		import { writeFileSync } from 'node:fs';
		process.on('exit', () => writeFileSync(process.argv[3], ''));
		writeFileSync(process.argv[2], String(process.pid));
		setInterval(() => undefined, 1000);`;
	const parent = `
		import { startChild } from ${JSON.stringify(pathToFileURL(join(ROOT, 'src/server/start-child.ts')).href)};
		startChild(process.argv.slice(2), ['ignore', 'ignore', 'ignore']);`;
	await writeFile(join(folder, 'child.mjs'), child);
	await writeFile(join(folder, 'parent.ts'), parent);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(['SIGTERM', 'SIGKILL'] as const)(
	'a child ends, and tidies up, as its parent gets %s',
	async (signal) => {
		const [began, ended] = [join(folder, `${signal}-began`), join(folder, `${signal}-ended`)];
		const words = ['--import', 'tsx', join(folder, 'parent.ts'), join(folder, 'child.mjs'), began, ended];
		const parent = spawn(process.execPath, words, { cwd: ROOT, stdio: 'ignore' });
		await vi.waitFor(() => expect(existsSync(began)).toBe(true), { timeout: 300_000 });
		parent.kill(signal);
		await vi.waitFor(() => expect(existsSync(ended)).toBe(true), { timeout: 300_000 });
	}
);
