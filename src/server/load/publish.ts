// The batches of a log as the column files that a server answers from, beside those that answer now; what is read changes at once, whole,
// when the index names the new ones. Goes through the batches several times and holds no more of them than columns.
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { toPlacements } from '../../lib/compile/placements.ts';
import { Spans } from '../../lib/exchange/intake/spans.ts';
import { COMPILED_FORMAT, type CorpusIndex } from '../../lib/model/compiled.ts';
import { type Corpus, type Event, type Handling } from '../../lib/model/corpus.ts';
import { formatIsoDay } from '../../lib/model/day.ts';
import { formatFault } from '../../lib/model/format-fault.ts';
import { parseEdtf } from '../../lib/model/parse-edtf.ts';
import type { When } from '../../lib/model/when.ts';
import { HEADER_FILE, type LargeCorpus } from '../../lib/query/columnar/large-corpus.ts';
import { writeLargeCorpus, type Put } from '../../lib/query/columnar/write-large-corpus.ts';
import { writeWhole } from '../export/write-whole.ts';
import { UsageError } from '../read-arguments.ts';
import { NAMED, type BatchLog, type Named } from './batch-log.ts';
import { handlingOf } from './load-files.ts';

/** The header of a folder names every report, and one text holds half a gigabyte at most. */
const MOST_REPORTS = 1_500_000;

export interface PublishedHead {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly handling: Handling;
	readonly language: string;
	readonly worldview: string;
}

/** What a server reads, and how many batches of the log are in it. */
interface LoadedIndex extends CorpusIndex {
	readonly batches: number;
}

export interface Published {
	/** Where it lies. */
	readonly folder: string;
	readonly claims: number;
	readonly revision: string;
}

export async function publish(log: BatchLog, target: string, head: PublishedHead): Promise<Published> {
	const reports = [...withoutTexts(log)];
	if (reports.length > MOST_REPORTS)
		throw new UsageError(
			`There are ${reports.length} reports; expected at most ${MOST_REPORTS} in one folder. Load the files into several.`
		);
	const corpus = corpusOf(log, reports, head);
	const placed = toPlacements(corpus.places);
	if (!placed.ok) throw new UsageError(placed.faults.map(formatFault).join('\n'));
	const made = join(target, '.making');
	await rm(made, { recursive: true, force: true });
	const claims = { [Symbol.iterator]: () => log.claims() };
	const texts = { [Symbol.iterator]: () => textsOf(log) };
	await writeLargeCorpus({ corpus, placements: placed.placements, claims, texts }, putInto(made));
	const { revision, claims: count } = JSON.parse(
		await readFile(join(made, HEADER_FILE), 'utf8')
	) as LargeCorpus;
	const name = `${head.id}-${revision}`;
	const folder = join(target, name);
	const earlier = await publishedIn(target);
	if (!existsSync(folder)) await rename(made, folder);
	await rm(made, { recursive: true, force: true });
	const index: CorpusIndex = {
		format: COMPILED_FORMAT,
		corpora: [
			{
				state: 'ready',
				id: head.id,
				title: corpus.title,
				summary: corpus.summary,
				asOf: formatIsoDay(corpus.asOf.latest!),
				claims: count,
				reports: reports.length,
				invented: false,
				folder: name,
				revision,
				path: `${name}/${HEADER_FILE}`
			}
		]
	};
	writeWhole(
		join(target, 'index.json'),
		JSON.stringify({ ...index, batches: log.heads.length } satisfies LoadedIndex)
	);
	// Who answers from what was there before goes on until it has seen the index.
	for (const other of await readdir(target))
		if (isFolderOf(head.id, other) && join(target, other) !== earlier?.folder && other !== name)
			await rm(join(target, other), { recursive: true });
	return { folder, claims: count, revision };
}

/** What is read now; null before there is something. */
export async function publishedIn(
	target: string
): Promise<(Published & { readonly batches: number }) | null> {
	const path = join(target, 'index.json');
	if (!existsSync(path)) return null;
	const { corpora, batches } = JSON.parse(await readFile(path, 'utf8')) as LoadedIndex;
	const [entry] = corpora;
	if (entry?.state !== 'ready') return null;
	return {
		folder: join(target, dirname(entry.path)),
		claims: entry.claims,
		revision: entry.revision,
		batches
	};
}

function isFolderOf(id: string, name: string): boolean {
	return name.startsWith(`${id}-`) && /^[0-9a-f]+-[0-9a-z]+$/.test(name.slice(id.length + 1));
}

function corpusOf(log: BatchLog, reports: Corpus['reports'], head: PublishedHead): Omit<Corpus, 'claims'> {
	const named = Object.fromEntries(
		NAMED.map((kind) => [kind, log.heads.flatMap((each): readonly unknown[] => each.named[kind])])
	) as unknown as Named;
	const ofRows = new Set<string>(
		log.heads.filter(({ isOfRows }) => isOfRows).flatMap((each) => each.named.events.map(({ id }) => id))
	);
	const last = log.heads.reduce((day, each) => (each.day > day ? each.day : day), '');
	const { events, asOf } = datesOf(log, named.events, ofRows, last);
	const { handling, ...rest } = head;
	return { ...rest, ...named, events, asOf, reports, handling: handlingOf(log.heads, handling) };
}

/** Events of rows last from the first to the last of what is told of them; known is what is told up to the day of the last file. */
function datesOf(log: BatchLog, events: readonly Event[], ofRows: ReadonlySet<string>, last: string) {
	const spans = new Spans();
	const seen = new Set<string>();
	let asOf = '';
	const know = (when: When | undefined) => {
		if (!when || when.earliest === null || when.latest === null) return;
		const day = formatIsoDay(when.latest);
		if (/^\d{4}-/.test(day) && day <= last && day > asOf) asOf = day;
	};
	for (const claim of log.claims()) {
		know(claim.when);
		know(claim.said);
		for (const event of claim.events) {
			const key = `${event} ${claim.when?.edtf ?? ''}`;
			if (!claim.when || !ofRows.has(event) || seen.has(key)) continue;
			seen.add(key);
			spans.add(event, claim.when.edtf);
		}
	}
	return {
		asOf: whenOf(asOf || last),
		events: events.map((event) => {
			const hull = ofRows.has(event.id) ? spans.hullOf(event.id) : null;
			return hull === null ? event : { ...event, when: whenOf(hull) };
		})
	};
}

function whenOf(edtf: string): When {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(`"${edtf}" was made as a date and is none`);
	return parsed.when;
}

function* withoutTexts(log: BatchLog): Generator<Corpus['reports'][number]> {
	for (const report of log.reports()) yield { ...report, text: '' };
}

function* textsOf(log: BatchLog): Generator<string> {
	for (const { text } of log.reports()) yield text;
}

/** Writes as fast as the disk takes it, and no faster. */
function putInto(folder: string): Put {
	return async (name, pieces) => {
		const path = join(folder, name);
		await mkdir(dirname(path), { recursive: true });
		const file = createWriteStream(path);
		const failed = once(file, 'error').then(([error]) => Promise.reject(error as Error));
		failed.catch(() => undefined);
		for await (const piece of pieces)
			if (!file.write(piece)) await Promise.race([once(file, 'drain'), failed]);
		file.end();
		await Promise.race([once(file, 'finish'), failed]);
	};
}
