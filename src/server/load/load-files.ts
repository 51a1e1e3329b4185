// Files of any format into the log of batches: tables row by row, whatever else there is as a whole. Says what became of each.
import { existsSync, openAsBlob, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { datasetOf } from '../../lib/exchange/datasets/datasets.ts';
import { findFormat } from '../../lib/exchange/find-format.ts';
import { importFile } from '../../lib/exchange/intake/import-file.ts';
import { isOwn } from '../../lib/exchange/intake/own-rows.ts';
import { NO_RECORDS } from '../../lib/exchange/intake/records.ts';
import { guarded, peek } from '../../lib/exchange/intake/row-source.ts';
import { mappedDataset } from '../../lib/exchange/mapping/mapped-dataset.ts';
import type { Mapping } from '../../lib/exchange/mapping/mapping.ts';
import { applyChange } from '../../lib/exchange/intake/change.ts';
import { chooseChange } from '../../lib/exchange/intake/choose-change.ts';
import { COMPILED_FORMAT, type CompiledCorpus, type Fault } from '../../lib/model/compiled.ts';
import { HANDLINGS, type Corpus, type Handling } from '../../lib/model/corpus.ts';
import { loadWritten } from '../../lib/model/edits/load-written.ts';
import { formatFault } from '../../lib/model/format-fault.ts';
import { checkLoaded, parseCorpus, type ParseResult } from '../../lib/model/parse-corpus.ts';
import {
	claimsFile,
	LARGE_FORMAT,
	textsFile,
	type LargeCorpus
} from '../../lib/query/columnar/large-corpus.ts';
import { corpusFiles } from '../corpora/corpus-files.ts';
import { terminalProgress } from '../export/terminal-progress.ts';
import { UsageError } from '../read-arguments.ts';
import type { BatchHead, BatchLog } from './batch-log.ts';
import { toWritten } from './check-rows.ts';
import { loadRows } from './load-rows.ts';
import { loadWhole } from './load-whole.ts';

export interface LoadTask {
	/** Fields of corpus.json. */
	readonly head: Readonly<Record<string, unknown>> & { readonly language: string };
	readonly mapping: Mapping | null;
	readonly log: BatchLog;
	/** Rows or claims of a batch. */
	readonly batch: number;
}

export interface LoadedFile {
	readonly claims: number;
	readonly rows: number;
	readonly batches: number;
	/** Batches that were in the log already. */
	readonly there: number;
	readonly faults: readonly Fault[];
}

/** Throws UsageError where nothing of it can be read. */
export async function loadFile(path: string, task: LoadTask): Promise<LoadedFile> {
	if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
	const counts = { claims: 0, rows: 0, batches: 0, there: 0, faults: [] as Fault[] };
	const done = (head: BatchHead | 'there') => {
		if (head === 'there') return void counts.there++;
		counts.batches++;
		counts.claims += head.claimIds.length;
		counts.rows += head.rows;
		counts.faults.push(...head.faults);
	};
	const progress = terminalProgress(`Loading ${basename(path)}`);
	try {
		if (statSync(path).isDirectory()) await loadFolder(path, task, done);
		else await loadOne(path, task, progress.tell, done);
	} finally {
		progress.end();
	}
	return counts;
}

type Done = (head: BatchHead | 'there') => void;

async function loadOne(
	path: string,
	task: LoadTask,
	tell: (share: number) => void,
	done: Done
): Promise<void> {
	const { mapping, head, log, batch } = task;
	const file = basename(path);
	const day = dayOf(path);
	const input = { name: file, content: await openAsBlob(path) };
	const watched = { signal: new AbortController().signal };
	const found = await findFormat(input, watched, { ofAnySize: true });
	if (!found.ok) throw refused(found.faults);
	const { reader, id: format } = found.format;
	if (reader?.gives === 'rows') {
		const { first, faults, rest } = await peek(guarded(reader.read(input, watched), file, format, watched));
		if (first.length === 0) throw refused(faults);
		const fields = new Set(first.flatMap((row) => [...row.fields.keys()]));
		if (!isOwn(fields)) {
			const dataset = mapping ? mappedDataset(mapping) : datasetOf(fields, format);
			if (!dataset?.fits(fields, format))
				throw new UsageError(
					`${file} is of no data set that is known by its columns, or lacks columns of the mapping. "npm run corpus -- import ${file}" proposes a mapping; give it along with --map.`
				);
			return loadRows(rest, {
				file,
				day,
				dataset,
				reading: mapping,
				head,
				log,
				batch,
				tell,
				done
			});
		}
		await rest.return();
	}
	const steps = importFile(
		{ input, there: NO_RECORDS, language: head.language, today: day, mapping },
		watched
	);
	let next = await steps.next();
	for (; !next.done; next = await steps.next())
		if (next.value.kind === 'progress') tell(next.value.done / next.value.total);
	const imported = next.value;
	if (imported.kind !== 'records') throw refused(imported.kind === 'refused' ? imported.faults : []);
	if (imported.faults.length > 0) throw refused(imported.faults);
	const change = chooseChange(imported, NO_RECORDS, {
		takesTheirs: ({ fields }) => new Set(fields),
		removesGone: false
	});
	const parsed = checkLoaded(loadWritten(toWritten(head, applyChange(NO_RECORDS, change))));
	const corpus = expectCorpus(parsed, file);
	const handling = HANDLINGS.find((label) => label === imported.handling) ?? null;
	loadWhole({ file, day, handling, corpus, claims: corpus.claims, log, batch, done });
}

/** A corpus of plain files, or what was compiled of one. */
async function loadFolder(path: string, { log, batch }: LoadTask, done: Done): Promise<void> {
	const file = basename(path);
	const head = join(path, 'corpus.json');
	if (!existsSync(head))
		throw new UsageError(`There is no corpus.json in ${path}; expected the folder of a corpus.`);
	const day = dayOf(head);
	const whole = JSON.parse(await readFile(head, 'utf8')) as
		CompiledCorpus | LargeCorpus | { format?: unknown };
	if (whole.format === LARGE_FORMAT) {
		const { corpus, claims } = whole as LargeCorpus;
		const texts = [...piecesOf<string>(path, corpus.reports.length, textsFile)];
		const reports = corpus.reports.map((report, at) => ({ ...report, text: texts[at]! }));
		const all = piecesOf<Corpus['claims'][number]>(path, claims, claimsFile);
		return loadWhole({
			file,
			day,
			handling: corpus.handling,
			corpus: { ...corpus, reports },
			claims: all,
			log,
			batch,
			done
		});
	}
	const corpus = whole.format === COMPILED_FORMAT && 'corpus' in whole ? whole.corpus : await readPlain(path);
	loadWhole({ file, day, handling: corpus.handling, corpus, claims: corpus.claims, log, batch, done });
}

async function readPlain(path: string): Promise<Corpus> {
	const files = new Map<string, Uint8Array>();
	for (const { name } of await corpusFiles(path)) files.set(name, await readFile(join(path, name)));
	return expectCorpus(parseCorpus(files), basename(path));
}

function* piecesOf<Value>(folder: string, count: number, fileOf: (at: number) => string): Generator<Value> {
	for (let at = 0; at < count;) {
		const piece = JSON.parse(readFileSync(join(folder, fileOf(at)), 'utf8')) as Value[];
		yield* piece;
		at += piece.length;
	}
}

function expectCorpus(parsed: ParseResult, file: string): Corpus {
	if (parsed.ok) return parsed.corpus;
	throw refused(parsed.faults.map((fault) => ({ ...fault, file: `${file}/${fault.file}` })));
}

function refused(faults: readonly Fault[]): UsageError {
	return new UsageError(faults.map(formatFault).join('\n'));
}

function dayOf(path: string): string {
	return statSync(path).mtime.toISOString().slice(0, 10);
}

/** The strictest of all. */
export function handlingOf(heads: readonly Pick<BatchHead, 'handling'>[], usual: Handling): Handling {
	const marks = heads.map(({ handling }) => HANDLINGS.indexOf(handling ?? usual));
	return HANDLINGS[Math.max(HANDLINGS.indexOf(usual), ...marks)]!;
}
