// `npm run corpus -- import FILE… --into FOLDER`: takes files of other programs into a corpus, or makes one of them.
import { existsSync, openAsBlob } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from '../../../src/lib/model/compiled.ts';
import { applyChange } from '../../../src/lib/exchange/intake/change.ts';
import { chooseChange, stricterHandling } from '../../../src/lib/exchange/intake/choose-change.ts';
import { toEdit } from '../../../src/lib/exchange/intake/to-edit.ts';
import type { Edit } from '../../../src/lib/model/edits/edit.ts';
import { importFile, type Imported } from '../../../src/lib/exchange/intake/import-file.ts';
import { lastDay } from '../../../src/lib/exchange/intake/last-day.ts';
import type { Records } from '../../../src/lib/exchange/intake/records.ts';
import type { Mapping } from '../../../src/lib/exchange/mapping/mapping.ts';
import { parseMapping, serialiseMapping } from '../../../src/lib/exchange/mapping/parse-mapping.ts';
import { describeFaults, describeImport, describeProposal } from '../../import/describe-import.ts';
import { terminalLine } from '../../import/terminal-line.ts';
import { readTarget, writeTarget } from '../../import/target-corpus.ts';
import { FAILED, fromHere, UsageError } from '../command.ts';

const USAGE = `npm run corpus -- import FILE… --into FOLDER [--map MAP.json] [--skip-faulty] [--take-theirs] [--remove-gone]`;

interface Options {
	readonly files: readonly string[];
	readonly into: string;
	readonly mapping: Mapping | null;
	/** Good rows come in without the bad ones. */
	readonly skipFaulty: boolean;
	/** Of records that differ, what the file has. */
	readonly takeTheirs: boolean;
	/** Rows that the file does not have any more are taken out. */
	readonly removeGone: boolean;
}

/** The exit code: 1 where something was left out or refused. */
export async function importFiles(words: readonly string[]): Promise<number> {
	const options = await readOptions(words);
	const today = new Date().toISOString().slice(0, 10);
	const read = await readTarget(options.into, today);
	if (!read.ok) return refuse(`${options.into} is not a corpus that can be added to:`, read.faults);
	let { records, head } = read.target;
	const edit: Edit[number][] = [];
	let isWhole = true;
	for (const file of options.files) {
		const language = String(head['language']);
		const imported = await run({ file, there: records, language, today, mapping: options.mapping });
		for (const line of describeImport(basename(file), imported)) console.log(line);
		if (imported.kind === 'refused') return refuse('', imported.faults);
		if (imported.kind === 'unknown') return propose(file, imported);
		for (const line of describeFaults(imported.faults)) console.error(line);
		if (imported.faults.length > 0 && !options.skipFaulty)
			return refuse('Nothing was imported. --skip-faulty takes the rows in which nothing is wrong.', []);
		if (imported.faults.length > 0) isWhole = false;
		if (imported.kind === 'records' && imported.comparison.differing.length > 0 && !options.takeTheirs) {
			isWhole = false;
			console.log('  What differs stays as it is here; --take-theirs takes what the file has.');
		}
		const change = chooseChange(imported, records, {
			takesTheirs: ({ fields }) => new Set(options.takeTheirs ? fields : []),
			removesGone: options.removeGone
		});
		edit.push(...toEdit(change));
		records = applyChange(records, change);
		head = marked(head, imported, read.target.isNew);
	}
	const faults = await writeTarget(read.target, headed(head, records, read.target.isNew, today), edit);
	if (faults.length > 0) return refuse('Nothing was written; the result would not be a corpus:', faults);
	return isWhole ? 0 : FAILED;
}

async function readOptions(words: readonly string[]): Promise<Options> {
	const { values, positionals } = parse(words);
	if (positionals.length === 0 || values.into === undefined)
		throw new UsageError(`${USAGE}: expected files and a folder`);
	const files = positionals.map(fromHere);
	const missing = files.filter((file) => !existsSync(file));
	if (missing.length > 0) throw new UsageError(`There is no ${missing.join(', ')}.`);
	return {
		files,
		into: fromHere(values.into),
		mapping: values.map === undefined ? null : await readMapping(fromHere(values.map)),
		skipFaulty: values['skip-faulty'] ?? false,
		takeTheirs: values['take-theirs'] ?? false,
		removeGone: values['remove-gone'] ?? false
	};
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				into: { type: 'string' },
				map: { type: 'string' },
				'skip-faulty': { type: 'boolean' },
				'take-theirs': { type: 'boolean' },
				'remove-gone': { type: 'boolean' }
			}
		});
	} catch (cause) {
		throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause });
	}
}

async function readMapping(path: string): Promise<Mapping> {
	const text = await readFile(path, 'utf8').catch((cause: unknown) => {
		throw new UsageError(`${path} cannot be read; expected a mapping that an import wrote.`, { cause });
	});
	const result = parseMapping(basename(path), text);
	if (!result.ok) throw new UsageError(describeFaults(result.faults).join('\n'));
	return result.mapping;
}

async function run(task: {
	readonly file: string;
	readonly there: Records;
	readonly language: string;
	readonly today: string;
	readonly mapping: Mapping | null;
}): Promise<Imported> {
	const { file, ...rest } = task;
	if (!(await stat(file)).isFile())
		throw new UsageError(`${file} is no file; expected one that can be read.`);
	const stop = new AbortController();
	const input = { name: basename(file), content: await openAsBlob(file) };
	const steps = importFile({ ...rest, input }, { signal: stop.signal });
	const line = terminalLine(`Reading ${input.name}`);
	for (let next = await steps.next(); ; next = await steps.next()) {
		if (next.done) {
			line.end();
			return next.value;
		}
		if (next.value.kind === 'progress') line.tell(next.value.done / next.value.total);
	}
}

/** A new corpus is handled as what came into it; a corpus that is there is not marked anew without being asked. */
function marked(
	head: Readonly<Record<string, unknown>>,
	imported: Imported,
	isNew: boolean
): Readonly<Record<string, unknown>> {
	const coming = imported.kind === 'records' ? imported.handling : null;
	const handling = stricterHandling(coming, String(head['handling']));
	if (handling === null) return head;
	if (isNew) return { ...head, handling };
	console.log(
		`  The file is marked ${handling}, the corpus ${String(head['handling'])}: see to it in corpus.json.`
	);
	return head;
}

/** A new corpus knows up to the last day that it tells of. */
function headed(
	head: Readonly<Record<string, unknown>>,
	records: Records,
	isNew: boolean,
	today: string
): Readonly<Record<string, unknown>> {
	if (!isNew) return head;
	const named = records.sources[0]?.name ?? String(head['title']);
	return { ...head, asOf: lastDay(records, today), summary: `Imported on ${today} from: ${named}.` };
}

async function propose(file: string, unknown: Extract<Imported, { kind: 'unknown' }>): Promise<number> {
	for (const line of describeProposal(unknown)) console.log(line);
	const path = `${file}.map.json`;
	if (!existsSync(path)) await writeFile(path, serialiseMapping(unknown.proposal));
	console.log(`Written down in ${path}: change what is wrong in it and import with --map "${path}".`);
	return FAILED;
}

function refuse(words: string, faults: readonly Fault[]): number {
	for (const line of [...(words === '' ? [] : [words]), ...describeFaults(faults)]) console.error(line);
	return FAILED;
}
