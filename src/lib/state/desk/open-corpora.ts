// How a corpus comes to be kept in this browser: made from a title, opened from files, copied from one that is served. Each is then at the
// address of its id, which is unlike that of any other.
import { Desk } from '../../desk/desk.ts';
import {
	openFiles,
	openZip,
	type CorpusFiles,
	type HandedFile,
	type Opened
} from '../../desk/homes/corpus-files.ts';
import { newCorpus } from '../../desk/new-corpus.ts';
import { randomName } from '../../desk/random-name.ts';
import { keepCorpus, keepFiles, takenIds } from '../../desk/store/corpora.ts';
import { deskOf, type KeptCorpus } from '../../desk/store/database.ts';
import { openRecords } from '../../desk/store/record-store.ts';
import { toNamedId } from '../../exchange/intake/ids.ts';
import { corpusAsWritten } from '../../compile/in-language.ts';
import { WORLDVIEWS } from '../../model/worldview.ts';
import { language } from '../../messages/message.ts';
import type { Fault } from '../../model/compiled.ts';
import type { Corpus } from '../../model/corpus.ts';
import { toWrittenCorpus } from '../../model/edits/load-written.ts';
import { toWritten } from '../../model/edits/to-written.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { freeId } from '../../model/free-id.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { parseCorpus } from '../../model/parse-corpus.ts';
import { isAppPath } from '../../model/schema/fields.ts';
import { todayIn } from './today.ts';

export type OpenedCorpus =
	{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly faults: readonly Fault[] };

/** `served` are ids of corpora that have their addresses already. Rejects where the browser keeps nothing, as all here. */
export async function makeCorpus(title: string, served: readonly string[], by: string): Promise<string> {
	const named = toNamedId(title) || 'corpus';
	const id = isAppPath(named) ? `${named}-corpus` : named;
	const today = todayIn(new Date());
	const head = { id, title, today, language: language().base, worldview: WORLDVIEWS['de-facto'] };
	return (await keep(newCorpus(head), served, by, {})).id;
}

/** The files of a folder, or one zip of them. */
export async function openHanded(
	handed: readonly HandedFile[],
	served: readonly string[],
	by: string
): Promise<OpenedCorpus> {
	const [first, second] = handed;
	const isZip = first && !second && first.path.toLowerCase().endsWith('.zip');
	return keepOpened(isZip ? await unpack(first) : await openFiles(handed), served, by);
}

async function unpack({ path, read }: HandedFile): Promise<Opened> {
	const content = new Blob([(await read()) as Uint8Array<ArrayBuffer>]);
	return openZip({ name: path, content }, { signal: new AbortController().signal });
}

/** With `folder` it is at home there. */
export async function keepOpened(
	{ files, unread }: Opened,
	served: readonly string[],
	by: string,
	folder?: FileSystemDirectoryHandle
): Promise<OpenedCorpus> {
	const parsed = parseCorpus(files, unread);
	if (!parsed.ok)
		return files.size === 0
			? { ok: false, faults: parsed.faults }
			: keepFaulty({ files, unread }, served, folder);
	const records = toWrittenCorpus(loadCorpus(files, new Set()));
	const kept = await keep(records, served, by, folder ? { folder } : {});
	await keepFiles(kept.area, files);
	return { ok: true, id: kept.id };
}

/** What is no corpus yet is kept as it came, to be mended at its address. */
async function keepFaulty(
	{ files, unread }: Opened,
	served: readonly string[],
	folder: FileSystemDirectoryHandle | undefined
): Promise<OpenedCorpus> {
	const { id, title } = headIn(files) ?? { id: 'corpus', title: folder?.name ?? 'corpus' };
	const kept = await place({ id: toNamedId(id) || 'corpus', title }, served, folder ? { folder } : {});
	await keepFiles(kept.area, files);
	await keepCorpus({ ...kept, unread });
	return { ok: true, id: kept.id };
}

/** As much of its head as can be read. */
function headIn(files: CorpusFiles): { readonly id: string; readonly title: string } | null {
	try {
		const head = JSON.parse(new TextDecoder().decode(files.get('corpus.json'))) as Record<string, unknown>;
		const { id, title } = head;
		return typeof id === 'string' && typeof title === 'string' && !isAppPath(id) ? { id, title } : null;
	} catch {
		return null;
	}
}

export async function copyCorpus(corpus: Corpus, served: readonly string[], by: string): Promise<string> {
	return (await keep(toWritten(corpusAsWritten(corpus)), served, by, {})).id;
}

async function keep(
	records: WrittenCorpus,
	served: readonly string[],
	by: string,
	home: { readonly folder?: FileSystemDirectoryHandle }
): Promise<KeptCorpus> {
	const kept = await place(records.corpus[0]!.value as Head, served, home);
	const desk = await Desk.open(openRecords(kept.area), by);
	await desk.begin(records, kept.savedAt);
	await keepCorpus(kept);
	// The browser is asked not to clear it away; where it does not promise that, it is kept all the same.
	void navigator.storage?.persist?.().catch(() => false);
	return kept;
}

interface Head {
	readonly id: string;
	readonly title: string;
}

/** Where it will be kept, and its address. */
async function place(
	head: Head,
	served: readonly string[],
	home: { readonly folder?: FileSystemDirectoryHandle }
): Promise<KeptCorpus> {
	return {
		area: deskOf(randomName()),
		id: freeId(head.id, [...served, ...(await takenIds())]),
		title: head.title,
		savedAt: Date.now(),
		home: home.folder ? 'folder' : 'browser',
		...home
	};
}
