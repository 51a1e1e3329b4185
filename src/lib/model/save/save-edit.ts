// An edit written into the files of a corpus folder, changing as little as it can: untouched records keep their bytes, their order and their
// file. Knows no disk.
import type { Fault } from '../compiled.ts';
import type { Edit } from '../edits/edit.ts';
import { FILES, LIST_KINDS, type ListKind } from '../edits/written.ts';
import { loadRecords } from '../parse/load-records.ts';
import { readText } from '../parse/read-text.ts';
import { saveList } from './save-list.ts';
import { saveTexts } from './save-texts.ts';

/** Files by their paths; null for one that is to go. */
export type SavedFiles = ReadonlyMap<string, Uint8Array | null>;

export type SaveResult =
	| { readonly ok: true; readonly files: SavedFiles }
	/** A file that the edit would go into is none that could be read. */
	| { readonly ok: false; readonly faults: readonly Fault[] };

const BYTE_ORDER_MARK = '\uFEFF';

/** Only the files that the edit changes. */
export function saveEdit(files: ReadonlyMap<string, Uint8Array>, edit: Edit): SaveResult {
	const saved = new Map<string, Uint8Array | null>();
	const faults: Fault[] = [];
	for (const kind of LIST_KINDS) {
		const changes = edit.filter((change) => change.kind === kind);
		if (changes.length === 0) continue;
		const read = readList(kind, files.get(FILES[kind]));
		if (!read.ok) faults.push(...read.faults);
		else saveText(saved, files, FILES[kind], saveList(kind, read.text, changes));
	}
	for (const kind of ['report', 'briefing'] as const) {
		const changes = edit.filter((change) => change.kind === kind);
		if (changes.length === 0) continue;
		for (const [path, text] of saveTexts(kind, files, changes)) {
			if (text === null) saved.set(path, null);
			else saveText(saved, files, path, asItsLinesEnd(text, files.get(path)));
		}
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, files: saved };
}

type ListText =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly Fault[] };

/** A file that is not there is one without records. */
function readList(kind: ListKind, bytes: Uint8Array | undefined): ListText {
	if (!bytes) return { ok: true, text: EMPTY[kind] ?? '[]\n' };
	const file = FILES[kind];
	const { records, faults } = loadRecords(file, bytes);
	if (records === null) return { ok: false, faults };
	const read = readText(file, bytes);
	return read.ok ? read : { ok: false, faults: [read.fault] };
}

const EMPTY: Partial<Record<ListKind, string>> = {
	corpus: '{}\n',
	place: '{\n\t"type": "FeatureCollection",\n\t"features": []\n}\n'
};

/** With the byte order mark that the file had. */
function saveText(
	saved: Map<string, Uint8Array | null>,
	files: ReadonlyMap<string, Uint8Array>,
	path: string,
	text: string
): void {
	const old = files.get(path);
	const isMarked = old?.[0] === 0xef && old[1] === 0xbb && old[2] === 0xbf;
	const bytes = new TextEncoder().encode(isMarked ? BYTE_ORDER_MARK + text : text);
	if (!old || !isSame(old, bytes)) saved.set(path, bytes);
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
	return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** A file of which any line ends as on Windows is written so. */
function asItsLinesEnd(text: string, old: Uint8Array | undefined): string {
	const isWindows = old !== undefined && new TextDecoder().decode(old).includes('\r\n');
	return isWindows ? text.replaceAll('\n', '\r\n') : text;
}
