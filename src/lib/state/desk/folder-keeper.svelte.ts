// A corpus of this browser that is at home in a folder: what is done is written there, and what an editor or git changed there meanwhile is
// merged in. Until it is written it is kept in the browser as ever. Where both changed one field the folder's stands, and what was typed waits.
import {
	areSameFiles,
	isSameBytes,
	saveRecords,
	type CorpusFiles,
	type Opened
} from '../../desk/homes/corpus-files.ts';
import type { FolderHome } from '../../desk/homes/home.ts';
import { mergeRecords } from '../../desk/merge/merge-records.ts';
import { filesOf, keepFiles } from '../../desk/store/corpora.ts';
import { formatFault } from '../../model/format-fault.ts';
import { compareWritten } from '../../model/edits/compare-written.ts';
import type { Change, Edit } from '../../model/edits/edit.ts';
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
	/** What waits for a person to settle it. */
	hold(edit: Edit, back: Edit, act: { readonly name: string }): Promise<void>;
}

type FolderState = 'written' | 'writing' | 'forbidden' | 'faulty' | 'failed';

/** What is typed without a pause is written once. */
const REST_MS = 600;

export class FolderKeeper {
	readonly #home: FolderHome;
	readonly #desk: FolderOwner;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#work: Promise<void> = Promise.resolve();

	state = $state<FolderState>('written');
	/** Why it could not be written, or what is wrong in it. */
	reason = $state('');

	constructor(home: FolderHome, desk: FolderOwner) {
		this.#home = home;
		this.#desk = desk;
	}

	get name(): string {
		return this.#home.name;
	}

	/** Looks what became of the folder, now and again, until the function that it returns is called. */
	start(): () => void {
		const look = () => {
			if (document.visibilityState === 'visible') void this.look();
		};
		const { lookEvery } = this.#home;
		const timer = lookEvery === null ? undefined : setInterval(look, lookEvery);
		addEventListener('focus', look);
		look();
		return () => {
			clearInterval(timer);
			removeEventListener('focus', look);
		};
	}

	/** Writes soon what is there now. */
	follow(): void {
		clearTimeout(this.#timer);
		if (this.state !== 'forbidden') this.state = 'writing';
		this.#timer = setTimeout(() => void this.write(), REST_MS);
	}

	/** In answer to a click: browsers ask then only. */
	async allow(): Promise<void> {
		if (await this.#home.allow()) await this.write();
	}

	write(): Promise<void> {
		return this.#inTurn(() => this.#write());
	}

	/** Takes in what others changed in the folder. */
	look(): Promise<void> {
		return this.#inTurn(async () => {
			const opened = await this.#home.look();
			if (!opened) return;
			await this.#meet(opened);
		});
	}

	/** The folder as it was just read. */
	takeIn(opened: Opened): Promise<void> {
		return this.#inTurn(() => this.#meet(opened));
	}

	async #meet(opened: Opened): Promise<void> {
		const read = await filesOf(this.#desk.kept.area);
		if (!areSameFiles(read, opened.files)) return this.#takeIn(read, opened);
		// What was typed before the page was left.
		if (this.#changes(read).size > 0) await this.#write();
	}

	#inTurn(work: () => Promise<void>): Promise<void> {
		this.#work = this.#work.then(work).catch((error: unknown) => this.#fail(error));
		return this.#work;
	}

	/** What is to be written where `read` is there. */
	#changes(read: CorpusFiles): Map<string, Uint8Array | null> {
		const wanted = saveRecords(this.#desk.records, read);
		const saved = [...wanted].filter(([path, bytes]) => !isSameBytes(bytes, read.get(path) ?? null));
		const gone = [...read.keys()].filter((path) => !wanted.has(path));
		return new Map([...saved, ...gone.map((path) => [path, null] as const)]);
	}

	async #write(): Promise<void> {
		const { area } = this.#desk.kept;
		const read = await filesOf(area);
		const changes = this.#changes(read);
		const result = await this.#home.write(changes, read);
		if (result.kind === 'changed') {
			const opened = await this.#home.look();
			if (opened) return this.#takeIn(read, opened);
		}
		this.state = result.kind === 'changed' ? 'failed' : result.kind;
		if (result.kind !== 'written') return;
		const written = new Map(read);
		for (const [path, bytes] of changes) {
			if (bytes) written.set(path, bytes);
			else written.delete(path);
		}
		await keepFiles(area, written);
	}

	/** The folder is not as it was: what differs there is merged into the desk, which is then written. */
	async #takeIn(read: CorpusFiles, { files, unread }: Opened): Promise<void> {
		const parsed = parseCorpus(files, unread);
		if (!parsed.ok) return this.#refuse(parsed.faults.map(formatFault).join(' '));
		const written = (from: CorpusFiles) => toWrittenCorpus(loadCorpus(from, new Set()));
		const ours = this.#desk.records;
		const before = written(read);
		const { records, conflicts } = mergeRecords(before, written(files), ours);
		const result = await this.#desk.act((now) => compareWritten(now, records), { name: this.name });
		if (result.kind !== 'done') return this.#refuse('');
		const met = [...new Set(conflicts.flatMap(({ kind, id }) => (id === null ? [] : [`${kind} ${id}`])))];
		const changesIn = (records: WrittenCorpus) => met.map((key) => changeIn(records, key));
		if (met.length > 0) await this.#desk.hold(changesIn(ours), changesIn(before), { name: this.name });
		await keepFiles(this.#desk.kept.area, files);
		await this.#write();
	}

	#refuse(reason: string): void {
		this.reason = reason;
		this.state = 'faulty';
	}

	#fail(error: unknown): void {
		this.reason = error instanceof Error ? error.message : String(error);
		this.state = 'failed';
	}
}

/** The record as it is in `records`. */
function changeIn(records: WrittenCorpus, key: string): Change {
	const [kind, id] = [key.slice(0, key.indexOf(' ')) as Change['kind'], key.slice(key.indexOf(' ') + 1)];
	return { kind, id, value: records[kind].find((entry) => entry.id === id)?.value ?? null };
}
