// One process at a time: others of this machine wait until it is done. Knows nothing of what is done.
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './is-running.ts';

/** Milliseconds. */
export interface Pace {
	/** Between two signs of life, and between two looks for them. */
	readonly beat: number;
	/** Without one for so long a process counts as gone: its number may be another's by now. */
	readonly gone: number;
}

/** Beats that may be late where no process of this number runs here: it may run elsewhere, on the same drive. */
const MISSED = 4;

/** Beats that an old sign of life is watched for: the clock may have been put on, or back, since it was given. */
const LOOKS = 10;

const USUAL: Pace = { beat: 500, gone: 20_000 };

/** Runs `work` while `path`, a file, is this process's own. `onwait`: told once, where another has it. */
export async function holdAlone<Result>(
	path: string,
	work: () => Promise<Result>,
	onwait: () => void,
	{ beat, gone }: Pace = USUAL
): Promise<Result> {
	await mkdir(dirname(path), { recursive: true });
	for (let waited = false; !(await take(path)); waited = true) {
		if (!waited) onwait();
		const patience = (await isHeld(path)) ? gone : MISSED * beat;
		const last = await lastBeat(path);
		if (Math.abs(Date.now() - last) > patience && (await isSilent(path, last, LOOKS * beat)))
			await rm(path, { force: true });
		else await pause(beat);
	}
	const beating = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => undefined);
	}, beat);
	try {
		return await work();
	} finally {
		clearInterval(beating);
		await rm(path, { force: true });
	}
}

async function take(path: string): Promise<boolean> {
	try {
		await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function isHeld(path: string): Promise<boolean> {
	const pid = Number(await readFile(path, 'utf8').catch(() => ''));
	return pid > 0 && isRunning(pid);
}

/** Whether no other sign of life comes within so many milliseconds. */
async function isSilent(path: string, last: number, milliseconds: number): Promise<boolean> {
	await pause(milliseconds);
	return (await lastBeat(path)) === last;
}

/** Of a file that is gone by now: just now. */
async function lastBeat(path: string): Promise<number> {
	return stat(path).then(
		({ mtimeMs }) => mtimeMs,
		() => Date.now()
	);
}
