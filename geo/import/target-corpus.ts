// The corpus folder that an import goes into: what is in it, and how it is written back. A folder that is not there yet becomes a new corpus.
// Nothing is written before the whole of it is known to be a corpus; reports that did not change are not touched.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Fault } from '../../src/lib/model/compiled.ts';
import { CORPUS_FORMAT } from '../../src/lib/model/corpus.ts';
import { toId } from '../../src/lib/exchange/intake/ids.ts';
import { recordsOfFiles } from '../../src/lib/exchange/intake/records-of-files.ts';
import { NO_RECORDS, type Records } from '../../src/lib/exchange/intake/records.ts';
import { newFolder } from '../../src/lib/exchange/intake/to-edit.ts';
import type { Edit } from '../../src/lib/model/edits/edit.ts';
import { HEAD } from '../../src/lib/model/edits/written.ts';
import { saveImport } from '../../src/lib/exchange/intake/save-import.ts';
import { readFolder } from '../compile/read-folder.ts';
import { replaceFiles } from './replace-files.ts';

export interface TargetCorpus {
	readonly folder: string;
	readonly isNew: boolean;
	readonly records: Records;
	/** Fields of corpus.json. */
	readonly head: Readonly<Record<string, unknown>>;
	readonly files: ReadonlyMap<string, Uint8Array>;
}

export type TargetResult =
	| { readonly ok: true; readonly target: TargetCorpus }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export async function readTarget(folder: string, today: string): Promise<TargetResult> {
	if (!existsSync(folder) || (await readdir(folder)).length === 0) {
		const head = newHead(basename(folder), today);
		return { ok: true, target: { folder, isNew: true, records: NO_RECORDS, head, files: new Map() } };
	}
	const { files, unread } = await readFolder(folder);
	const result = recordsOfFiles(files, unread);
	if (!result.ok) return result;
	const head = JSON.parse(new TextDecoder().decode(files.get('corpus.json'))) as Record<string, unknown>;
	return { ok: true, target: { folder, isNew: false, records: result.records, head, files } };
}

function newHead(name: string, today: string): Record<string, unknown> {
	return {
		format: CORPUS_FORMAT,
		id: toId(name),
		title: name,
		summary: `Imported on ${today}.`,
		asOf: today,
		handling: 'TLP:CLEAR',
		language: 'en',
		worldview: 'de facto (Natural Earth)'
	};
}

/** The faults that it would have; nothing is written where there is one. */
export async function writeTarget(
	{ folder, files, isNew }: TargetCorpus,
	head: Readonly<Record<string, unknown>>,
	edit: Edit
): Promise<readonly Fault[]> {
	const saved = saveImport(
		isNew ? newFolder(head) : files,
		isNew ? edit : [{ kind: 'corpus', id: HEAD, value: head }, ...edit]
	);
	if (!saved.ok) return saved.faults;
	const checked = recordsOfFiles(saved.files);
	if (!checked.ok) return checked.faults;
	const wasThere = existsSync(folder);
	try {
		await mkdir(join(folder, 'reports'), { recursive: true });
		await replaceFiles(folder, files, saved.files);
	} catch (error) {
		if (!wasThere) await rm(folder, { recursive: true, force: true });
		throw error;
	}
	return [];
}
