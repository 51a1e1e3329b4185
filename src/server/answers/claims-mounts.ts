// Where claims that the server answers for are found: their answers below /api, what the page needs of them beside below /data, and how the
// server does at /healthz, /readyz and /metrics.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPILED_FORMAT, type CorpusIndex } from '../../lib/model/compiled.ts';
import { HEADER_FILE } from '../../lib/query/columnar/large-corpus.ts';
import { expectMethod, type ProgramMount } from '../handle-requests.ts';
import { sendFile } from '../send-file.ts';
import { AnswerCache } from './answer-cache.ts';
import { answerHttp } from './answer-http.ts';
import { Metrics, type Gauge } from './metrics.ts';
import { isCallKind } from './parse-call.ts';
import type { ServedCorpus } from './claims-places.ts';
import type { ServedClaims } from './served-claims.ts';

/** Bytes of answers that are kept. */
const MOST_KEPT = 128 * 1024 * 1024;

/** Compiled corpora that are served as well, in the folder where they are now. */
interface Beside {
	readonly folder: string;
}

/** `headers`: said with the index. */
export function mountClaims(
	served: ServedClaims,
	beside: Beside | null,
	headers: Readonly<Record<string, string>> = {}
): readonly ProgramMount[] {
	const tools = { cache: new AnswerCache(MOST_KEPT), metrics: new Metrics() };
	const api: ProgramMount = {
		prefix: '/api',
		async answer(request, response, below) {
			const [, id = '', kind = '', ...more] = below.split('/');
			const corpus = served.find(id);
			if (!corpus || more.length > 0 || !isCallKind(kind)) return false;
			response.setHeader('Cache-Control', 'no-store');
			if (expectMethod(request, response, ['POST'])) await answerHttp(request, response, kind, corpus, tools);
			return true;
		}
	};
	const gauges = () => gaugesOf(served, tools.cache);
	return [
		api,
		told('/healthz', 'text/plain', () => 'ok\n'),
		told(
			'/readyz',
			'text/plain',
			() => readinessOf(served),
			{},
			() => (served.corpora.every(isReady) ? 200 : 503)
		),
		told('/metrics', 'text/plain; version=0.0.4', () => tools.metrics.toText(gauges())),
		told('/data/index.json', 'application/json', async () => JSON.stringify(await indexOf(served, beside)), {
			...headers,
			'Dateline-Live': 'yes'
		}),
		...served.corpora.map(({ id }) => dataOf(`/data/${id}`, () => served.find(id)!))
	];
}

/** Said to whoever asks for it. */
function told(
	prefix: string,
	type: string,
	say: () => string | Promise<string>,
	headers: Readonly<Record<string, string>> = {},
	status: () => number = () => 200
): ProgramMount {
	return {
		prefix,
		async answer(request, response, below) {
			if (below !== '') return false;
			if (!expectMethod(request, response, ['GET', 'HEAD'])) return true;
			response.statusCode = status();
			sendText(request, response, await say(), { ...headers, 'Content-Type': `${type};charset=utf-8` });
			return true;
		}
	};
}

const isReady = ({ host }: ServedCorpus) => host.isReady;

function readinessOf({ corpora }: ServedClaims): string {
	return corpora
		.map((corpus) => `${corpus.id} ${isReady(corpus) ? 'answers' : 'is being opened'}\n`)
		.join('');
}

function sendText(
	request: IncomingMessage,
	response: ServerResponse,
	text: string,
	headers: Readonly<Record<string, string>>
): void {
	response.writeHead(response.statusCode, { ...headers, 'Content-Length': Buffer.byteLength(text) });
	response.end(request.method === 'HEAD' ? '' : text);
}

async function indexOf(served: ServedClaims, beside: Beside | null): Promise<CorpusIndex> {
	const others = beside
		? (JSON.parse(await readFile(join(beside.folder, 'index.json'), 'utf8')) as CorpusIndex).corpora
		: [];
	const entries = served.corpora.map(({ entry }) => entry);
	const isOther = (id: string) => !entries.some((entry) => entry.id === id);
	return { format: COMPILED_FORMAT, corpora: [...entries, ...others.filter(({ id }) => isOther(id))] };
}

/** The header and the texts of reports. Columns, words and records stay here: they hold drafts. */
function dataOf(prefix: string, corpus: () => ServedCorpus): ProgramMount {
	return {
		prefix,
		async answer(request, response, below) {
			if (!expectMethod(request, response, ['GET', 'HEAD'])) return true;
			const { texts, header } = corpus();
			const sendJson = (text: string) => {
				sendText(request, response, text, { 'Content-Type': 'application/json' });
				return true;
			};
			const isHeader = below === `/${HEADER_FILE}`;
			if (isHeader && header !== null) return sendJson(header);
			const number = /^\/texts\/(\d{1,9})\.json$/.exec(below)?.[1];
			if (texts.kind === 'folder')
				return (isHeader || number !== undefined) && sendFile(request, response, texts.folder, below);
			const text = number === undefined ? null : await texts.read(Number(number));
			return text !== null && sendJson(text);
		}
	};
}

function gaugesOf(served: ServedClaims, cache: AnswerCache): Gauge[] {
	const over = (read: (corpus: ServedCorpus) => number) => () =>
		served.corpora.reduce((sum, corpus) => sum + read(corpus), 0);
	return [
		{
			name: 'dateline_claims',
			help: 'Claims answered for.',
			type: 'gauge',
			read: over(({ entry }) => entry.claims)
		},
		{
			name: 'dateline_waiting',
			help: 'Calls that wait for their turn.',
			type: 'gauge',
			read: over(({ host }) => host.waiting)
		},
		{
			name: 'dateline_restarts_total',
			help: 'Threads that stopped and were started anew.',
			type: 'counter',
			read: over(({ host }) => host.restarts)
		},
		{
			name: 'dateline_cache_hits_total',
			help: 'Answers that were at hand.',
			type: 'counter',
			read: () => cache.hits
		},
		{
			name: 'dateline_cache_bytes',
			help: 'Bytes of answers that are kept.',
			type: 'gauge',
			read: () => cache.bytes
		}
	];
}
