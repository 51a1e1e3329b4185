// Runs a command of geo/ and says what came of it: as npm would, or what it does within this process, which takes a fiftieth of the time.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { exitCodeOf } from '../../../geo/commands/command.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** `from` is where the person stands who typed it. */
export function runCommand(script: string, words: readonly string[], from = ROOT): Promise<Outcome> {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...words], {
			cwd: ROOT,
			env: { ...process.env, INIT_CWD: from }
		});
		let out = '';
		let err = '';
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		child.on('error', fail);
		child.on('close', (code) => done({ code, out, err }));
	});
}

/** `command` gives its exit code. */
export async function runHere(
	command: (words: readonly string[]) => Promise<number>,
	words: readonly string[],
	from: string
): Promise<Outcome> {
	const said = { out: '', err: '' };
	vi.stubEnv('INIT_CWD', from);
	vi.spyOn(console, 'log').mockImplementation((...parts) => void (said.out += `${format(...parts)}\n`));
	vi.spyOn(console, 'error').mockImplementation((...parts) => void (said.err += `${format(...parts)}\n`));
	try {
		const code = await exitCodeOf(() => command(words));
		return { code, ...said };
	} finally {
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
	}
}
