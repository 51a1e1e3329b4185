// A corpus of this browser that is at home in a folder: what is done is written there, and what an editor or git changed there meanwhile is
// merged in. Until it is written it is kept in the browser as ever.
import { readFolder, mayWrite, writeFolder } from '../../desk/homes/folder-home.ts';
import { saveRecords, type CorpusFiles } from '../../desk/homes/corpus-files.ts';
import { mergeRecords } from '../../desk/merge/merge-records.ts';
import { filesOf, keepFiles } from '../../desk/store/corpora.ts';
import { compareWritten } from '../../model/edits/compare-written.ts';
import type { Edit } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { toWrittenCorpus } from '../../model/edits/load-written.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { parseCorpus } from '../../model/parse-corpus.ts';

/** What of a desk is needed to keep its folder. */
export interface FolderOwner {
	readonly kept: { readonly area: string };
	readonly records: WrittenCorpus;
	act(
		wanted: (records: WrittenCorpus) => Edit,
		act: { readonly name: string }
	): Promise<{ readonly kind: string }>;
}

type FolderState = 'written' | 'writing' | 'forbidden' | 'faulty' | 'failed';

/** What is typed without a pause is written once. */
const REST_MS = 600;

export class FolderKeeper {
	readonly #folder: FileSystemDirectoryHandle;
	readonly #desk: FolderOwner;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#work: Promise<void> = Promise.resolve();

	state = $state<FolderState>('written');
	/** Why it could not be written. */
	reason = $state('');

	constructor(folder: FileSystemDirectoryHandle, desk: FolderOwner) {
		this.#folder = folder;
		this.#desk = desk;
	}

	get name(): string {
		return this.#folder.name;
	}

	/** Writes soon what is there now. */
	follow(): void {
		clearTimeout(this.#timer);
		if (this.state !== 'forbidden') this.state = 'writing';
		this.#timer = setTimeout(() => void this.write(), REST_MS);
	}

	/** In answer to a click: browsers ask then only. */
	async allow(): Promise<void> {
		if (await mayWrite(this.#folder)) await this.write();
	}

	write(): Promise<void> {
		this.#work = this.#work.then(() => this.#write()).catch((error: unknown) => this.#fail(error));
		return this.#work;
	}

	async #write(): Promise<void> {
		const { area } = this.#desk.kept;
		const read = await filesOf(area);
		const wanted = saveRecords(this.#desk.records, read);
		const saved = new Map([...wanted].filter(([path, bytes]) => bytes !== read.get(path)));
		const gone = [...read.keys()].filter((path) => !wanted.has(path));
		const result = await writeFolder(
			this.#folder,
			new Map([...saved, ...gone.map((path) => [path, null] as const)]),
			read
		);
		if (result.kind === 'changed') return this.#takeIn(read);
		this.state = result.kind;
		if (result.kind === 'written') await keepFiles(area, wanted);
	}

	/** The folder is not as it was: what differs there is merged into the desk, which is then written. */
	async #takeIn(read: CorpusFiles): Promise<void> {
		const { files, unread } = await readFolder(this.#folder);
		if (!parseCorpus(files, unread).ok) {
			this.state = 'faulty';
			return;
		}
		const written = (from: CorpusFiles) => toWrittenCorpus(loadCorpus(from, new Set()));
		const { records } = mergeRecords(written(read), this.#desk.records, written(files));
		const result = await this.#desk.act((ours) => compareWritten(ours, records), { name: this.name });
		if (result.kind !== 'done') {
			this.state = 'faulty';
			return;
		}
		await keepFiles(this.#desk.kept.area, files);
		await this.#write();
	}

	#fail(error: unknown): void {
		this.reason = error instanceof Error ? error.message : String(error);
		this.state = 'failed';
	}
}
