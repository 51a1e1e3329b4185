// Which of the compiled sets in the cache may go. A set in use by a process that runs is never among them.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../is-running.ts';

/** How many sets are kept that nobody has in use. */
const KEPT = 6;

/** `DIGEST` is a set, `DIGEST.PID.part` one that a process makes, `DIGEST.PID.use` says that a process shows it. */
const NAME = /^(?<digest>[0-9a-f]{32})(?:\.(?<pid>\d+)\.(?:part|use))?$/;

/** Removes what processes left that are gone, and all idle sets but the newest. */
export async function prune(cache: string): Promise<void> {
	const used = new Set<string>();
	const sets: string[] = [];
	for (const name of await readdir(cache)) {
		const { digest, pid } = NAME.exec(name)?.groups ?? {};
		if (digest === undefined) continue;
		if (pid === undefined) sets.push(digest);
		else if (isRunning(Number(pid))) used.add(digest);
		else await remove(join(cache, name));
	}
	const idle = await Promise.all(
		sets
			.filter((digest) => !used.has(digest))
			.map(async (digest) => ({ digest, at: await lastUse(join(cache, digest)) }))
	);
	for (const { digest } of idle.sort((a, b) => b.at - a.at).slice(KEPT)) await remove(join(cache, digest));
}

function remove(path: string): Promise<void> {
	return rm(path, { recursive: true, force: true });
}

async function lastUse(path: string): Promise<number> {
	return stat(path).then(
		({ mtimeMs }) => mtimeMs,
		() => 0
	);
}
