// Replaces compiled corpora in a folder that may be looked at meanwhile: everything is written beside, inside the folder itself, and then
// put in its place by renaming. Knows which files a corpus has, so that what somebody else put among them stays.
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
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
	try {
		await write(beside);
		for (const id of ids) await swapCorpus(out, beside, id);
		for (const ending of COMPRESSED) await swapFile(out, beside, INDEX + ending);
		await swapFile(out, beside, INDEX);
	} finally {
		process.off('exit', tidy);
		tidy();
	}
}

async function swapCorpus(out: string, beside: string, id: string): Promise<void> {
	const [old, fresh, gone] = [join(out, id), join(beside, id), join(beside, `${id}.gone`)];
	if (existsSync(old)) {
		for (const name of (await readdir(old)).filter((each) => !isOfCorpus(each)))
			await rename(join(old, name), join(fresh, name));
		await rename(old, gone);
	}
	await rename(fresh, old);
}

/** A compressed form that was not made again would be served in place of the file. */
async function swapFile(out: string, beside: string, name: string): Promise<void> {
	if (existsSync(join(beside, name))) await rename(join(beside, name), join(out, name));
	else await rm(join(out, name), { force: true });
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
