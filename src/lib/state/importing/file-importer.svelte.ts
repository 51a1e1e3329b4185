// Data that are brought in at the desk: each file is read by a worker, what it would change is shown, and once a person says so it is in the
// corpus as one step of the journal. One file after another, since each is compared with what the one before it left. Knows no component.
import { recordsOf } from '../../desk/intake/records-of.ts';
import { applyChange } from '../../exchange/intake/change.ts';
import { chooseChange, stricterHandling, type Choices } from '../../exchange/intake/choose-change.ts';
import { lastDay } from '../../exchange/intake/last-day.ts';
import { toEdit } from '../../exchange/intake/to-edit.ts';
import type { Mapping } from '../../exchange/mapping/mapping.ts';
import { isMappingFile, parseMapping } from '../../exchange/mapping/parse-mapping.ts';
import type { Row } from '../../exchange/rows/row.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import type { Input } from '../../files/input/input.ts';
import { message } from '../../messages/message.ts';
import type { Fault } from '../../model/compiled.ts';
import type { Edit } from '../../model/edits/edit.ts';
import { HEAD, type WrittenCorpus } from '../../model/edits/written.ts';
import { isOneFile } from '../../ui/carried-files.ts';
import { Job } from '../../ui/job.svelte.ts';
import type { ActResult, CorpusDesk } from '../desk/corpus-desk.svelte.ts';
import { todayIn } from '../desk/today.ts';
import { keepMapping, recallMapping } from './kept-mappings.ts';
import type { ReadFile } from './messages.ts';
import { readInWorker } from './read-in-worker.ts';

/** A table of no known data set, while it is said what its columns are. */
export interface Unknown {
	readonly kind: 'unknown';
	readonly input: Input;
	readonly mapping: Mapping;
	readonly rows: readonly Row[];
	/** Whether the mapping is the one that was used last for such columns. */
	readonly isRecalled: boolean;
}

export interface Ready {
	readonly kind: 'ready';
	readonly input: Input;
	readonly file: Extract<ReadFile, { kind: 'rows' | 'records' }>;
	/** What it was compared with. */
	readonly records: WrittenCorpus;
	/** From which one can go back to say otherwise what the columns are. */
	readonly mapped: Unknown | null;
	/** How the file is marked, where that is stricter than the corpus. */
	readonly handling: string | null;
}

export type Stage =
	| { readonly kind: 'idle' }
	| { readonly kind: 'refused'; readonly input: Input; readonly faults: readonly Fault[] }
	| Unknown
	| Ready;

/** What came of a file. */
export interface BroughtIn {
	readonly name: string;
	readonly claims: number;
	/** Places, sources and what else came with them. */
	readonly others: number;
	readonly removed: number;
}

const IDLE: Stage = { kind: 'idle' };

export class FileImporter {
	readonly #desk: CorpusDesk;
	readonly job = new Job();
	stage = $state.raw<Stage>(IDLE);
	/** Files that come after the one on screen. */
	waiting = $state.raw<readonly Input[]>([]);
	brought = $state.raw<readonly BroughtIn[]>([]);
	/** Of a file with a mapping that could not be used. */
	mappingFaults = $state.raw<readonly Fault[]>([]);
	/** Why what was wanted was not done. */
	refused = $state.raw<ActResult | null>(null);
	/** Whether the corpus was changed elsewhere while a file was looked at, so that it was read again. */
	isReadAgain = $state(false);
	#given: Mapping | null = null;

	constructor(desk: CorpusDesk) {
		this.#desk = desk;
	}

	/** False in the one file, which brings no libraries of formats along. */
	get canRead(): boolean {
		return !isOneFile();
	}

	/** Begins with the first where nothing is on screen. A mapping among them is for the tables among them. */
	async take(inputs: readonly Input[]): Promise<void> {
		const [mapping] = inputs.filter(isMappingFile);
		if (mapping) await this.useMapping(mapping);
		this.waiting = [...this.waiting, ...inputs.filter((input) => !isMappingFile(input))];
		if (this.stage.kind === 'idle' && this.job.what === '') await this.next();
	}

	/** Leaves what is on screen. */
	async next(): Promise<void> {
		const [input, ...waiting] = this.waiting;
		this.stage = IDLE;
		this.refused = null;
		this.waiting = waiting;
		if (input) await this.#read(input, null);
	}

	setMapping(mapping: Mapping): void {
		if (this.stage.kind === 'unknown') this.stage = { ...this.stage, mapping, isRecalled: false };
	}

	/** A mapping from its file, for the table on screen, or for the one that comes. */
	async useMapping(input: Input): Promise<void> {
		const text = await readWhole(input, { signal: new AbortController().signal });
		const result = parseMapping(input.name, text);
		this.mappingFaults = result.ok ? [] : result.faults;
		if (!result.ok) return;
		if (this.stage.kind === 'unknown') this.setMapping(result.mapping);
		else this.#given = result.mapping;
	}

	/** Reads all rows of the table on screen by what was said of its columns. */
	async readMapped(): Promise<void> {
		const { stage } = this;
		if (stage.kind !== 'unknown') return;
		keepMapping(stage.mapping, localStorage);
		await this.#read(stage.input, stage);
	}

	/** Back to what the columns are. */
	mapAgain(): void {
		if (this.stage.kind === 'ready' && this.stage.mapped) this.stage = this.stage.mapped;
	}

	/** `marks`: whether the corpus is marked as the file is, where that is stricter. */
	async bringIn(choices: Choices, marks: boolean): Promise<void> {
		const { stage } = this;
		if (stage.kind !== 'ready') return;
		if (stage.records !== this.#desk.records) {
			this.isReadAgain = true;
			await this.#read(stage.input, stage.mapped);
			return;
		}
		const edit = this.#editOf(stage, choices, marks);
		const { name } = stage.input;
		const result = await this.#desk.act(edit, { name: message('desk.import.entry', { name }) });
		if (result.kind !== 'done') {
			this.refused = result;
			return;
		}
		const count = (wanted: (change: Edit[number]) => boolean) => edit.filter(wanted).length;
		const brought = {
			name,
			claims: count(({ kind, value }) => kind === 'claim' && value !== null),
			others: count(({ kind, value }) => kind !== 'claim' && kind !== 'corpus' && value !== null),
			removed: count(({ value }) => value === null)
		};
		this.brought = [...this.brought, brought];
		this.isReadAgain = false;
		await this.next();
	}

	stop(): void {
		this.job.stop();
	}

	/** The corpus may know more than when it was made: one that was empty knows up to the last day that is told of now. */
	#editOf({ file, handling }: Ready, choices: Choices, marks: boolean): Edit {
		const there = recordsOf(this.#desk.records);
		const change = chooseChange(file, there, choices);
		const head = this.#desk.records.corpus[0]!.value as Readonly<Record<string, unknown>>;
		const isFirst = there.reports.length === 0;
		const fields = {
			...(marks && handling !== null ? { handling } : {}),
			...(isFirst ? { asOf: lastDay(applyChange(there, change), todayIn(new Date())) } : {})
		};
		const edit = toEdit(change);
		if (edit.length === 0 || Object.keys(fields).length === 0) return edit;
		return [{ kind: 'corpus', id: HEAD, value: { ...head, ...fields } }, ...edit];
	}

	async #read(input: Input, mapped: Unknown | null): Promise<void> {
		const { records } = this.#desk;
		const head = records.corpus[0]!.value as { readonly language: string; readonly handling: string };
		const before = this.stage;
		this.refused = null;
		await this.job.run(message('desk.import.reading', { name: input.name }), async (how) => {
			const file = await readInWorker(
				{
					...{ input, there: recordsOf(records), language: head.language, mapping: mapped?.mapping ?? null },
					today: todayIn(new Date())
				},
				how
			);
			this.stage = this.#stageOf(file, { input, mapped, records, handling: head.handling });
		});
		// What failed or was stopped leaves what was on screen; a file that was not on screen yet is gone by.
		if (this.stage === before && before.kind === 'idle' && this.waiting.length > 0) await this.next();
	}

	#stageOf(
		file: ReadFile,
		read: Pick<Ready, 'input' | 'mapped' | 'records'> & { readonly handling: string }
	): Stage {
		const { input, mapped, records } = read;
		switch (file.kind) {
			case 'refused':
				return { kind: 'refused', input, faults: file.faults };
			case 'unknown': {
				const recalled = this.#given ?? recallMapping(file.proposal, localStorage);
				this.#given = null;
				const mapping = recalled ?? file.proposal;
				return { kind: 'unknown', input, mapping, rows: file.rows, isRecalled: recalled !== null };
			}
			case 'rows':
				return { kind: 'ready', input, file, records, mapped, handling: null };
			case 'records': {
				const handling = stricterHandling(file.handling, read.handling);
				return { kind: 'ready', input, file, records, mapped, handling };
			}
		}
	}
}
