// Starts a program of the repository that does not outlive this one. Knows no program.
import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

const END_WITH_PARENT = pathToFileURL(join(ROOT, 'src/server/end-with-parent.js')).href;

/** `command`: arguments for node, run in the repository's root. Messages may be sent both ways. */
export function startChild(
	command: readonly string[],
	[input, output, errors]: readonly [Io, Io, Io],
	environment: Readonly<Record<string, string>> = {}
): ChildProcess {
	const stdio: StdioOptions = [input, output, errors, 'ipc'];
	return spawn(process.execPath, ['--import', END_WITH_PARENT, ...command], {
		cwd: ROOT,
		// Vite builds for development where the caller, a test runner say, has set this to anything else.
		env: { ...process.env, NODE_ENV: 'production', ...environment },
		stdio
	});
}

type Io = 'ignore' | 'pipe' | 'inherit';
