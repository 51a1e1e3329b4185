// Where claims lie that the server answers for: folders, of which a thread answers, and ClickHouse. Each says which corpora it has now, by a
// mark that is another whenever one was made anew, and opens one.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Audience } from '../../lib/answers/request.ts';
import type { CorpusEntry, CorpusIndex } from '../../lib/model/compiled.ts';
import { formatIsoDay } from '../../lib/model/day.ts';
import { HEADER_FILE, LARGE_FORMAT, type LargeCorpus } from '../../lib/query/columnar/large-corpus.ts';
import { ClickHouseHost } from '../clickhouse/clickhouse-host.ts';
import { connect } from '../clickhouse/connect.ts';
import { ClickHouseCorpus, corporaIn as corporaOf } from '../clickhouse/corpus.ts';
import { UsageError } from '../read-arguments.ts';
import type { Answering, CorpusTexts } from './answer-http.ts';
import { heardHeader } from './heard-header.ts';
import { SessionHost, type Thread } from './session-host.ts';

export type ReadyEntry = Extract<CorpusEntry, { readonly state: 'ready' }>;

export interface ServedCorpus extends Answering {
	readonly entry: ReadyEntry;
	/** What the page needs of it beside answers; null where its file may go out as it is. */
	readonly header: string | null;
	readonly texts: CorpusTexts;
	/** Who answers, in words. */
	readonly by: string;
}

export interface ClaimsSource {
	readonly key: string;
	/** Another whenever the corpus was made anew. */
	readonly mark: string;
	/** Resolves once it answers. */
	open(): Promise<ServedCorpus>;
}

export interface ClaimsPlace {
	sources(): Promise<readonly ClaimsSource[]>;
	end(): void;
}

export type StartThread = (folder: string, widest: Audience) => Thread;

/** `path`: of a folder of data, or of one large corpus; or the address of a ClickHouse. */
export async function openPlace(path: string, widest: Audience, start: StartThread): Promise<ClaimsPlace> {
	const connected = await connect(path);
	if (!connected) {
		const sources = async () =>
			Promise.all((await foldersIn(path)).map((folder) => inFolder(folder, widest, start)));
		return { sources, end: () => undefined };
	}
	const { clickhouse, end } = connected;
	return {
		async sources() {
			const names = await corporaOf(clickhouse);
			if (names.length === 0)
				throw new UsageError(
					`There are no claims in ${clickhouse.place}; "npm run claims -- load FOLDER --into ${path}" brings some.`
				);
			return names.map((name): ClaimsSource => ({
				key: `${path} ${name.id}`,
				mark: `${name.revision} ${name.widest}`,
				async open() {
					if (widest === 'reviewed' && name.widest === 'all')
						throw new UsageError(
							`${name.id} in ${clickhouse.place} was loaded with its drafts; expected one that was loaded with --audience reviewed.`
						);
					const corpus = await ClickHouseCorpus.open(clickhouse, name);
					const large = JSON.parse(corpus.header) as LargeCorpus;
					return {
						id: name.id,
						revision: name.revision,
						host: new ClickHouseHost(corpus),
						header: corpus.header,
						texts: { kind: 'asked', read: (number) => corpus.textsOf(number) },
						entry: entryOf({ ...large, claims: corpus.claims }, name.id),
						by: `ClickHouse at ${clickhouse.place}`
					};
				}
			}));
		},
		end
	};
}

const NEVER = new AbortController().signal;
/** Beyond it a thread takes seconds, and some gigabytes. */
const MOST_OF_A_THREAD = 20_000_000;

async function inFolder(folder: string, widest: Audience, start: StartThread): Promise<ClaimsSource> {
	const { mtimeMs, size, ino } = await stat(join(folder, HEADER_FILE));
	return {
		key: folder,
		mark: `${mtimeMs} ${size} ${ino}`,
		async open() {
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
			const slow = large.claims > MOST_OF_A_THREAD ? '; of so many, ClickHouse answers faster' : '';
			return {
				id: large.corpus.id,
				revision: large.revision,
				host,
				header: widest === 'all' ? null : heardHeader(text, widest),
				texts: { kind: 'folder', folder },
				entry: entryOf(large, basename(folder)),
				by: `a thread of this server${slow}`
			};
		}
	};
}

export async function foldersIn(path: string): Promise<readonly string[]> {
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
		folder,
		revision: createHash('sha256').update(revision).digest('hex').slice(0, 16),
		path: `${corpus.id}/${HEADER_FILE}`,
		answers: 'server'
	};
}
