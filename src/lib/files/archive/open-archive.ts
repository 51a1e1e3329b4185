// The files of a ZIP archive by their paths, or why it is not opened: one entry that means harm and nothing of it is unpacked.
import type { Entry, FileEntry } from '@zip.js/zip.js';
import type { Fault } from '../../model/compiled.ts';
import { showText } from '../../model/show-value.ts';
import { inMegabytes, type Input, type Watched } from '../input/input.ts';
import { HARMLESS, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED } from './archive-limits.ts';
import { pathFault } from './safe-path.ts';

export interface Archive {
	/** In the archive's order; folders, and what systems leave in archives, are left out. */
	readonly paths: readonly string[];
	readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export type ArchiveResult =
	| { readonly ok: true; readonly archive: Archive }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export async function openArchive({ name, content }: Input, { signal }: Watched): Promise<ArchiveResult> {
	const { configure, BlobReader, ZipReader } = await import('@zip.js/zip.js');
	// Its workers and its assembly would ask more of a page's security policy than it grants.
	configure({ useWebWorkers: false });
	const refuse = (found: string, expected: string): ArchiveResult => ({
		ok: false,
		faults: [{ file: name, found, expected }]
	});
	let entries: Entry[];
	try {
		entries = await new ZipReader(new BlobReader(content), { strictness: 'strict', signal }).getEntries();
	} catch (error) {
		signal.throwIfAborted();
		return refuse(`an archive that cannot be read: ${reasonOf(error)}`, 'a sound ZIP archive');
	}
	if (entries.length > MAX_ENTRIES) return refuse(`${entries.length} entries`, `at most ${MAX_ENTRIES}`);
	const faults = [...entries.flatMap((entry) => entryFaults(name, entry)), ...sumFaults(name, entries)];
	if (faults.length > 0) return { ok: false, faults };
	return { ok: true, archive: toArchive(entries, signal) };
}

function toArchive(entries: readonly Entry[], signal: AbortSignal): Archive {
	const files = new Map(
		entries
			.filter((entry): entry is FileEntry => !entry.directory)
			.filter(({ filename }) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(filename))
			.map((entry) => [entry.filename, entry])
	);
	return {
		paths: [...files.keys()],
		read: async (path) => {
			const entry = files.get(path);
			if (!entry) throw new Error(`No entry "${path}" in this archive`);
			return unpack(entry, signal);
		}
	};
}

/** Stops where an entry gives more than it said. */
async function unpack(entry: FileEntry, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = new Uint8Array(entry.uncompressedSize);
	let at = 0;
	const sink = new WritableStream<Uint8Array>({
		write: (part) => {
			if (at + part.length > bytes.length) throw new Error(`${entry.filename} holds more than it says`);
			bytes.set(part, at);
			at += part.length;
		}
	});
	await entry.getData(sink, { signal, checkSignature: true });
	return bytes.subarray(0, at);
}

function entryFaults(file: string, entry: Entry): Fault[] {
	const { filename, uncompressedSize, compressedSize, encrypted } = entry;
	const fault = (found: string, expected: string): Fault => ({
		file,
		record: showText(filename),
		found,
		expected
	});
	const faults: Fault[] = [];
	const path = pathFault(filename);
	if (path) faults.push(fault(path, 'a path inside the archive that every system can have'));
	if (entry.symlink) faults.push(fault('a link', 'a plain file or a folder'));
	if (encrypted) faults.push(fault('an entry that is locked by a password', 'an archive without one'));
	if (uncompressedSize > HARMLESS && uncompressedSize > MAX_RATIO * compressedSize)
		faults.push(
			fault(
				`${inMegabytes(uncompressedSize)} packed into ${compressedSize} bytes`,
				`at most ${MAX_RATIO} times as much as is packed`
			)
		);
	return faults;
}

function sumFaults(file: string, entries: readonly Entry[]): Fault[] {
	const sum = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
	if (sum <= MAX_UNPACKED) return [];
	return [{ file, found: `${inMegabytes(sum)}, unpacked`, expected: `at most ${inMegabytes(MAX_UNPACKED)}` }];
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
