// Replaces compiled corpora in a folder that may be looked at meanwhile: everything is written beside, inside the folder itself, and then
// put in its place by renaming. Knows which files a corpus has, so that what somebody else put among them stays.
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPRESSED, INDEX, isOfCorpus } from './output-folder.ts';

const BESIDE = /^\.beside-(\d+)$/;

/** Has `write` fill a folder, then puts the corpora `ids` and the index from there into `out`. Where it fails `out` is as it was. */
export async function swapIn(
	out: string,
	ids: readonly string[],
	write: (beside: string) => Promise<void>
): Promise<void> {
	await mkdir(out, { recursive: true });
	await removeLeft(out);
	const beside = join(out, `.beside-${process.pid}`);
	const tidy = () => rmSync(beside, { recursive: true, force: true });
	process.once('exit', tidy);
	const undo: Undo = [];
	try {
		await write(beside);
		for (const id of ids) await keepOthers(join(out, id), join(beside, id));
		for (const name of [...ids, ...COMPRESSED.map((ending) => INDEX + ending)])
			await swapOne(out, beside, name, undo);
		await rename(join(beside, INDEX), join(out, INDEX));
	} catch (error) {
		for (const step of undo.reverse()) await step();
		throw error;
	} finally {
		process.off('exit', tidy);
		tidy();
	}
}

type Undo = (() => Promise<void>)[];

/** What is not of the build goes along with the corpus, as a copy, so that it cannot be lost on the way. */
async function keepOthers(old: string, fresh: string): Promise<void> {
	if (!existsSync(old)) return;
	for (const name of (await readdir(old)).filter((each) => !isOfCorpus(each)))
		await cp(join(old, name), join(fresh, name), { recursive: true, preserveTimestamps: true });
}

/** A compressed form that was not made again goes, since it would be served in place of the file. */
async function swapOne(out: string, beside: string, name: string, undo: Undo): Promise<void> {
	const [old, fresh, gone] = [join(out, name), join(beside, name), join(beside, `${name}.gone`)];
	if (existsSync(old)) {
		await rename(old, gone);
		undo.push(() => rename(gone, old));
	}
	if (!existsSync(fresh)) return;
	await rename(fresh, old);
	undo.push(() => rename(old, fresh));
}

/** Of programs that were ended before they could tidy up. */
async function removeLeft(out: string): Promise<void> {
	for (const name of await readdir(out)) {
		const pid = BESIDE.exec(name)?.[1];
		if (pid !== undefined && !isRunning(Number(pid)))
			await rm(join(out, name), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
