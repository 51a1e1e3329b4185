// Reports that come in at the desk: files are opened and texts read by the worker, and each becomes one step of the journal, with the drafts that
// were read out of it. Goes on while other pages of the desk are looked at. Knows no component.
import { recordsOf } from '../../desk/intake/records-of.ts';
import { takeReading } from '../../desk/intake/take-reading.ts';
import { takeReport, type TakenState } from '../../desk/intake/take-report.ts';
import { toEdit } from '../../exchange/intake/to-edit.ts';
import type { Input } from '../../files/input/input.ts';
import { message } from '../../messages/message.ts';
import type { Fault } from '../../model/compiled.ts';
import { formatFault } from '../../model/format-fault.ts';
import type { FileReport } from '../../reading/files/read-files.ts';
import type { AboutReport, Reading } from '../../reading/reader.ts';
import { divideText } from '../../reading/text/divide-text.ts';
import type { ReportText } from '../../reading/text/report-text.ts';
import { isOneFile } from '../../ui/carried-files.ts';
import { Job } from '../../ui/job.svelte.ts';
import type { ReadingClient } from '../reading/reading-client.ts';
import { startReading } from '../reading/start-reading.ts';
import type { CorpusDesk } from './corpus-desk.svelte.ts';
import { todayIn } from './today.ts';

/** What came of one file, or of one text in it. */
export type Taken =
	| {
			readonly kind: 'taken';
			readonly name: string;
			/** The report's id. */
			readonly report: string;
			readonly title: string;
			readonly state: TakenState;
			readonly added: number;
			readonly lost: number;
	  }
	| { readonly kind: 'fault'; readonly text: string };

export class ReportReader {
	readonly #desk: CorpusDesk;
	readonly #root: string;
	#worker: ReturnType<typeof startReading> | null = null;

	#turn: Promise<unknown> = Promise.resolve();

	readonly job = new Job();
	/** Of the files that were handed over last, as they come. */
	taken = $state.raw<readonly Taken[]>([]);

	/** `root`: the address of the data directory, absolute, with a slash at its end. */
	constructor(desk: CorpusDesk, root: string) {
		this.#desk = desk;
		this.#root = root;
	}

	/** False in the one file, which brings no reading along. */
	get canRead(): boolean {
		return !isOneFile();
	}

	/** Ids of the reports that came, once all are read or it was stopped. */
	takeFiles(inputs: readonly Input[]): Promise<readonly string[]> {
		return this.#inTurn(() => this.#takeFiles(inputs));
	}

	/** Reads a report that the corpus has; what was decided stays. How many drafts are new, or null where it was stopped or failed. */
	readAgain(id: string): Promise<number | null> {
		return this.#inTurn(() => this.#readAgain(id));
	}

	stop(): void {
		this.job.stop();
		this.#worker?.stop();
		this.#worker = null;
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const mine = this.#turn.then(work);
		this.#turn = mine.catch(() => undefined);
		return mine;
	}

	async #takeFiles(inputs: readonly Input[]): Promise<readonly string[]> {
		if (inputs.length === 0) return [];
		this.taken = [];
		await this.job.run(message('desk.read.files', { count: inputs.length }), async ({ signal, tell }) => {
			for await (const step of this.#client().readFiles(inputs, { signal })) {
				if (step.kind === 'progress') tell(step.done / step.total);
				else if (step.kind === 'fault') this.#note(faultOf(step.fault));
				else for (const found of step.items) this.#note(await this.#take(found, signal));
			}
		});
		return this.taken.flatMap((one) => (one.kind === 'taken' ? [one.report] : []));
	}

	async #readAgain(id: string): Promise<number | null> {
		let added: number | null = null;
		await this.job.run(message('desk.read.again'), async ({ signal }) => {
			const record = recordsOf(this.#desk.records).reports.find((report) => report.id === id);
			if (!record) return;
			const { title, published, url, language, text } = record;
			const told = { published, ...(title ? { title } : {}), ...(url ? { url } : {}) };
			const report = divideText(text, { ...told, ...(language ? { language } : {}) });
			const read = await this.#read(report, id, signal);
			const result = await this.#desk.act(
				(records) => {
					const taken = takeReading({ record, state: 'same', sources: [] }, read, recordsOf(records));
					added = taken.added;
					return toEdit(taken.change);
				},
				{ name: message('desk.read.again.entry', { title: title ?? id }) }
			);
			if (result.kind === 'faulty') throw new Error(result.faults.map(formatFault).join(' '));
		});
		return added;
	}

	#client(): ReadingClient {
		this.#worker ??= startReading(this.#root);
		return this.#worker.client;
	}

	#note(one: Taken): void {
		this.taken = [...this.taken, one];
	}

	#read(report: ReportText, id: string, signal: AbortSignal): Promise<Reading> {
		const { actors, places, events, questions, reports } = this.#desk.open.compiled.corpus;
		const about: AboutReport = {
			id,
			known: { actors, places, events, questions },
			today: todayIn(new Date()),
			mayCopy: reports.every(({ textKind }) => textKind !== 'digest')
		};
		return this.#client().readText(report, about, { signal });
	}

	async #take(found: FileReport, signal: AbortSignal): Promise<Taken> {
		const taken = takeReport(found, recordsOf(this.#desk.records), todayIn(new Date()));
		const { record, state, lost } = taken;
		const title = record.title ?? record.id;
		const done = (added: number): Taken => ({
			...{ kind: 'taken', name: found.file, report: record.id, title, state, lost, added }
		});
		if (state === 'kept') return done(0);
		const read = await this.#read(found.report, record.id, signal);
		let added = 0;
		const result = await this.#desk.act(
			(records) => {
				const reading = takeReading(taken, read, recordsOf(records));
				added = reading.added;
				return toEdit(reading.change);
			},
			{ name: message('desk.read.entry', { title }) }
		);
		if (result.kind === 'faulty')
			return { kind: 'fault', text: `${found.file}: ${result.faults.map(formatFault).join(' ')}` };
		return done(added);
	}
}

function faultOf(fault: Fault): Taken {
	return { kind: 'fault', text: formatFault(fault) };
}
