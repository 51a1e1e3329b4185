import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleRequests } from '../../../src/server/handle-requests.ts';
import { listen, type Listening } from '../../../src/server/listen.ts';

const SCRIPT = 'export const answer = 42;\n';
const FILES: Readonly<Record<string, string | Buffer>> = {
	'app/index.html': '<title>page</title>',
	'app/icon.svg': '<svg/>',
	'app/gone.svg': '<svg/>',
	'app/_app/immutable/chunks/a.js': SCRIPT,
	'app/_app/immutable/chunks/a.js.br': brotliCompressSync(SCRIPT),
	'app/_app/immutable/chunks/a.js.gz': gzipSync(SCRIPT),
	'app/data/index.json': '{"stale":true}',
	'given/index.json': '{"given":true}',
	'given/mine/places.geojson': '{}',
	'given/mine/claims.arrow': 'arrow',
	'base/land.json': '{"land":true}',
	'base/0/0/0.pbf': 'tile',
	'secret.txt': 'not served'
};

let folder: string;
let listening: Listening;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'date line '));
	for (const [path, content] of Object.entries(FILES)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	const mounts = [
		{ prefix: '/data/basemap', folder: join(folder, 'base') },
		{ prefix: '/data', folder: join(folder, 'given') }
	];
	listening = await listen(handleRequests(join(folder, 'app'), mounts), '127.0.0.1', 0);
});

afterAll(async () => {
	await listening.close();
	await rm(folder, { recursive: true });
});

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would resolve the dots itself. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((done, fail) => {
		const options = { host: '127.0.0.1', port: listening.port, path, headers, method };
		ask(options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
			);
		})
			.on('error', fail)
			.end();
	});
}

describe('the page', () => {
	it.each(['/', '/moscow-talks', '/moscow-talks/reports/kurdistan24', '/moscow-talks?event=talks'])(
		'is the answer to %s, checked anew each time',
		async (path) => {
			const answer = await get(path);
			expect(answer.status).toBe(200);
			expect(answer.body.toString()).toBe('<title>page</title>');
			expect(answer.headers['content-type']).toContain('text/html');
			expect(answer.headers['cache-control']).toBe('no-cache');
		}
	);

	it('is not sent again to who has it', async () => {
		const first = await get('/');
		const second = await get('/', { 'If-None-Match': String(first.headers['etag']) });
		expect([second.status, second.body.length]).toEqual([304, 0]);
	});

	it.each([
		'/missing.js',
		'/_app/immutable/chunks/gone.js',
		'/_app/x',
		'/data',
		'/data/',
		'/data/missing',
		'/data/gone.json',
		'/data/basemap/gone'
	])('is not the answer to %s', async (path) => {
		const answer = await get(path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).not.toContain('<');
	});
});

describe('files', () => {
	it.each([
		['br', 'br, gzip'],
		['gzip', 'gzip']
	])('come as %s to who accepts %s', async (encoding, accept) => {
		const answer = await get('/_app/immutable/chunks/a.js', { 'Accept-Encoding': accept });
		expect(answer.headers['content-encoding']).toBe(encoding);
		expect(answer.headers['content-type']).toBe('text/javascript');
		expect(answer.headers['vary']).toBe('Accept-Encoding');
	});

	it('come plain to who accepts nothing else', async () => {
		const answer = await get('/_app/immutable/chunks/a.js');
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.body.toString()).toBe(SCRIPT);
	});

	it('whose name holds their digest are kept for ever', async () => {
		const { headers } = await get('/_app/immutable/chunks/a.js');
		expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
	});

	it.each([
		['/data/index.json', 'application/json', '{"given":true}'],
		['/data/mine/places.geojson', 'application/geo+json', '{}'],
		['/data/mine/claims.arrow', 'application/vnd.apache.arrow.file', 'arrow'],
		['/data/basemap/land.json', 'application/json', '{"land":true}'],
		['/data/basemap/0/0/0.pbf', 'application/x-protobuf', 'tile'],
		['/icon.svg', 'image/svg+xml', '<svg/>']
	])('%s is served as %s from its own folder', async (path, type, body) => {
		const answer = await get(path);
		expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
			200,
			type,
			body
		]);
	});

	it('compiled anew are served anew', async () => {
		const path = join(folder, 'given', 'again.json');
		await writeFile(path, '{"round":1}');
		expect((await get('/data/again.json')).body.toString()).toBe('{"round":1}');
		await writeFile(path, '{"round":"two"}');
		expect((await get('/data/again.json')).body.toString()).toBe('{"round":"two"}');
	});

	it('that vanish leave the server standing', async () => {
		await rm(join(folder, 'app/gone.svg'));
		await expect(get('/gone.svg')).rejects.toThrow();
		expect((await get('/')).status).toBe(200);
	});

	it('built into the app never stand in for data', async () => {
		expect((await get('/%64ata/index.json')).status).toBe(404);
	});
});

describe('every answer', () => {
	it.each(['/', '/data/index.json', '/data/missing', '/missing.js'])('guards the page: %s', async (path) => {
		const { headers } = await get(path);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('no-referrer');
		expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
	});

	it.each([
		['/moscow-talks/embed?event=talks', 'frame-ancestors *'],
		['/moscow-talks/embed/more', "frame-ancestors 'self'"],
		['/embed', "frame-ancestors 'self'"]
	])('says of %s who may show it in a page: %s', async (path, policy) => {
		expect((await get(path)).headers['content-security-policy']).toBe(policy);
	});

	it.each([
		'/../secret.txt',
		'/data/../../secret.txt',
		'/data/..%2f..%2fsecret.txt',
		'/data/%2e%2e/%2e%2e/secret.txt',
		'/data/..\\..\\secret.txt',
		'/..%5csecret.txt',
		'//secret.txt'
	])('stays inside its folders: %s', async (path) => {
		expect((await get(path)).body.toString()).not.toContain('not served');
	});

	it.each([
		['/%', 'GET', 400],
		['/%E0%A4%A', 'GET', 400],
		['/', 'POST', 405],
		['/data/index.json', 'DELETE', 405]
	])('to %s by %s is %i', async (path, method, status) => {
		expect((await get(path, {}, method)).status).toBe(status);
	});

	it('to HEAD has no body', async () => {
		const answer = await get('/', {}, 'HEAD');
		expect([answer.status, answer.body.length]).toEqual([200, 0]);
	});
});
