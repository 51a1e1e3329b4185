// Corpora whose claims the server answers for, as they are on disk now: where one is made anew it is opened beside the one that answers, and
// takes its place once it can.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Audience } from '../../lib/answers/request.ts';
import type { CorpusEntry, CorpusIndex } from '../../lib/model/compiled.ts';
import { formatIsoDay } from '../../lib/model/day.ts';
import { HEADER_FILE, LARGE_FORMAT, type LargeCorpus } from '../../lib/query/columnar/large-corpus.ts';
import { UsageError } from '../read-arguments.ts';
import type { Answering } from './answer-http.ts';
import { SessionHost, startThread, type Thread } from './session-host.ts';

type ReadyEntry = Extract<CorpusEntry, { readonly state: 'ready' }>;

/** Milliseconds between two looks. */
const LOOK_EVERY = 1000;

export interface ServedCorpus extends Answering {
	readonly entry: ReadyEntry;
	readonly folder: string;
	/** What the page needs of it beside answers; null where its file may go out as it is. */
	readonly header: string | null;
}

export interface ClaimsOptions {
	/** Who may hear the most. */
	readonly widest: Audience;
	readonly say: (line: string) => void;
	readonly start?: (folder: string, widest: Audience) => Thread;
}

export class ServedClaims {
	readonly #options: Required<ClaimsOptions>;
	readonly #paths: readonly string[];
	readonly #corpora = new Map<string, ServedCorpus>();
	/** By folder the mark of its header when it was opened, or tried. */
	readonly #seen = new Map<string, string>();
	#timer: NodeJS.Timeout | undefined;
	#isOver = false;

	private constructor(paths: readonly string[], options: ClaimsOptions) {
		this.#paths = paths;
		this.#options = { start: startThread, ...options };
	}

	/** Resolves once each of them answers. `paths`: folders of data, or of one large corpus. */
	static async open(paths: readonly string[], options: ClaimsOptions): Promise<ServedClaims> {
		const served = new ServedClaims(paths, options);
		try {
			for (const path of paths) for (const folder of await corporaIn(path)) await served.#add(folder);
		} catch (error) {
			served.end();
			throw error;
		}
		return served;
	}

	get corpora(): readonly ServedCorpus[] {
		return [...this.#corpora.values()];
	}

	find(id: string): ServedCorpus | undefined {
		return this.#corpora.get(id);
	}

	/** Follows the folders until `end`. */
	follow(): void {
		if (this.#isOver) return;
		this.#timer = setTimeout(() => void this.look().finally(() => this.follow()), LOOK_EVERY);
	}

	/** Opens anew what was made anew, in its folder or in another that the index names now. */
	async look(): Promise<void> {
		const folders = (await Promise.all(this.#paths.map((path) => corporaIn(path).catch(() => [])))).flat();
		for (const folder of folders) {
			const mark = await markOf(folder).catch(() => null);
			const known = mark === null || this.#seen.get(folder) === mark;
			if (known || this.#isOver) continue;
			this.#seen.set(folder, mark);
			await this.#replace(folder);
		}
	}

	async #replace(folder: string): Promise<void> {
		try {
			const now = await this.#open(folder);
			const before = this.#corpora.get(now.id);
			if (!before || this.#isOver) {
				now.host.end();
				throw new Error(
					`found the corpus ${now.id}, expected ${this.corpora.map(({ id }) => id).join(' or ')}`
				);
			}
			this.#corpora.set(now.id, now);
			before.host.end();
			this.#options.say(`${now.id}: made anew, ${lineOf(now)}`);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.#options.say(`${folder}: ${reason}. What was there before still answers.`);
		}
	}

	end(): void {
		this.#isOver = true;
		clearTimeout(this.#timer);
		for (const { host } of this.corpora) host.end();
	}

	async #add(folder: string): Promise<void> {
		const corpus = await this.#open(folder);
		const other = this.#corpora.get(corpus.id);
		if (other) {
			corpus.host.end();
			throw new UsageError(`The corpora in ${other.folder} and ${folder} are both called ${corpus.id}.`);
		}
		this.#corpora.set(corpus.id, corpus);
		this.#options.say(`${corpus.id}: ${lineOf(corpus)}`);
	}

	async #open(folder: string): Promise<ServedCorpus> {
		const { widest, start } = this.#options;
		this.#seen.set(folder, await markOf(folder));
		const text = await readFile(join(folder, HEADER_FILE), 'utf8');
		const large = JSON.parse(text) as LargeCorpus;
		if (large.format !== LARGE_FORMAT)
			throw new UsageError(
				`${join(folder, HEADER_FILE)} has the format ${large.format}, expected ${LARGE_FORMAT}: data of a corpus of many claims, as "npm run claims -- load" makes it.`
			);
		const host = new SessionHost(() => start(folder, widest));
		try {
			await host.ask({ kind: 'opened', audience: widest }, NEVER);
		} catch (error) {
			host.end();
			throw error;
		}
		const header = widest === 'all' ? null : JSON.stringify(withoutDrafts(large));
		const { id } = large.corpus;
		return { id, revision: large.revision, host, folder, header, entry: entryOf(large, folder) };
	}
}

const NEVER = new AbortController().signal;

function lineOf({ entry }: ServedCorpus): string {
	return `${entry.claims.toLocaleString('en')} claims, answered by a thread of this server`;
}

async function corporaIn(path: string): Promise<readonly string[]> {
	const index = join(path, 'index.json');
	if (existsSync(index)) {
		const { corpora } = JSON.parse(await readFile(index, 'utf8')) as CorpusIndex;
		const ready = corpora.filter(({ state }) => state === 'ready');
		if (ready.length > 0) return ready.map((entry) => join(path, dirname(entry.path)));
	}
	if (existsSync(join(path, HEADER_FILE))) return [path];
	throw new UsageError(
		`There are no claims in ${path}; expected a folder that "npm run claims -- load" has made.`
	);
}

/** Of the header's file: another whenever the corpus was made anew. */
async function markOf(folder: string): Promise<string> {
	const { mtimeMs, size, ino } = await stat(join(folder, HEADER_FILE));
	return `${mtimeMs} ${size} ${ino}`;
}

/** The header tells what is disputed by a claim for each answer; drafts among them go. */
function withoutDrafts(large: LargeCorpus): LargeCorpus {
	return { ...large, answered: large.answered.filter(({ status }) => status !== 'draft') };
}

function entryOf({ corpus, claims, revision }: LargeCorpus, folder: string): ReadyEntry {
	return {
		state: 'ready',
		id: corpus.id,
		title: corpus.title,
		...(corpus.titles && { titles: corpus.titles }),
		summary: corpus.summary,
		...(corpus.summaries && { summaries: corpus.summaries }),
		asOf: formatIsoDay(corpus.asOf.latest!),
		claims,
		reports: corpus.reports.length,
		invented: corpus.invented ?? false,
		folder: basename(folder),
		revision: createHash('sha256').update(revision).digest('hex').slice(0, 16),
		path: `${corpus.id}/${HEADER_FILE}`,
		answers: 'server'
	};
}
