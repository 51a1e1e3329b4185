// Runs a build step when its inputs changed since it last ran. The stamp is a digest of content, so that a fresh
// clone, a switched branch or a touched file rebuilds only what differs.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digestFiles } from './digest-files.ts';
import { holdAlone } from './hold-alone.ts';
import { CACHE_FOLDER, ROOT } from './repository.ts';
import { startChild } from './start-child.ts';
import type { Step } from './steps.ts';

/** A step whose command failed; what it printed has been shown. */
export class BuildError extends Error {
	override name = 'BuildError';
}

/** Builds where needed, or always with `force`. Says through `say` what it built and how long that took. */
export async function bringUpToDate(
	step: Step,
	{ force = false, say = console.log }: { force?: boolean; say?: (line: string) => void } = {}
): Promise<void> {
	const stamp = join(CACHE_FOLDER, 'stamps', step.name);
	const inputs = async () =>
		[...step.commands.flat(), await digestFiles(ROOT, step.inputs, step.skip)].join('\n');
	const isBuilt = async () =>
		existsSync(resolve(ROOT, step.output)) && (await readStamp(stamp)) === (await inputs());
	if (!force && (await isBuilt())) return;
	// What two build at once into one folder is neither's.
	const wait = () => say(`Another process builds ${step.subject}; waiting for it.`);
	await holdAlone(`${stamp}.lock`, async () => (!force && (await isBuilt()) ? undefined : build()), wait);

	async function build(): Promise<void> {
		const [began, from] = [performance.now(), await inputs()];
		await rm(stamp, { force: true });
		await step.prepare?.();
		for (const command of step.commands) await run(command, step);
		await step.finish?.();
		await mkdir(join(CACHE_FOLDER, 'stamps'), { recursive: true });
		await writeFile(stamp, from);
		say(`Built ${step.subject} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
	}
}

async function readStamp(path: string): Promise<string | null> {
	return readFile(path, 'utf8').catch(() => null);
}

/** Its output is shown only where it fails or warns: what goes to standard error always, the rest on failure. */
function run(command: readonly string[], { subject, environment }: Step): Promise<void> {
	return new Promise((done, fail) => {
		const child = startChild(command, ['ignore', 'pipe', 'inherit'], environment);
		const printed: Buffer[] = [];
		child.stdout!.on('data', (chunk: Buffer) => printed.push(chunk));
		child.on('error', fail);
		child.on('close', (code) => {
			if (code === 0) return done();
			process.stderr.write(Buffer.concat(printed));
			fail(new BuildError(`Building ${subject} failed: node ${command.join(' ')} ended with ${code}`));
		});
	});
}
