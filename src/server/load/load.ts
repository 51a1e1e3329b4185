// `claims -- load FILES --into TARGET`: files into the folder that a server answers from. Stopped at any moment and run again, it goes on
// where it was, and comes to the same.
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toId } from '../../lib/exchange/intake/ids.ts';
import type { Audience } from '../../lib/answers/request.ts';
import type { Mapping } from '../../lib/exchange/mapping/mapping.ts';
import { parseMapping } from '../../lib/exchange/mapping/parse-mapping.ts';
import { CORPUS_FORMAT } from '../../lib/model/corpus.ts';
import type { Fault } from '../../lib/model/compiled.ts';
import { formatFault } from '../../lib/model/format-fault.ts';
import { fromHere } from '../export/compiled-corpus.ts';
import { writeWhole } from '../export/write-whole.ts';
import { holdAlone } from '../hold-alone.ts';
import { isClickHouse } from '../clickhouse/is-clickhouse.ts';
import { toAudience, typedWords, UsageError } from '../read-arguments.ts';
import { BatchLog } from './batch-log.ts';
import { loadIntoClickHouse } from './into-clickhouse.ts';
import { loadFile } from './load-files.ts';
import { publish, publishedIn, type PublishedHead } from './publish.ts';

export const LOAD_USAGE =
	'load FILE… --into TARGET [--map MAP.json] [--title TITLE] [--batch ROWS] [--audience all|reviewed]';

/** Faults that are said; all of them are in a file. */
const SAID = 20;
const FAULTS_FILE = 'faults.txt';

interface Options {
	readonly files: readonly string[];
	/** A folder, or the address of a ClickHouse. */
	readonly into: string;
	/** Of a ClickHouse: who may hear the most of what is there. */
	readonly widest: Audience;
	readonly mapping: Mapping | null;
	readonly title: string | null;
	/** Rows that are checked and written together. */
	readonly batch: number;
}

/** The exit code: 1 where rows were left out. */
export async function load(words: readonly string[]): Promise<number> {
	const options = await readOptions(words);
	if (isClickHouse(options.into)) {
		await loadIntoClickHouse(options.files, options.into, options.widest);
		return 0;
	}
	await mkdir(options.into, { recursive: true });
	const waiting = () => console.error('Another process loads into the same folder; waiting for it.');
	return holdAlone(join(options.into, '.loading'), () => loadAlone(options), waiting);
}

async function loadAlone({ files, into, mapping, title, batch }: Options): Promise<number> {
	const head = await headOf(into, title);
	const log = new BatchLog(join(into, 'batches'));
	for (const path of files) {
		const loaded = await loadFile(path, {
			head: { format: CORPUS_FORMAT, asOf: '2000-01-01', ...head },
			mapping,
			log,
			batch
		});
		const { rows, claims, batches, there, faults } = loaded;
		const known = there > 0 ? `; ${there} of ${batches + there} batches were there already` : '';
		console.log(
			`${basename(path)}: ${rows} rows: ${claims} claims, ${new Set(faults.map(rowOf)).size} rows with faults${known}.`
		);
	}
	if (log.heads.length === 0) throw new UsageError('There is nothing in these files that can be loaded.');
	const faults = log.heads.flatMap((each) => each.faults);
	await sayFaults(faults, into);
	const there = await publishedIn(into);
	const published = there?.batches === log.heads.length ? there : await publish(log, into, head);
	console.log(
		`${published.claims} claims in ${published.folder}. "npm start -- --claims ${into}" answers for them.`
	);
	return faults.length > 0 ? 1 : 0;
}

async function sayFaults(faults: readonly Fault[], into: string): Promise<void> {
	if (faults.length === 0) return;
	const lines = faults.map(formatFault);
	for (const line of lines.slice(0, SAID)) console.error(line);
	const path = join(into, FAULTS_FILE);
	writeWhole(path, `${lines.join('\n')}\n`);
	console.error(`${faults.length} faults in all, in ${path}. Rows with faults were left out.`);
}

const rowOf = ({ file, line, record }: Fault) => `${file} ${line ?? ''} ${record ?? ''}`;

/** What the corpus is called, said when it is begun. */
async function headOf(into: string, title: string | null): Promise<PublishedHead> {
	const path = join(into, 'target.json');
	if (existsSync(path)) return JSON.parse(await readFile(path, 'utf8')) as PublishedHead;
	const name = title ?? basename(into);
	const head: PublishedHead = {
		id: toId(name),
		title: name,
		summary: `Loaded by machine into ${name}.`,
		handling: 'TLP:CLEAR',
		language: 'en',
		worldview: 'De facto (Natural Earth)'
	};
	writeWhole(path, `${JSON.stringify(head, null, '\t')}\n`);
	return head;
}

async function readOptions(words: readonly string[]): Promise<Options> {
	const { values, positionals } = typedWords(words, OPTIONS, `npm run claims -- ${LOAD_USAGE}`);
	if (positionals.length === 0 || values.into === undefined)
		throw new UsageError(`npm run claims -- ${LOAD_USAGE}: expected files and a target`);
	return {
		files: positionals.map(fromHere),
		into: isClickHouse(values.into) ? values.into : fromHere(values.into),
		widest: toAudience(values.audience),
		mapping: values.map === undefined ? null : await readMapping(fromHere(values.map)),
		title: values.title ?? null,
		batch: toBatch(values.batch)
	};
}

const OPTIONS = {
	into: { type: 'string' },
	map: { type: 'string' },
	title: { type: 'string' },
	batch: { type: 'string' },
	audience: { type: 'string' }
} as const;

function toBatch(text = '2000'): number {
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new UsageError(`A batch has "${text}" rows; expected a whole number from 1 to 999999.`);
}

async function readMapping(path: string): Promise<Mapping> {
	const text = await readFile(path, 'utf8').catch((cause: unknown) => {
		throw new UsageError(`${path} cannot be read; expected a mapping that an import wrote.`, { cause });
	});
	const result = parseMapping(basename(path), text);
	if (!result.ok) throw new UsageError(result.faults.map(formatFault).join('\n'));
	return result.mapping;
}
