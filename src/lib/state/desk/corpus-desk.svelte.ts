// A corpus being edited in this page: its records and journal, what pages show of it, and whether all that was typed is kept. Every act is
// checked as the parser would, kept, and shown; acts come one after another. Knows no component.
import { compile } from '../../compile/compile.ts';
import { recompile } from '../../compile/recompile.ts';
import { Desk, type Act, type CommitResult } from '../../desk/desk.ts';
import { zipRecords, type CorpusFiles } from '../../desk/homes/corpus-files.ts';
import { stepsOf, takeBack, type Entry, type RefusedField } from '../../desk/journal/journal.ts';
import { LentFolder } from '../../desk/homes/folder-home.ts';
import type { FolderHome } from '../../desk/homes/home.ts';
import { openPresence, type Presence, type PresenceChannel } from '../../desk/presence.ts';
import { filesOf } from '../../desk/store/corpora.ts';
import { troubleOf, type KeptCorpus, type StorageTrouble } from '../../desk/store/database.ts';
import { openRecords, type RecordStore } from '../../desk/store/record-store.ts';
import type { CompiledCorpus, Fault } from '../../model/compiled.ts';
import { compareWritten } from '../../model/edits/compare-written.ts';
import { applyEdit, type Edit } from '../../model/edits/edit.ts';
import { loadWritten } from '../../model/edits/load-written.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { checkLoaded } from '../../model/parse-corpus.ts';
import { openBriefings } from '../briefing/store.ts';
import { openWhole, type OpenCorpus } from '../workspace/open-corpus.ts';
import { FolderKeeper } from './folder-keeper.svelte.ts';

export type ActResult =
	| { readonly kind: 'done' }
	/** It would leave the corpus faulty: nothing was done. */
	| { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
	/** Another changed the same fields; what was typed waits in the journal. */
	| { readonly kind: 'held'; readonly entry: Entry }
	/** What came after it forbids taking it back. */
	| {
			readonly kind: 'refused';
			readonly because: readonly Entry[];
			readonly conflicts: readonly RefusedField[];
	  }
	/** The browser did not keep it: it waits, and goes along into what is downloaded. */
	| { readonly kind: 'unkept' };

export type OpenResult =
	| { readonly ok: true; readonly desk: CorpusDesk }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export class CorpusDesk {
	readonly kept: KeptCorpus;
	readonly #store: RecordStore;
	#desk: Desk;
	#compiled: CompiledCorpus;
	#states = 0;
	#turn: Promise<unknown> = Promise.resolve();
	#presence: PresenceChannel | undefined;

	records = $state.raw() as WrittenCorpus;
	journal = $state.raw<readonly Entry[]>([]);
	/** What pages show. */
	open = $state.raw() as OpenCorpus;
	/** Other tabs that have this corpus open, by their names. */
	others = $state.raw<ReadonlyMap<string, Presence>>(new Map());
	/** Why something is not kept; null while all is. */
	trouble = $state<StorageTrouble | null>(null);
	#unkept = $state.raw<readonly { readonly edit: Edit; readonly act: Act }[]>([]);
	/** Ms since 1970; null before anything was kept in this page. */
	keptAt = $state<number | null>(null);
	readonly folder: FolderKeeper | null;

	readonly steps = $derived.by(() => stepsOf(this.journal, this.#desk.by));
	/** Entries that wait for a person to settle them. */
	readonly held: readonly Entry[] = $derived.by(() => {
		const settled = new Set(this.journal.map(({ takesBack }) => takesBack));
		return this.journal.filter(({ held, number }) => held === true && !settled.has(number));
	});

	private constructor(
		kept: KeptCorpus,
		store: RecordStore,
		desk: Desk,
		compiled: CompiledCorpus,
		home: FolderHome | null
	) {
		this.kept = kept;
		this.#store = store;
		this.#desk = desk;
		this.#compiled = compiled;
		this.folder = home && new FolderKeeper(home, this);
		this.#show();
	}

	/** Rejects where the browser keeps nothing. `by` is who works here; `home` is where else it is kept. */
	static async open(kept: KeptCorpus, by: string, home = lentHome(kept)): Promise<OpenResult> {
		const store = openRecords(kept.area);
		const desk = await Desk.open(store, by);
		const parsed = checkLoaded(loadWritten(desk.records));
		if (!parsed.ok) return parsed;
		const made = compile(parsed.corpus);
		return made.ok ? { ok: true, desk: new CorpusDesk(kept, store, desk, made.compiled, home) } : made;
	}

	get by(): string {
		return this.#desk.by;
	}

	/** Follows other tabs, and tells them of this one, until the function that it returns is called. */
	start(tab: string): () => void {
		const ends = [this.#store.watch(() => void this.follow())];
		const presence = openPresence(this.kept.area, tab, (others) => (this.others = others));
		this.#presence = presence;
		if (this.folder) ends.push(this.folder.start());
		const leave = () => presence.close();
		addEventListener('pagehide', leave, { once: true });
		return () => {
			removeEventListener('pagehide', leave);
			presence.close();
			this.#presence = undefined;
			ends.forEach((end) => end());
		};
	}

	/** What this tab edits now, as a kind and an id. */
	tell(on: string | null): void {
		this.#presence?.tell(on);
	}

	/** An edit, or how to make it of the records as they are when its turn comes. */
	act(wanted: Edit | ((records: WrittenCorpus) => Edit), act: Act = {}): Promise<ActResult> {
		return this.#inTurn(() => this.#make(typeof wanted === 'function' ? wanted(this.records) : wanted, act));
	}

	/** Once all is done that was asked for so far. */
	rest(): Promise<void> {
		return this.#inTurn(() => Promise.resolve());
	}

	undo(): Promise<ActResult> {
		return this.#inTurn(() => this.#back(this.steps.undo, { as: 'undo' }));
	}

	redo(): Promise<ActResult> {
		return this.#inTurn(() => this.#back(this.steps.redo, { as: 'redo' }));
	}

	takeBack(entry: Entry): Promise<ActResult> {
		return this.#inTurn(() => this.#back(entry, {}));
	}

	/** What waited is done after all, or let go. */
	settle(entry: Entry, wanted: Edit | null): Promise<ActResult> {
		return this.#inTurn(async () => {
			if (wanted && applyEdit(this.records, wanted).back.length > 0)
				return this.#make(wanted, { takesBack: entry.number });
			await this.#desk.settle(entry, Date.now());
			this.#follow();
			return { kind: 'done' };
		});
	}

	/** Keeps what meets what others did, until a person settles it; `back` is what both sides went on from. */
	hold(edit: Edit, back: Edit, act: Act): Promise<void> {
		return this.#inTurn(async () => {
			await this.#desk.hold(edit, back, Date.now(), act);
			this.#follow();
		});
	}

	/** Takes in what another tab did. */
	follow(): Promise<void> {
		return this.#inTurn(async () => {
			await this.#desk.follow();
			this.#follow();
		});
	}

	/** Whoever works here is called so from now on; undo is of what they did themselves. */
	sign(by: string): Promise<void> {
		return this.#inTurn(async () => {
			this.#desk = await Desk.open(this.#store, by);
			this.#follow();
		});
	}

	/** Tries again to keep what was not kept. */
	async retry(): Promise<void> {
		const waiting = this.#unkept;
		this.#unkept = [];
		this.trouble = null;
		for (const { edit, act } of waiting) await this.act(edit, act);
	}

	/** The folder as a zip: with what could not be kept, and the briefings that this browser keeps of it. */
	async zip(signal: AbortSignal): Promise<Blob> {
		const unkept = this.#unkept.flatMap(({ edit }) => edit);
		const { records } = applyEdit<unknown>(this.records, [...unkept, ...(await this.#briefings())]);
		return zipRecords(records, await this.#files(), { signal });
	}

	async #files(): Promise<CorpusFiles> {
		return filesOf(this.kept.area).catch(() => new Map<string, Uint8Array>());
	}

	async #briefings(): Promise<Edit> {
		const own = await openBriefings(this.kept.id)
			.list()
			.catch(() => []);
		return own.map(({ id, markdown }) => ({ kind: 'briefing', id, value: { markdown } }));
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const mine = this.#turn.then(work);
		this.#turn = mine.catch(() => undefined);
		return mine;
	}

	async #make(edit: Edit, act: Act): Promise<ActResult> {
		const checked = recompile(this.#compiled, edit);
		if (!checked.ok) return { kind: 'faulty', faults: checked.faults };
		const before = this.journal.length;
		let result: CommitResult;
		try {
			result = await this.#desk.commit(edit, Date.now(), act);
		} catch (error) {
			this.trouble = troubleOf(error);
			this.#unkept = [...this.#unkept, { edit, act }];
			return { kind: 'unkept' };
		}
		if (result.kind === 'refused') return result;
		if (result.kind === 'nothing') return { kind: 'done' };
		this.keptAt = Date.now();
		const isAlone = result.kind === 'kept' && this.#desk.journal.length === before + 1;
		if (isAlone) this.#goOn(edit.every(({ kind }) => kind === 'draft') ? null : checked.compiled);
		else this.#follow();
		return result.kind === 'held' ? { kind: 'held', entry: result.entry } : { kind: 'done' };
	}

	async #back(entry: Entry | null, act: Act): Promise<ActResult> {
		if (!entry) return { kind: 'done' };
		const taken = takeBack(this.records, this.journal, entry);
		if (!taken.ok) return { kind: 'refused', because: taken.because, conflicts: taken.conflicts };
		return this.#make(taken.edit, { takesBack: entry.number, ...act });
	}

	/** The records are others than those shown: what differs is compiled again. */
	#follow(): void {
		const edit = compareWritten(this.records, this.#desk.records);
		const made = recompile(this.#compiled, edit);
		// What others keep was checked by the same checks; two that were each right may be wrong together.
		if (!made.ok)
			throw new Error(
				`${made.faults[0]!.file}: ${made.faults[0]!.found}; expected ${made.faults[0]!.expected}`
			);
		this.#goOn(edit.length === 0 ? null : made.compiled);
	}

	/** Null where nothing that pages show is another. */
	#goOn(compiled: CompiledCorpus | null): void {
		if (compiled) this.#compiled = compiled;
		if (compiled) this.#show();
		else [this.records, this.journal] = [this.#desk.records, this.#desk.journal];
		this.folder?.follow();
	}

	/** Under the id of its address, whatever its files call it. */
	#show(): void {
		const { corpus } = this.#compiled;
		const shown = { ...this.#compiled, corpus: { ...corpus, id: this.kept.id } };
		this.records = this.#desk.records;
		this.journal = this.#desk.journal;
		this.open = openWhole(shown, `${this.kept.area} ${this.#states++}`);
	}
}

function lentHome({ folder }: KeptCorpus): FolderHome | null {
	return folder ? new LentFolder(folder) : null;
}
