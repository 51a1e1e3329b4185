// A change of many records written into the files of a corpus folder, changing as little as it can. Records in lists are saved as any edit is;
// reports, of which an import has thousands, are files by their ids: each is written once, whatever the others are.
import type { Fault } from '../../model/compiled.ts';
import type { Edit } from '../../model/edits/edit.ts';
import { loadText } from '../../model/parse/load-text.ts';
import { pathsLike, REPORT_PATH } from '../../model/parse/corpus-files.ts';
import { rewriteReport } from '../../model/save/rewrite-report.ts';
import { saveEdit } from '../../model/save/save-edit.ts';
import { toReportText } from '../../model/serialise-corpus.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export type SavedImport =
	/** The whole folder as it is to be. */
	{ readonly ok: true; readonly files: Files } | { readonly ok: false; readonly faults: readonly Fault[] };

export function saveImport(before: Files, edit: Edit): SavedImport {
	const lists = saveEdit(
		before,
		edit.filter(({ kind }) => kind !== 'report')
	);
	if (!lists.ok) return lists;
	const files = new Map(before);
	for (const [path, bytes] of lists.files) {
		if (bytes === null) files.delete(path);
		else files.set(path, bytes);
	}
	putReports(files, edit);
	return { ok: true, files };
}

function putReports(files: Map<string, Uint8Array>, edit: Edit): void {
	const changes = new Map(edit.filter(({ kind }) => kind === 'report').map(({ id, value }) => [id, value]));
	if (changes.size === 0) return;
	const encoder = new TextEncoder();
	for (const path of pathsLike(files.keys(), REPORT_PATH)) {
		const loaded = loadText(path, files.get(path)!);
		const id = loaded.ok ? loaded.text.record.id : null;
		const value = id === null ? undefined : changes.get(id);
		if (!loaded.ok || id === null || value === undefined) continue;
		changes.delete(id);
		if (value === null) files.delete(path);
		else files.set(path, encoder.encode(rewriteReport(loaded.text.whole, value as Record<string, unknown>)));
	}
	for (const [id, value] of changes)
		if (value !== null)
			files.set(`reports/${id}.md`, encoder.encode(toReportText(value as Record<string, unknown>)));
}
