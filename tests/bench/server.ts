// `npm run bench -- server DATA`: the server's answers over HTTP beside the same session asked directly, of claims that `generate` made. Both
// are asked the same and must say the same; it fails where they differ. In milliseconds of CPU, of all threads and of who asks, since
// machines and what else they do differ.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fetchPort } from '../../src/lib/answers/remote/fetch-port.ts';
import type { Opened, Reply, Request } from '../../src/lib/answers/request.ts';
import { Session } from '../../src/lib/answers/session.ts';
import { FileHolding } from '../../src/lib/answers/worker/file-holding.ts';
import { WorkerAnswers } from '../../src/lib/answers/worker/worker-answers.ts';
import { NEWEST_FIRST } from '../../src/lib/query/engine/row-order.ts';
import { EVERYTHING, include, withWindow, type Query } from '../../src/lib/query/query/query.ts';
import { mountClaims } from '../../src/server/answers/claims-mounts.ts';
import { ServedClaims } from '../../src/server/answers/served-claims.ts';
import { handleRequests } from '../../src/server/handle-requests.ts';
import { listen } from '../../src/server/listen.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { median, quantile } from './statistics.ts';

const TIMES = 15;
const CONNECTIONS = 16;
const CACHED = 2000;

export async function benchServer([data]: readonly string[]): Promise<string> {
	if (data === undefined)
		throw new Error('found no folder; expected the data that "npm run bench -- generate N" made');
	const served = await ServedClaims.open([data], { widest: 'all', say: console.error });
	const listening = await listen(handleRequests([], mountClaims(served, null)), '127.0.0.1', 0);
	try {
		const { id, texts, entry } = served.corpora[0]!;
		if (texts.kind !== 'folder') throw new Error(`found ${data}, expected a folder`);
		const { folder } = texts;
		const address = `${listening.address}api/${id}/`;
		const { answers, opened } = await WorkerAnswers.open(fetchPort(address), '');
		const direct = new Session(await FileHolding.open((name) => readFile(join(folder, name))));
		const rows: string[][] = [['request', 'over HTTP, CPU ms', 'p95', 'directly, CPU ms', 'ratio', 'kB']];
		for (const [name, queries] of Object.entries(queriesOf(opened))) {
			const [ours, alone]: [number[], number[]] = [[], []];
			let size = 0;
			for (const query of queries) {
				const request = requestOf(query, opened);
				let reply: Reply | null = null;
				ours.push(await cpu(async () => (reply = await answers.ask(request))));
				let expected: Reply | null = null;
				alone.push(await cpu(async () => (expected = await direct.answer(request))));
				if (!isDeepStrictEqual(told(reply!), told(expected!)))
					throw new Error(`the answers to ${name} differ`);
				size = sizeOf(reply!);
			}
			const [a, b] = [median(ours), median(alone)];
			rows.push([name, ms(a), ms(quantile(ours, 0.95)), ms(b), (a / b).toFixed(2), (size / 1000).toFixed(0)]);
		}
		const head = `${describeMachine()}. ${entry.claims.toLocaleString('en')} claims; facets, histogram, clusters, ${NEWEST.toLocaleString('en')} rows; ${TIMES} requests each, none asked before.`;
		return [head, markdownTable(rows), await cachedLine(address, requestOf(EVERYTHING, opened))].join('\n\n');
	} finally {
		served.end();
		await listening.close();
	}
}

const NEWEST = 20_000;
const YEAR = 365;

/** None twice, so that nothing is at hand. */
function queriesOf({ vocabulary, dates }: Opened): Readonly<Record<string, readonly Query[]>> {
	const last = Math.max(...dates.when.whens.map(({ latest }) => latest ?? 0));
	const events = vocabulary.columns.event.values;
	const within = (days: number) =>
		Array.from({ length: TIMES }, (_, at) =>
			withWindow(EVERYTHING, { axis: 'when', from: last - days - at, to: last - at })
		);
	return {
		'an event': events.slice(0, TIMES).map((event) => include(EVERYTHING, 'event', event)),
		'a year': within(YEAR),
		'thirty days': within(30)
	};
}

function requestOf(query: Query, { revision, vocabulary, dates }: Opened): Request {
	const events = vocabulary.columns.event.values.length;
	const last = Math.max(...dates.when.whens.map(({ latest }) => latest ?? 0));
	const weeks = Array.from({ length: 52 }, (_, at) => last - 7 * (52 - at));
	return {
		query,
		audience: 'all',
		revision,
		places: [],
		claim: null,
		colours: {
			by: 'event',
			classes: { count: events, of: Uint16Array.from({ length: events }, (_, code) => code) }
		},
		map: { zoom: 4, wholeZoom: 1 },
		timeline: { axis: 'when', stretches: weeks.map((first) => ({ first, last: first + 6 })) },
		order: NEWEST_FIRST
	};
}

/** All but the records, which come along only where they are at hand in time. */
function told({ first: _, ...reply }: Reply): object {
	return reply;
}

async function cpu(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

function sizeOf(reply: Reply): number {
	let size = 0;
	JSON.stringify(reply, (_, part: unknown) => {
		if (!ArrayBuffer.isView(part)) return part;
		size += part.byteLength;
		return undefined;
	});
	return size;
}

/** As many at a time as a small newsroom: the same request, which is at hand after the first. */
async function cachedLine(address: string, request: Request): Promise<string> {
	const body = JSON.stringify({ request }, (_, part: unknown) =>
		ArrayBuffer.isView(part) ? Array.from(part as Uint8Array) : part
	);
	const times: number[] = [];
	const failed: number[] = [];
	const ask = async () => {
		const began = performance.now();
		const response = await fetch(`${address}ask`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body
		});
		await response.arrayBuffer();
		times.push(performance.now() - began);
		if (!response.ok) failed.push(response.status);
	};
	const began = performance.now();
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			while (times.length < CACHED) await ask();
		})
	);
	const seconds = (performance.now() - began) / 1000;
	return `The same request over ${CONNECTIONS} connections, asked by the same process: ${Math.round(times.length / seconds)} a second, p99 ${ms(quantile(times, 0.99))} ms, ${failed.length} of ${times.length} not answered.`;
}

function ms(value: number): string {
	return value.toFixed(value < 10 ? 1 : 0);
}
