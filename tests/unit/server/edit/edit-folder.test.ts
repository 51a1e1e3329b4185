import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerHome } from '../../../../src/lib/desk/homes/server-home.ts';
import { parseCorpus } from '../../../../src/lib/model/parse-corpus.ts';
import { mountEdits } from '../../../../src/server/edit/edit-mount.ts';
import { EditableFolder } from '../../../../src/server/edit/editable-folder.ts';
import { handleRequests } from '../../../../src/server/handle-requests.ts';
import { listen, type Listening } from '../../../../src/server/listen.ts';
import { HARBOUR } from '../../model/harbour.ts';

const KEY = 'the-key-of-this-start';
const bytes = (text: string) => new TextEncoder().encode(text);

let root: string;
let folder: string;
let listening: Listening;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'dateline '));
	folder = join(root, 'har bour');
	await cp(HARBOUR, folder, { recursive: true });
	const mounts = [mountEdits([new EditableFolder(folder)], KEY)];
	listening = await listen(handleRequests([join(root, 'app')], mounts), '127.0.0.1', 0);
});

afterEach(async () => {
	await listening.close();
	await rm(root, { recursive: true });
});

const home = (key = KEY) => new ServerHome(listening.address.slice(0, -1), 'har bour', key);

describe('a folder that the server lets be written', () => {
	it('is read as it lies on disk, and once more only when it has changed', async () => {
		const at = home();
		const opened = (await at.look())!;
		expect(parseCorpus(opened.files, opened.unread).ok).toBe(true);
		expect(Buffer.from(opened.files.get('claims.json')!)).toEqual(
			await readFile(join(folder, 'claims.json'))
		);
		expect(await at.look()).toBe(null);
		await writeFile(join(folder, 'reports/new.md'), '---\n');
		expect((await at.look())?.files.has('reports/new.md')).toBe(true);
	});

	it('is written with what each file replaces, and what was written is replaced in turn', async () => {
		const at = home();
		const { files } = (await at.look())!;
		const gone = [...files.keys()].find((path) => path.startsWith('reports/'))!;
		const saved = new Map([
			['claims.json', bytes('[]\n')],
			['briefings/ünï.md', bytes('new')],
			[gone, null]
		]);
		expect(await at.write(saved, files)).toEqual({ kind: 'written' });
		expect(await readFile(join(folder, 'claims.json'), 'utf8')).toBe('[]\n');
		expect(await readFile(join(folder, 'briefings/ünï.md'), 'utf8')).toBe('new');
		const now = new Map(
			[...files, ...saved].flatMap(([path, content]) => (content ? [[path, content]] : [])) as [
				string,
				Uint8Array
			][]
		);
		expect(await at.write(new Map([['claims.json', bytes('[ ]\n')]]), now)).toEqual({ kind: 'written' });
		const names = await readdir(folder, { recursive: true });
		expect(names.filter((name) => name.includes('.part') || name === gone)).toEqual([]);
	});

	it('keeps what an editor wrote meanwhile, and then writes nothing at all', async () => {
		const at = home();
		const { files } = (await at.look())!;
		await writeFile(join(folder, 'events.json'), '[1]');
		const saved = new Map([
			['claims.json', bytes('[]')],
			['events.json', bytes('[]')]
		]);
		expect(await at.write(saved, files)).toEqual({ kind: 'changed', paths: ['events.json'] });
		expect(await readFile(join(folder, 'events.json'), 'utf8')).toBe('[1]');
		expect(Buffer.from(files.get('claims.json')!)).toEqual(await readFile(join(folder, 'claims.json')));
	});

	it('is neither read nor written without the key', async () => {
		const { files } = (await home().look())!;
		expect(await home('another').look()).toBe(null);
		const writer = home();
		await writer.look();
		const stranger = home('another');
		expect(await stranger.write(new Map([['reports/x.md', bytes('x')]]), new Map())).toEqual({
			kind: 'forbidden'
		});
		expect(await answerTo('GET', '/edit/har%20bour')).toBe(403);
		expect(files.size).toBeGreaterThan(5);
	});

	it('is not written for pages of others, nor under a name that is not this server’s', async () => {
		const headers = { 'Dateline-Key': KEY };
		expect(
			await answerTo('PUT', '/edit/har%20bour', { ...headers, Origin: 'https://elsewhere.example' })
		).toBe(403);
		expect(await answerTo('GET', '/edit/har%20bour', { ...headers, Host: 'rebound.example' })).toBe(421);
		expect(await answerTo('DELETE', '/edit/har%20bour', headers)).toBe(405);
		expect(await answerTo('GET', '/edit/other', headers)).toBe(404);
		expect(await answerTo('PUT', '/edit/har%20bour', headers, 'no form')).toBe(400);
		expect(await answerTo('PUT', '/edit/har%20bour', { ...headers, 'Content-Length': '999999999999' })).toBe(
			413
		);
	});
});

describe('what leads out of the folder', () => {
	const write = (path: string) =>
		new EditableFolder(folder).write([{ path, before: null, bytes: bytes('written') }]);

	it.each([
		'../out.md',
		'reports/../../out.md',
		'/etc/out.md',
		'reports/deep/out.md',
		'run.sh',
		'.git/config'
	])('%s is not written', async (path) => {
		expect((await write(path)).kind).toBe('refused');
		expect((await readdir(root)).sort()).toEqual(['har bour']);
	});

	it('links are neither read nor written through, of files and of folders', async () => {
		const outside = join(root, 'outside');
		await mkdir(outside);
		await writeFile(join(outside, 'x.md'), 'theirs');
		await symlink(join(outside, 'x.md'), join(folder, 'reports/link.md'));
		await rm(join(folder, 'briefings'), { recursive: true, force: true });
		await symlink(outside, join(folder, 'briefings'));
		expect((await write('reports/link.md')).kind).toBe('refused');
		expect((await write('briefings/new.md')).kind).toBe('refused');
		const { files } = await new EditableFolder(folder).read();
		expect([...files.keys()].filter((path) => /link|briefings/.test(path))).toEqual([]);
		expect(await readdir(outside)).toEqual(['x.md']);
		expect(await readFile(join(outside, 'x.md'), 'utf8')).toBe('theirs');
	});
});

function answerTo(
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body = ''
): Promise<number> {
	return new Promise((done, failed) => {
		const request = ask(
			`${listening.address}${path.slice(1)}`,
			{ method, headers, agent: false },
			(response) => {
				response.resume();
				done(response.statusCode!);
			}
		);
		request.on('error', failed);
		request.end(body);
	});
}
