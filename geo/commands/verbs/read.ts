// `npm run corpus -- read FILE… --into FOLDER`: opens files, takes them into a corpus as reports, and reads drafts of claims out of them. Nothing is
// written before all is read, and what a person decided is not touched.
import { parseArgs } from 'node:util';
import { takeReading } from '../../../src/lib/desk/intake/take-reading.ts';
import { takeReport, type TakenState } from '../../../src/lib/desk/intake/take-report.ts';
import { applyChange, type Change } from '../../../src/lib/exchange/intake/change.ts';
import { lastDay } from '../../../src/lib/exchange/intake/last-day.ts';
import type { Records } from '../../../src/lib/exchange/intake/records.ts';
import { toEdit } from '../../../src/lib/exchange/intake/to-edit.ts';
import type { Fault } from '../../../src/lib/model/compiled.ts';
import type { Edit } from '../../../src/lib/model/edits/edit.ts';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { printable } from '../../../src/lib/model/show-value.ts';
import { readFiles, type FileReport } from '../../../src/lib/reading/files/read-files.ts';
import type { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import { readText, type AboutReport } from '../../../src/lib/reading/reader.ts';
import { describeFaults } from '../../import/describe-import.ts';
import { findInputs } from '../../import/find-inputs.ts';
import { readTarget, writeTarget, type TargetCorpus } from '../../import/target-corpus.ts';
import { terminalLine } from '../../import/terminal-line.ts';
import { FAILED, fromHere, UsageError } from '../command.ts';
import { openGazetteer } from '../open-gazetteer.ts';

const USAGE = 'npm run corpus -- read FILE… --into FOLDER [--json]';
const NOTHING: AboutReport['known'] = { actors: [], places: [], events: [], questions: [] };

interface ReadReport {
	readonly file: string;
	readonly part?: string;
	/** In the corpus. */
	readonly id: string;
	readonly state: TakenState;
	readonly lost: number;
	readonly drafts: { readonly added: number; readonly there: number };
}

interface ReadAll {
	readonly reports: readonly ReadReport[];
	readonly faults: readonly Fault[];
	readonly records: Records;
	readonly edit: Edit;
}

/** The exit code: 1 where something was left out or refused. */
export async function read(words: readonly string[]): Promise<number> {
	const { files, into, asJson } = readOptions(words);
	const today = new Date().toISOString().slice(0, 10);
	const inputs = await findInputs(files);
	const target = await readTarget(into, today);
	if (!target.ok)
		return tell([`${into} is not a corpus that can be added to:`, ...describeFaults(target.faults)]);
	const gazetteer = await openGazetteer();
	const stopper = new AbortController();
	// From here on it ends where nothing is half done.
	const stop = () => stopper.abort(new DOMException('stopped', 'AbortError'));
	process.on('SIGINT', stop);
	try {
		const all = await readAll(inputs, target.target, { gazetteer, today, signal: stopper.signal });
		const faults = await write(target.target, all, today);
		if (faults.length > 0)
			return tell(['Nothing was written; the result would not be a corpus:', ...describeFaults(faults)]);
		if (asJson) console.log(JSON.stringify({ reports: all.reports, faults: all.faults }));
		else describe(all);
		return all.faults.length > 0 || all.reports.some(({ state }) => state === 'kept') ? FAILED : 0;
	} catch (error) {
		if (!stopper.signal.aborted) throw error;
		return tell(['Stopped; nothing was written.']);
	} finally {
		process.off('SIGINT', stop);
	}
}

function readOptions(words: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: { into: { type: 'string' }, json: { type: 'boolean' } }
		});
		if (positionals.length === 0 || values.into === undefined)
			throw new Error('expected files and a folder.');
		return { files: positionals.map(fromHere), into: fromHere(values.into), asJson: values.json ?? false };
	} catch (cause) {
		throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause });
	}
}

interface Reading {
	readonly gazetteer: Gazetteer;
	readonly today: string;
	readonly signal: AbortSignal;
}

async function readAll(
	inputs: Awaited<ReturnType<typeof findInputs>>,
	target: TargetCorpus,
	reading: Reading
): Promise<ReadAll> {
	const known = knownOf(target);
	const reports: ReadReport[] = [];
	const faults: Fault[] = [];
	const edit: Edit[number][] = [];
	let { records } = target;
	const line = terminalLine('Reading');
	try {
		for await (const step of readFiles(inputs, reading)) {
			if (step.kind === 'progress') line.tell(step.done / step.total);
			if (step.kind === 'fault') faults.push(step.fault);
			for (const found of step.kind === 'items' ? step.items : []) {
				// Lets a Ctrl+C be heard.
				await new Promise((resolve) => setImmediate(resolve));
				reading.signal.throwIfAborted();
				const { report, change } = takeOne(found, records, known, reading);
				reports.push(report);
				records = applyChange(records, change);
				edit.push(...toEdit(change));
			}
		}
	} finally {
		line.end();
	}
	return { reports, faults, records, edit };
}

function knownOf({ isNew, files }: TargetCorpus): AboutReport['known'] {
	const parsed = isNew ? null : parseCorpus(files);
	return parsed?.ok ? parsed.corpus : NOTHING;
}

function takeOne(
	found: FileReport,
	there: Records,
	known: AboutReport['known'],
	{ gazetteer, today }: Reading
): { readonly report: ReadReport; readonly change: Change } {
	const mayCopy = there.reports.every(({ textKind }) => textKind !== 'digest');
	const { record, state, sources, lost } = takeReport(found, there, today);
	const read = readText(found.report, { id: record.id, known, today, mayCopy }, gazetteer);
	const { change, added, there: kept } = takeReading({ record, state, sources }, read, there);
	const { file, part } = found;
	const named = part === undefined ? { file } : { file, part };
	return { report: { ...named, id: record.id, state, lost, drafts: { added, there: kept } }, change };
}

async function write(
	target: TargetCorpus,
	{ edit, records, reports }: ReadAll,
	today: string
): Promise<readonly Fault[]> {
	if (edit.length === 0) return [];
	const { head, isNew } = target;
	const summary = `Read on ${today} from ${reports.length} reports.`;
	return writeTarget(target, isNew ? { ...head, asOf: lastDay(records, today), summary } : head, edit);
}

function describe({ reports, faults }: ReadAll): void {
	for (const { file, part, id, state, lost, drafts } of reports) {
		const named = printable(part === undefined ? file : `${file} ${part}`);
		console.log(
			state === 'kept'
				? `${named}: ${id} has another text here, in which ${lost} quotes stand that this one lacks; kept as it is.`
				: `${named}: ${id} (${state}), ${drafts.added} new drafts, ${drafts.there} that were there.`
		);
	}
	for (const fault of faults) console.error(printable(formatFault(fault)));
}

function tell(lines: readonly string[]): number {
	for (const line of lines) console.error(line);
	return FAILED;
}
