// The process of the embedded ClickHouse: takes what clickhouse.ts sends, one statement after another, and gives what a server would give.
import { timingSafeEqual } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

interface Session {
	queryBindAsync(
		query: string,
		parameters: object,
		options: { readonly format: string }
	): Promise<{ bytes(): Uint8Array }>;
	close(): void;
}

const [folder = ''] = process.argv.slice(2);
const key = Buffer.from(process.env['DATELINE_CHDB_KEY'] ?? '');
const scratch = mkdtempSync(join(tmpdir(), 'dateline-chdb-'));
const session = await open();

async function open(): Promise<Session> {
	// A peer that is not there is a line and no stack, and its types are not asked for.
	const name = 'chdb';
	try {
		const { Session } = (await import(name)) as { Session: new (path: string) => Session };
		return new Session(folder);
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
		console.log(`${reason}. "npm install --no-save chdb" brings it (Linux with glibc, macOS; 178 MB).`);
		process.exit(1);
	}
}

let turn: Promise<unknown> = Promise.resolve();

function isAllowed({ headers }: IncomingMessage): boolean {
	const given = Buffer.from(String(headers['x-clickhouse-key'] ?? ''));
	return given.length === key.length && key.length > 0 && timingSafeEqual(given, key);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (!isAllowed(request))
		return void response.writeHead(403, { 'X-ClickHouse-Exception-Code': '516' }).end();
	const body = await buffer(request);
	const url = new URL(request.url!, 'http://localhost');
	const insert = url.searchParams.get('query');
	const mine = turn.then(async () => {
		// What nobody waits for any more is not begun; what is begun goes on to its end.
		if (response.destroyed) return null;
		return insert === null
			? read(request, body)
			: put(insert, url.searchParams.get('insert_deduplication_token') ?? '', body);
	});
	turn = mine.catch(() => undefined);
	try {
		const bytes = await mine;
		if (bytes) response.writeHead(200).end(bytes);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const code = /Code: (\d+)/.exec(reason)?.[1] ?? '1000';
		response
			.writeHead(500, { 'X-ClickHouse-Exception-Code': code })
			.end(reason.replace(/^.*?(?=Code: )/s, ''));
	}
}

async function read(request: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Uint8Array> {
	const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
	const form = await new Response(body, { headers }).formData();
	const parameters: Record<string, string> = {};
	for (const [field, value] of form)
		if (field.startsWith('param_')) parameters[field.slice(6)] = unescaped(String(value));
	const result = await session.queryBindAsync(String(form.get('query')), parameters, { format: 'Native' });
	return result.bytes();
}

/** A server takes parameters as they stand in tab-separated text, chdb as they are. */
function unescaped(text: string): string {
	return text.replace(/\\([\\tnr0])/g, (_, sign: string) => SIGNS[sign]!);
}

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r', 0: '\0' };

/** `INSERT INTO table FORMAT Native`: it reads blocks from files alone. */
async function put(statement: string, token: string, block: Buffer): Promise<Uint8Array> {
	const into = /^INSERT INTO ([a-z0-9_]+(?: \([a-z, ]+\))?) FORMAT Native$/.exec(statement)?.[1];
	if (into === undefined || /[^\w -]/.test(token))
		throw new Error(`Code: 62. found ${statement}, expected a block for a table`);
	const path = join(scratch, 'block.native');
	writeFileSync(path, block);
	const settings = `SETTINGS insert_deduplication_token = '${token}'`;
	await session.queryBindAsync(
		`INSERT INTO ${into} ${settings} SELECT * FROM file('${path}', 'Native')`,
		{},
		{ format: 'Native' }
	);
	return new Uint8Array(0);
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
process.stdin.resume().on('end', () => {
	session.close();
	rmSync(scratch, { recursive: true, force: true });
	process.exit(0);
});
