// Runs a command of geo/ as npm would, and what came of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

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
