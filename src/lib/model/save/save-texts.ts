// Reports and briefings with an edit written into them: each is a file of its own, and those that the edit does not touch stay as they are.
import type { Change } from '../edits/edit.ts';
import { toEntries } from '../edits/written.ts';
import { BRIEFING_PATH, pathsLike, REPORT_PATH } from '../parse/corpus-files.ts';
import { loadText } from '../parse/load-text.ts';
import { toReportText } from '../serialise-corpus.ts';
import { nameBetween } from './file-name.ts';
import { rewriteReport } from './rewrite-report.ts';

export type TextKind = 'report' | 'briefing';

const FOLDERS = { report: 'reports/', briefing: 'briefings/' } as const;
const PATHS = { report: REPORT_PATH, briefing: BRIEFING_PATH } as const;

interface TextFile {
	readonly id: string;
	readonly path: string;
	/** LF line ends. */
	readonly text: string;
}

/** Texts of files that become others, by path; null for those that go. `changes` are all of `kind`. */
export function saveTexts(
	kind: TextKind,
	files: ReadonlyMap<string, Uint8Array>,
	changes: readonly Change[]
): Map<string, string | null> {
	const before = textFiles(kind, files);
	const after = changes.reduce<readonly TextFile[]>((all, change) => withChange(kind, all, change), before);
	const texts = new Map(before.map(({ path, text }) => [path, text]));
	const written = after.filter(({ path, text }) => texts.get(path) !== text);
	const paths = new Set(after.map(({ path }) => path));
	return new Map([
		...before.filter(({ path }) => !paths.has(path)).map(({ path }) => [path, null] as const),
		...written.map(({ path, text }) => [path, text] as const)
	]);
}

function textFiles(kind: TextKind, files: ReadonlyMap<string, Uint8Array>): TextFile[] {
	const read = pathsLike(files.keys(), PATHS[kind]).flatMap((path) => {
		const result = loadText(path, files.get(path)!);
		return result.ok ? [{ path, text: result.text.whole, own: result.text.record.id }] : [];
	});
	return toEntries(read, ({ own }) => own).map(({ id, value: { path, text } }) => ({ id, path, text }));
}

function withChange(kind: TextKind, files: readonly TextFile[], change: Change): readonly TextFile[] {
	const { id, value } = change;
	const old = files.find((file) => file.id === id);
	const others = files.filter((file) => file.id !== id);
	if (value === null) return others;
	const path = old && !moves(files, old, change) ? old.path : freePath(kind, others, change);
	return [...others, { id, path, text: textOf(kind, value, old?.text ?? null) }].sort((a, b) =>
		a.path < b.path ? -1 : 1
	);
}

function moves(files: readonly TextFile[], file: TextFile, { before }: Change): boolean {
	if (before === undefined || before === file.id) return false;
	const next = files[files.indexOf(file) + 1]?.id ?? null;
	return next !== before && (before === null || files.some(({ id }) => id === before));
}

function freePath(kind: TextKind, others: readonly TextFile[], { id, before }: Change): string {
	const found = others.findIndex((file) => file.id === before);
	const at = found === -1 ? others.length : found;
	const nameOf = (file: TextFile | undefined) => file?.path.slice(FOLDERS[kind].length) ?? null;
	return FOLDERS[kind] + nameBetween(nameOf(others[at - 1]), nameOf(others[at]), id);
}

function textOf(kind: TextKind, value: unknown, old: string | null): string {
	if (kind === 'briefing') return (value as { readonly markdown: string }).markdown.replace(/\r\n?/g, '\n');
	const report = value as Readonly<Record<string, unknown>>;
	return old === null ? toReportText(report) : rewriteReport(old, report);
}
