// Files that somebody hands over (dropped, chosen, unpacked) as the files of one corpus, and a corpus as files again. What is beside a corpus is
// left out; what does not belong to it, or is too large, is a fault.
import type { Fault } from '../../model/compiled.ts';
import { compareWritten } from '../../model/edits/compare-written.ts';
import { toWrittenCorpus } from '../../model/edits/load-written.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { isExpected, unexpectedFile } from '../../model/parse/corpus-files.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { maxBytes, tooLarge } from '../../model/parse/read-text.ts';
import { saveEdit } from '../../model/save/save-edit.ts';
import { openArchive } from '../../files/archive/open-archive.ts';
import { writeArchive } from '../../files/archive/write-archive.ts';
import type { Input, Watched } from '../../files/input/input.ts';

export type CorpusFiles = ReadonlyMap<string, Uint8Array>;

export interface Opened {
	readonly files: CorpusFiles;
	/** Of what was handed over and could not be taken for part of a corpus. */
	readonly unread: readonly Fault[];
}

export interface HandedFile {
	/** With forward slashes, and the names of the folders that it lay in. */
	readonly path: string;
	readonly size: number;
	readonly read: () => Promise<Uint8Array>;
}

/** As a browser gives it. */
export interface ChosenFile extends HandedFile {
	readonly file: File;
}

/** Whether they are a corpus, or one zip of them: what has a corpus.json is meant as one, however faulty. */
export async function isCorpus(handed: readonly ChosenFile[]): Promise<boolean> {
	const isHead = (path: string) => /(?:^|\/)corpus\.json$/.test(path);
	if (handed.some(({ path }) => isHead(path))) return true;
	const [first, ...more] = handed;
	if (!first || more.length > 0 || !first.path.toLowerCase().endsWith('.zip')) return false;
	const input = { name: first.path, content: first.file };
	const opened = await openArchive(input, { signal: new AbortController().signal });
	return !opened.ok || opened.archive.paths.some(isHead);
}

/** A corpus may lie in a folder, or in a folder of that: paths count from where corpus.json is. */
export async function openFiles(handed: readonly HandedFile[]): Promise<Opened> {
	const root = rootOf(handed.map(({ path }) => path));
	const files = new Map<string, Uint8Array>();
	const unread: Fault[] = [];
	for (const { path, size, read } of handed) {
		const file = path.startsWith(root) ? path.slice(root.length) : path;
		if (file.split('/').some((part) => part.startsWith('.'))) continue;
		if (!isExpected(file)) unread.push(unexpectedFile(file));
		else if (size > maxBytes(file)) unread.push(tooLarge(file, size));
		else files.set(file, await read());
	}
	return { files, unread };
}

/** Chosen in a dialog, of which some give the folders that a file lies in. */
export function handedFiles(chosen: Iterable<File>): ChosenFile[] {
	return [...chosen].map((file) => ({
		path: file.webkitRelativePath || file.name,
		file,
		size: file.size,
		read: async () => new Uint8Array(await file.arrayBuffer())
	}));
}

export async function openZip(input: Input, watched: Watched): Promise<Opened> {
	const result = await openArchive(input, watched);
	if (!result.ok) return { files: new Map(), unread: result.faults };
	const { paths, read } = result.archive;
	// An archive holds no more than it says, and says no more than may be unpacked.
	return openFiles(paths.map((path) => ({ path, size: 0, read: () => read(path) })));
}

/** `files` are those that the corpus was opened from, none for a new one: what is as it was keeps its bytes. */
export function saveRecords(records: WrittenCorpus, files: CorpusFiles): CorpusFiles {
	const before = toWrittenCorpus(loadCorpus(files, new Set()));
	const result = saveEdit(files, compareWritten(before, records));
	if (!result.ok)
		throw new Error(`${result.faults[0]!.file}: expected a file that the desk could read when it opened it`);
	const saved = new Map([...EMPTY_FILES, ...files]);
	for (const [path, bytes] of result.files) {
		if (bytes === null) saved.delete(path);
		else saved.set(path, bytes);
	}
	return saved;
}

export function zipRecords(records: WrittenCorpus, files: CorpusFiles, watched: Watched): Promise<Blob> {
	return zipFiles(saveRecords(records, files), watched);
}

export function zipFiles(files: CorpusFiles, watched: Watched): Promise<Blob> {
	return writeArchive(files, 'application/zip', watched);
}

/** A corpus has these files, if only with an empty list. */
const EMPTY_FILES = new Map(
	[
		...['sources', 'actors', 'events', 'questions', 'claims'].map(
			(name) => [`${name}.json`, '[]\n'] as const
		),
		['places.geojson', '{\n\t"type": "FeatureCollection",\n\t"features": []\n}\n'] as const
	].map(([path, text]) => [path, new TextEncoder().encode(text)])
);

function rootOf(paths: readonly string[]): string {
	const heads = paths
		.filter((path) => /(?:^|\/)corpus\.json$/.test(path))
		.sort((a, b) => a.length - b.length);
	return heads[0]?.slice(0, -'corpus.json'.length) ?? '';
}

export function isSameBytes(left: Uint8Array | null, right: Uint8Array | null): boolean {
	if (left === null || right === null) return left === right;
	return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** Byte for byte. */
export function areSameFiles(left: CorpusFiles, right: CorpusFiles): boolean {
	return (
		left.size === right.size &&
		[...left].every(([path, bytes]) => isSameBytes(bytes, right.get(path) ?? null))
	);
}
