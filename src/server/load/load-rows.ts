// The rows of a file into the log of batches: as they come, so many at a time, and none twice. Knows no format and no data set.
import { createHash } from 'node:crypto';
import { withQuotePlaces } from '../../lib/compile/quote-places.ts';
import type { Dataset } from '../../lib/exchange/datasets/dataset.ts';
import { RecordBuilder } from '../../lib/exchange/intake/record-builder.ts';
import { NO_RECORDS, type Records } from '../../lib/exchange/intake/records.ts';
import { providerOf, wordsOf } from '../../lib/exchange/intake/row-source.ts';
import { titleOfFile } from '../../lib/exchange/intake/title-of-file.ts';
import type { Row } from '../../lib/exchange/rows/row.ts';
import type { Steps } from '../../lib/files/input/step.ts';
import type { Fault } from '../../lib/model/compiled.ts';
import { toWrittenRecord } from '../../lib/model/edits/to-written.ts';
import { NAMED, type Batch, type BatchHead, type BatchLog, type Named } from './batch-log.ts';
import { checkRows, KnownRecords } from './check-rows.ts';

export interface RowsToLoad {
	readonly file: string;
	/** Of the file, as EDTF: when its rows were come by. */
	readonly day: string;
	readonly dataset: Dataset;
	/** What says how rows are read beside the data set; part of the token. */
	readonly reading: unknown;
	/** Fields of corpus.json. */
	readonly head: { readonly language: string };
	readonly log: BatchLog;
	/** Rows that are checked and written together. */
	readonly batch: number;
	readonly tell: (share: number) => void;
	/** Of a batch that is in the log now, or was already. */
	readonly done: (head: BatchHead | 'there') => void;
}

interface Portion {
	readonly rows: Row[];
	readonly faults: Fault[];
}

export async function loadRows(steps: Steps<Row>, task: RowsToLoad): Promise<void> {
	const loader = new RowLoader(task);
	let portion: Portion = { rows: [], faults: [] };
	const flush = () => {
		if (portion.rows.length + portion.faults.length > 0) loader.load(portion);
		portion = { rows: [], faults: [] };
	};
	for await (const step of steps) {
		if (step.kind === 'progress') task.tell(step.done / step.total);
		if (step.kind === 'fault') portion.faults.push(step.fault);
		if (step.kind !== 'items') continue;
		for (const row of step.items) {
			portion.rows.push(row);
			if (portion.rows.length >= task.batch) flush();
		}
	}
	flush();
}

class RowLoader {
	readonly #task: RowsToLoad;
	readonly #builder: RecordBuilder;
	readonly #known = new KnownRecords();
	/** `kind id` of what some batch has. */
	readonly #stored = new Set<string>();

	constructor(task: RowsToLoad) {
		this.#task = task;
		const { dataset, day, head, log } = task;
		const named = log.heads.map((each) => toRecords(each.named));
		const sources = named.flatMap((records) => records.sources);
		const words = wordsOf({ language: head.language, today: day });
		this.#builder = new RecordBuilder(providerOf(dataset, { sources }), words, NO_RECORDS);
		named.forEach((records) => this.#know(records));
		for (const each of log.heads) {
			this.#store(each.named);
			this.#builder.take(each.claimIds);
		}
	}

	load(portion: Portion): void {
		const { log, done } = this.#task;
		const token = this.#tokenOf(portion);
		// What it made is known from the log.
		if (log.has(token)) return done('there');
		const head = log.add(this.#batchOf(token, portion));
		this.#store(head.named);
		done(head);
	}

	#batchOf(token: string, { rows, faults: found }: Portion): Batch {
		const { file, day, dataset, head } = this.#task;
		const about = { title: titleOfFile(file) };
		const faults = [...found];
		const rowOf = new Map<string, Row>();
		for (const row of rows) {
			const result = dataset.meaningOf(row, about);
			if (!result.ok) {
				faults.push(...result.faults.map((each) => ({ ...placeOf(file, row), ...each })));
				continue;
			}
			const { key } = result.meaning;
			if (this.#builder.add(result.meaning, row)) rowOf.set(this.#builder.claimId(key), row);
			else
				faults.push({
					...placeOf(file, row),
					found: `the key ${key}, which a row before it has`,
					expected: 'a key of its own'
				});
		}
		const made = this.#builder.drain();
		this.#know(made);
		const { corpus, faults: wrong } = checkRows(head, made, this.#known);
		for (const [claim, { field, ...fault }] of wrong) {
			const row = rowOf.get(claim)!;
			const part = field === undefined ? {} : { field };
			faults.push({ ...part, found: fault.found, expected: fault.expected, ...placeOf(file, row) });
		}
		return {
			token,
			file,
			day,
			rows: rows.length + found.filter(({ record }) => record?.startsWith('#')).length,
			faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
			handling: null,
			isOfRows: true,
			named: this.#newOf(corpus),
			reports: corpus.reports,
			claims: [...withQuotePlaces(corpus.claims, corpus.reports)]
		};
	}

	/** Of what is in the rows, and of how they are read. */
	#tokenOf({ rows, faults }: Portion): string {
		const { dataset, reading } = this.#task;
		const hash = createHash('sha256').update(JSON.stringify([dataset.id, reading]));
		for (const { fields, geometry } of rows) hash.update(JSON.stringify([...fields.values(), geometry]));
		hash.update(JSON.stringify([...(rows[0]?.fields.keys() ?? [])]));
		hash.update(JSON.stringify(faults.map(({ line, record, found }) => [line, record, found])));
		return hash.digest('hex').slice(0, 32);
	}

	#know(records: Records): void {
		this.#builder.know(records);
		this.#known.add(records);
	}

	#newOf(named: Named): Named {
		const isNew = (kind: string) => (record: { readonly id: string }) =>
			!this.#stored.has(`${kind} ${record.id}`);
		return Object.fromEntries(
			NAMED.map((kind) => [kind, named[kind].filter(isNew(kind))])
		) as unknown as Named;
	}

	#store(named: Named): void {
		for (const kind of NAMED) for (const { id } of named[kind]) this.#stored.add(`${kind} ${id}`);
	}
}

function toRecords(named: Named): Records {
	const written = <Value>(
		kind: 'source' | 'actor' | 'event' | 'question' | 'place',
		list: readonly { readonly id: string }[]
	) => list.map((record) => toWrittenRecord(kind, record) as Value);
	return {
		...NO_RECORDS,
		sources: written('source', named.sources),
		actors: written('actor', named.actors),
		events: written('event', named.events),
		questions: written('question', named.questions),
		places: written('place', named.places)
	};
}

function placeOf(file: string, { line, number }: Row): Pick<Fault, 'file' | 'line' | 'record'> {
	return { file, ...(line === undefined ? {} : { line }), record: `#${number}` };
}
