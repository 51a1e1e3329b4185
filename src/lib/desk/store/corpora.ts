// The corpora that this browser keeps: which there are, the files that they were opened from, and how they are thrown away and brought back.
// Their records are record-store's.
import type { Texts } from '../../model/corpus.ts';
import type { CorpusFiles } from '../homes/corpus-files.ts';
import { openDatabase, type KeptCorpus } from './database.ts';
import { typedIn } from './typed-forms.ts';

/** Of a corpus without being opened. */
export interface Described extends KeptCorpus {
	readonly titles?: Texts;
	readonly claims: number;
	readonly reports: number;
	/** Of its records, as text. */
	readonly bytes: number;
}

/** How long what was thrown away can be brought back. */
const KEPT_AFTER_MS = 24 * 60 * 60 * 1000;

/** Rejects where the browser keeps nothing, as all here. Those thrown away, too, until they are past bringing back. */
export async function listCorpora(now: number): Promise<readonly Described[]> {
	const all = await (await openDatabase()).getAll('corpora');
	const past = all.filter(({ removedAt }) => removedAt !== undefined && now - removedAt > KEPT_AFTER_MS);
	for (const { area } of past) await forgetCorpus(area);
	return Promise.all(all.filter((corpus) => !past.includes(corpus)).map(describe));
}

export async function findCorpus(id: string): Promise<KeptCorpus | null> {
	const all = await (await openDatabase()).getAll('corpora');
	return all.find((corpus) => corpus.id === id && corpus.removedAt === undefined) ?? null;
}

export async function corpusIn(area: string): Promise<KeptCorpus | null> {
	return (await (await openDatabase()).get('corpora', area)) ?? null;
}

export async function takenIds(): Promise<readonly string[]> {
	return (await (await openDatabase()).getAll('corpora')).map(({ id }) => id);
}

export async function keepCorpus(corpus: KeptCorpus): Promise<void> {
	await (await openDatabase()).put('corpora', corpus);
}

/** The files that its records were last the same as: what is as it was there keeps its bytes. */
export async function keepFiles(area: string, files: CorpusFiles): Promise<void> {
	const transaction = (await openDatabase()).transaction('files', 'readwrite');
	await transaction.store.delete(within(area));
	for (const [path, bytes] of files) await transaction.store.put({ area, path, bytes });
	await transaction.done;
}

export async function filesOf(area: string): Promise<CorpusFiles> {
	const files = await (await openDatabase()).getAll('files', within(area));
	return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

/** Nothing of it is left. */
export async function forgetCorpus(area: string): Promise<void> {
	const transaction = (await openDatabase()).transaction(
		['records', 'orders', 'journal', 'files', 'corpora'],
		'readwrite'
	);
	for (const name of ['records', 'orders', 'journal', 'files'] as const)
		await transaction.objectStore(name).delete(within(area));
	await transaction.objectStore('records').delete(within(typedIn(area)));
	await transaction.objectStore('corpora').delete(area);
	await transaction.done;
}

function within(area: string): IDBKeyRange {
	return IDBKeyRange.bound([area], [area, []]);
}

async function describe(corpus: KeptCorpus): Promise<Described> {
	const records = await (await openDatabase()).getAll('records', within(corpus.area));
	const there = records.filter(({ value }) => value !== null);
	const head = there.find(({ kind }) => kind === 'corpus')?.value as
		{ readonly title?: string; readonly titles?: Texts } | undefined;
	return {
		...corpus,
		title: head?.title ?? corpus.title,
		...(head?.titles && { titles: head.titles }),
		savedAt: records.reduce((last, { savedAt }) => Math.max(last, savedAt), corpus.savedAt),
		claims: there.filter(({ kind }) => kind === 'claim').length,
		reports: there.filter(({ kind }) => kind === 'report').length,
		bytes: there.reduce((sum, { value }) => sum + JSON.stringify(value).length, 0)
	};
}
