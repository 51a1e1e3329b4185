// ClickHouse inside of this machine, without one to be installed: the npm package chdb, which nobody has who did not ask for it, in a process
// of its own. It is spoken to as a server is, over HTTP on this machine alone, with a key that the two of them know.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ClickHouseError } from './clickhouse.ts';

export interface Embedded {
	/** For `ClickHouse`. */
	readonly url: string;
	/** Called once, where it ends by itself. */
	onstop: (() => void) | null;
	end(): Promise<void>;
}

const CHILD = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));

/** `folder`: where its tables are; one process has it at a time. */
export async function startEmbedded(folder: string): Promise<Embedded> {
	const key = randomBytes(24).toString('hex');
	const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], {
		env: { ...process.env, DATELINE_CHDB_KEY: key },
		// It ends when what it reads from ends, and so with this process, however that ends.
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const port = await portOf(child);
	const embedded: Embedded = {
		url: `http://default:${key}@127.0.0.1:${port}/default`,
		onstop: null,
		async end() {
			embedded.onstop = null;
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.stdin?.end();
			await once(child, 'exit');
		}
	};
	child.once('exit', () => embedded.onstop?.());
	return embedded;
}

/** The first line that it says; another is the reason why it does not begin. */
async function portOf(child: ChildProcess): Promise<number> {
	const lines = createInterface({ input: child.stdout! });
	const first = once(lines, 'line').then(([line]) => String(line));
	const ended = once(child, 'exit').then(([code]) => `it ended with ${String(code)}`);
	const said = await Promise.race([first, ended]);
	if (/^\d+$/.test(said)) return Number(said);
	child.kill();
	throw new ClickHouseError(`The embedded ClickHouse does not begin: ${said}`);
}
