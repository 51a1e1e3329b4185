// One corpus opened with each of those who answer: in the page, in a worker at the other end of a channel, and on a server over HTTP.
import type { RequestListener } from 'node:http';
import type { Answers } from '../../../src/lib/answers/answers.ts';
import { PageAnswers } from '../../../src/lib/answers/page/page-answers.ts';
import { fetchPort } from '../../../src/lib/answers/remote/fetch-port.ts';
import type { Audience, Opened } from '../../../src/lib/answers/request.ts';
import type { Call, Outcome, Port } from '../../../src/lib/answers/worker/messages.ts';
import { serveSession } from '../../../src/lib/answers/worker/serve-session.ts';
import { FileHolding } from '../../../src/lib/answers/worker/file-holding.ts';
import { WorkerAnswers } from '../../../src/lib/answers/worker/worker-answers.ts';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import { writeLargeCorpus } from '../../../src/lib/query/columnar/write-large-corpus.ts';
import { FORMATS } from '../../../src/lib/state/answers/formats.ts';
import { AnswerCache } from '../../../src/server/answers/answer-cache.ts';
import { answerHttp } from '../../../src/server/answers/answer-http.ts';
import { Metrics } from '../../../src/server/answers/metrics.ts';
import { isCallKind } from '../../../src/server/answers/parse-call.ts';
import { serveThread } from '../../../src/server/answers/serve-thread.ts';
import {
	SessionHost,
	type CallHost,
	type HostLimits,
	type Thread
} from '../../../src/server/answers/session-host.ts';
import { ClickHouseCorpus } from '../../../src/server/clickhouse/corpus.ts';
import { ClickHouseHost } from '../../../src/server/clickhouse/clickhouse-host.ts';
import type { ClickHouse } from '../../../src/server/clickhouse/clickhouse.ts';
import { storeCorpus } from '../../../src/server/clickhouse/store.ts';
import { listen } from '../../../src/server/listen.ts';

export interface Host {
	readonly answers: Answers;
	readonly opened: Opened;
	readonly close: () => void;
}

export type Open = (compiled: CompiledCorpus) => Promise<Host>;

export async function filesOf({
	corpus: whole,
	placements
}: CompiledCorpus): Promise<Map<string, Uint8Array>> {
	const { claims: all, ...corpus } = whole;
	// Random reports have no text for a quote to stand in.
	const claims = all.map((claim) => ({ ...claim, quoteAt: { start: 7, end: 11, paragraph: 1 } }));
	const files = new Map<string, Uint8Array>();
	const texts = corpus.reports.map(({ text }) => text);
	await writeLargeCorpus({ corpus, placements, claims, texts }, async (name, pieces) => {
		const read: Uint8Array[] = [];
		for await (const piece of pieces) read.push(Buffer.from(piece));
		files.set(name, Buffer.concat(read));
	});
	return files;
}

export const HOSTS: Readonly<Record<string, Open>> = {
	async page(compiled) {
		const answers = new PageAnswers(compiled, 'first', FORMATS);
		return { answers, opened: answers.opened('all'), close: () => undefined };
	},
	async worker(compiled) {
		const files = await filesOf(compiled);
		const { port1, port2 } = new MessageChannel();
		serveSession(port2 as unknown as Port<Outcome, Call>, () => async (name) => files.get(name)!, FORMATS);
		const open = await WorkerAnswers.open(port1 as unknown as Port<Call, Outcome>, '');
		return {
			...open,
			close() {
				port1.close();
				port2.close();
			}
		};
	},
	async server(compiled) {
		const { address, close } = await serveFiles(await filesOf(compiled));
		const open = await WorkerAnswers.open(fetchPort(address), '');
		return { ...open, close: () => void close() };
	}
};

export interface Served {
	/** Of the corpus, for its port. */
	readonly address: string;
	readonly host: SessionHost;
	readonly close: () => Promise<void>;
}

/** Out of ClickHouse, into which it is put. */
export function openIn(clickhouse: ClickHouse, widest: Audience = 'all'): Open {
	return async (compiled) => {
		const files = await filesOf(compiled);
		const load = (name: string) => Promise.resolve(files.get(name)!);
		const holding = await FileHolding.open(load);
		const name = { id: 'made', revision: holding.revision, widest };
		await storeCorpus(clickhouse, { ...name, holding, load, portion: 7, tell: () => undefined });
		const host = new ClickHouseHost(await ClickHouseCorpus.open(clickhouse, name));
		const { address, close } = await serveHost(host, holding.revision);
		const open = await WorkerAnswers.open(fetchPort(address), '');
		return { ...open, close: () => void close() };
	};
}

/** The server's answers to the corpus in `files`, from the thread of the test. */
export async function serveFiles(
	files: ReadonlyMap<string, Uint8Array>,
	{ widest = 'all', limits = {} }: { readonly widest?: Audience; readonly limits?: Partial<HostLimits> } = {}
): Promise<Served> {
	const host = new SessionHost(() => inThisThread(files, widest), limits);
	const { revision } = JSON.parse(Buffer.from(files.get('corpus.json')!).toString()) as { revision: string };
	return { host, ...(await serveHost(host, revision)) };
}

async function serveHost(host: CallHost, revision: string): Promise<Pick<Served, 'address' | 'close'>> {
	const tools = { cache: new AnswerCache(1e7), metrics: new Metrics() };
	const answer: RequestListener = (request, response) => {
		const kind = request.url!.slice(1);
		if (!isCallKind(kind)) throw new Error(`there is no ${kind}`);
		void answerHttp(request, response, kind, { id: 'made', revision, host }, tools);
	};
	const { address, close } = await listen(answer, '127.0.0.1', 0);
	return {
		address,
		close() {
			host.end();
			return close();
		}
	};
}

function inThisThread(files: ReadonlyMap<string, Uint8Array>, widest: Audience): Thread {
	const { port1, port2 } = new MessageChannel();
	serveThread(
		port2 as unknown as Parameters<typeof serveThread>[0],
		(name) => {
			const file = files.get(name);
			return file ? Promise.resolve(file) : Promise.reject(new Error(`there is no ${name}`));
		},
		widest
	);
	return {
		port: port1 as unknown as Port<Call, Outcome>,
		onstop: null,
		end() {
			port1.close();
			port2.close();
		}
	};
}
