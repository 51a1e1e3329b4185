import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
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
	'before/index.html': '<title>before</title>',
	'before/_app/immutable/chunks/b.js': SCRIPT,
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
	const names = new Set(['maps.example']);
	listening = await listen(
		handleRequests([join(folder, 'app'), join(folder, 'before')], mounts, names),
		'127.0.0.1',
		0
	);
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

	it('of the build before are still there for a page of it, which itself is not', async () => {
		const answer = await get('/_app/immutable/chunks/b.js');
		expect([answer.status, answer.body.toString()]).toEqual([200, SCRIPT]);
		expect((await get('/index.html')).body.toString()).toBe('<title>page</title>');
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

	it('that vanish are not there', async () => {
		expect((await get('/gone.svg')).status).toBe(200);
		await rm(join(folder, 'app/gone.svg'));
		expect((await get('/gone.svg')).status).toBe(404);
	});

	it('come plain to who refuses the compressed forms', async () => {
		const answer = await get('/_app/immutable/chunks/a.js', { 'Accept-Encoding': 'br;q=0, gzip; q=0.0' });
		expect([answer.headers['content-encoding'], answer.body.toString()]).toEqual([undefined, SCRIPT]);
	});

	it('built into the app never stand in for data', async () => {
		expect((await get('/%64ata/index.json')).status).toBe(404);
	});
});

describe('a part of a file', () => {
	const WHOLE = FILES['given/mine/claims.arrow'] as string;

	it.each([
		['bytes=0-0', 206, 'a', 'bytes 0-0/5'],
		['bytes=1-2', 206, 'rr', 'bytes 1-2/5'],
		['bytes=3-', 206, 'ow', 'bytes 3-4/5'],
		['bytes=-2', 206, 'ow', 'bytes 3-4/5'],
		['bytes=-9', 206, WHOLE, 'bytes 0-4/5'],
		['bytes=1-99', 206, 'rrow', 'bytes 1-4/5'],
		['bytes=1-99999999999999999999999999', 206, 'rrow', 'bytes 1-4/5'],
		['bytes=5-', 416, null, 'bytes */5'],
		['bytes=5-2', 416, null, 'bytes */5'],
		['bytes=-0', 416, null, 'bytes */5'],
		['bytes=abc', 200, WHOLE, undefined],
		['lines=1-2', 200, WHOLE, undefined],
		['bytes', 200, WHOLE, undefined],
		['bytes=0-0,4-4', 200, WHOLE, undefined]
	])('asked for as %s is %i', async (range, status, body, said) => {
		const answer = await get('/data/mine/claims.arrow', { Range: range });
		expect([answer.status, answer.headers['content-range']]).toEqual([status, said]);
		if (body !== null) expect(answer.body.toString()).toBe(body);
	});

	it('is of the form that is sent', async () => {
		const headers = { Range: 'bytes=-3', 'Accept-Encoding': 'gzip' };
		const answer = await get('/_app/immutable/chunks/a.js', headers);
		expect(answer.body).toEqual(gzipSync(SCRIPT).subarray(-3));
	});

	it('is not asked for by HEAD', async () => {
		const answer = await get('/data/mine/claims.arrow', { Range: 'bytes=5-2' }, 'HEAD');
		expect([answer.status, answer.headers['content-length']]).toEqual([200, '5']);
	});

	it('leaves the server standing, whatever is asked', async () => {
		const ranges = fc.oneof(
			fc.string(),
			fc.string().map((text) => `bytes=${text}`),
			fc.tuple(fc.integer(), fc.integer()).map(([from, to]) => `bytes=${from}-${to}`)
		);
		const sent = ranges.map((range) => range.replace(/[^\x20-\x7e]/g, '?').trim());
		await fc.assert(
			fc.asyncProperty(sent, async (range) => {
				const { status } = await get('/data/mine/claims.arrow', { Range: range });
				expect([200, 206, 416]).toContain(status);
			})
		);
	});
});

describe('who is answered', () => {
	const PORT = ':4173';

	it.each([
		['127.0.0.1', 200],
		['localhost', 200],
		['LOCALHOST', 200],
		['localhost.', 200],
		['maps.localhost', 200],
		['[::1]', 200],
		['maps.example', 200],
		['evil.example', 421],
		['127.0.0.1.evil.example', 421],
		['localhost.evil.example', 421],
		['203.0.113.9', 421],
		['[2001:db8::1]', 421],
		['user@localhost', 400],
		['localhost/', 400]
	])('a request to the name "%s": %i', async (name, status) => {
		for (const host of [name, name + PORT]) {
			const answer = await get('/data/index.json', { Host: host });
			expect(answer.status).toBe(status);
			expect(answer.body.toString().includes('given')).toBe(status === 200);
		}
	});

	it('says how to be called by another name', async () => {
		const { body } = await get('/', { Host: 'evil.example' });
		expect(body.toString()).toContain('--allow-host evil.example');
	});

	it.each([
		[{ Origin: 'http://localhost:4173' }, 405],
		[{}, 405],
		[{ 'Sec-Fetch-Site': 'same-origin' }, 405],
		[{ Origin: 'http://localhost:9999' }, 403],
		[{ Origin: 'http://evil.example' }, 403],
		[{ Origin: 'null' }, 403],
		[{ 'Sec-Fetch-Site': 'cross-site' }, 403]
	])('what is sent with %j is %i', async (headers, status) => {
		expect((await get('/', { Host: 'localhost:4173', ...headers }, 'POST')).status).toBe(status);
	});

	it('a search of many words in Arabic', async () => {
		const words = encodeURIComponent('ب'.repeat(100_000));
		expect((await get(`/moscow-talks?q=${words}`)).status).toBe(200);
	});

	it('is told of an address that is too long', async () => {
		const answer = await get(`/?q=${'x'.repeat(2_500_000)}`);
		expect(answer.status).toBe(431);
		expect(answer.body.toString()).toContain('too long');
		expect((await get('/')).status).toBe(200);
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
		['/moscow-talks/embed?event=talks', undefined],
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
