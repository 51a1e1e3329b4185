// `npm run corpus -- merge BASE OURS THEIRS [PATH]`: what two states of a corpus, or of one of its files, made of a third, by record and by field.
// The result is written to OURS, as git asks of a merge driver; PATH then says which file of a corpus the three are.
import { readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { mergeRecords, type Conflict } from '../../../src/lib/desk/merge/merge-records.ts';
import type { Fault } from '../../../src/lib/model/compiled.ts';
import { compareWritten } from '../../../src/lib/model/edits/compare-written.ts';
import { toWrittenCorpus } from '../../../src/lib/model/edits/load-written.ts';
import { FILES, type WrittenCorpus } from '../../../src/lib/model/edits/written.ts';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { isExpected, unexpectedFile } from '../../../src/lib/model/parse/corpus-files.ts';
import { loadCorpus } from '../../../src/lib/model/parse/load-corpus.ts';
import { saveEdit } from '../../../src/lib/model/save/save-edit.ts';
import { showValue } from '../../../src/lib/model/show-value.ts';
import { replaceFile } from '../replace-file.ts';
import { readFolder } from '../../compile/read-folder.ts';
import { FAILED, fromHere, MISUSED, UsageError } from '../command.ts';

/** The exit code: 0 merged; 1 something is left for a person, and OURS has our side of it; 2 nothing was written. */
export async function merge(words: readonly string[]): Promise<number> {
	const [base, ours, theirs, path, ...more] = words;
	if (base === undefined || ours === undefined || theirs === undefined || more.length > 0)
		throw new UsageError(
			`npm run corpus -- merge BASE OURS THEIRS [PATH]: expected three folders or files, found ${words.length}`
		);
	const states = await Promise.all([base, ours, theirs].map((word) => readState(fromHere(word), path)));
	const faults = states.flatMap((state) => state.faults);
	if (faults.length > 0) return say(faults.map(formatFault), MISUSED);
	const [before, our, their] = states as [State, State, State];
	const merged = mergeRecords(before.written, our.written, their.written);
	const saved = saveEdit(our.files, compareWritten(our.written, merged.records));
	if (!saved.ok) return say(saved.faults.map(formatFault), MISUSED);
	for (const [file, bytes] of saved.files) {
		if (bytes === null) await rm(our.place(file));
		else await replaceFile(our.place(file), bytes);
	}
	const left = [...merged.conflicts.map(toLine), ...(await newFaults(states, our)).map(formatFault)];
	return say(left, left.length > 0 ? FAILED : 0);
}

function say(lines: readonly string[], code: number): number {
	for (const line of lines) console.error(line);
	return code;
}

interface State {
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly written: WrittenCorpus;
	readonly faults: readonly Fault[];
	/** Where on disk a file of the corpus stands. */
	readonly place: (file: string) => string;
	readonly isFolder: boolean;
}

async function readState(place: string, path: string | undefined): Promise<State> {
	const isFolder = await stat(place).then(
		(found) => found.isDirectory(),
		() => {
			throw new UsageError(`There is no ${place}; expected a folder or a file of a corpus`);
		}
	);
	const { files, unread } = isFolder ? await readFolder(place) : await readFileOf(place, path);
	const loaded = loadCorpus(files, new Set(unread.map(({ file }) => file)));
	return {
		files,
		written: toWrittenCorpus(loaded),
		faults: [...unread, ...loaded.faults],
		place: (file) => (isFolder ? join(place, file) : place),
		isFolder
	};
}

/** An empty file is what git passes for one that is not there. */
async function readFileOf(
	place: string,
	path = place
): Promise<Pick<State, 'files'> & { unread: readonly Fault[] }> {
	const folder = basename(dirname(path));
	const file = ['reports', 'briefings'].includes(folder) ? `${folder}/${basename(path)}` : basename(path);
	if (!isExpected(file)) return { files: new Map(), unread: [unexpectedFile(file)] };
	const bytes = await readFile(place);
	return { files: new Map(bytes.length === 0 ? [] : [[file, bytes]]), unread: [] };
}

/** Of the merged folder, where both sides had none: such as a claim about a place that the other side removed. */
async function newFaults(states: readonly State[], { place, isFolder }: State): Promise<readonly Fault[]> {
	if (!isFolder || states.some(({ files }) => !parseCorpus(files).ok)) return [];
	const { files, unread } = await readFolder(place('.'));
	const result = parseCorpus(files, unread);
	return result.ok ? [] : result.faults;
}

function toLine({ kind, id, field, ours, theirs }: Conflict): string {
	const file = kind === 'report' || kind === 'briefing' ? `${kind}s/` : FILES[kind];
	const subject = [file, id, field.join('.')].filter((part) => part !== null && part !== '').join(' ');
	return `${subject}: ours ${showValue(ours)}; theirs ${showValue(theirs)}`;
}
