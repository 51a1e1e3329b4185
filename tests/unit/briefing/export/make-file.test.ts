import { describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../src/lib/briefing/export/single-file/archive.ts';
import { makeFile } from '../../../../src/lib/briefing/export/single-file/make-file.ts';
import type { Template } from '../../../../src/lib/briefing/export/single-file/template.ts';
import type { CorpusEntry } from '../../../../src/lib/model/compiled.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const TEMPLATE: Template = {
	opening: 'open()',
	openingDigest: 'abc=',
	icon: 'data:,',
	script: 'single-file/app.js',
	style: 'single-file/app.css',
	mapWorker: 'workers/map.js',
	fonts: [
		{
			place: 'font/0',
			path: 'latin.woff2',
			commonPath: 'common/0.woff2',
			italic: false,
			ranges: [[0x20, 0x17f]]
		},
		{
			place: 'font/1',
			path: 'cyrillic.woff2',
			commonPath: 'common/1.woff2',
			italic: false,
			ranges: [[0x400, 0x4ff]]
		}
	]
};
const TEXTS = {
	...{ title: 'One', language: 'en', direction: 'ltr' as const },
	...{ opening: 'Opening One', withoutScript: 'Needs scripts' }
};

const compiled = compileCorpus({
	reports: { r1: 's1' },
	claims: [{ report: 'r1', about: ['port'] }],
	places: { port: [10, 50] }
});
const entry = { id: compiled.corpus.id, path: 'one/corpus.json', state: 'ready' } as unknown as CorpusEntry;

/** Each file holds its own path. */
const read = (path: string): Promise<Uint8Array> =>
	Promise.resolve(
		new TextEncoder().encode(path === 'single-file/template.json' ? JSON.stringify(TEMPLATE) : path)
	);

async function make(signal: AbortSignal, tell: (part: number) => void = () => undefined): Promise<string> {
	return makeFile(compiled, entry, { read, texts: TEXTS }, { signal, tell });
}

async function unpacked(html: string): Promise<Map<string, string>> {
	const archive = /id="archive">([^<]*)</.exec(html)![1]!;
	const files = await unpackArchive(archive);
	return new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('the one file of a corpus', () => {
	it('brings the app, its notices, the corpus, and the fonts and tiles that this needs', async () => {
		const html = await make(new AbortController().signal);
		expect(html).toContain('<p id="opening" role="status">Opening One</p>');
		const files = await unpacked(html);
		expect(files.get('app.js')).toBe('single-file/app.js');
		expect(files.get('map-worker.js')).toBe('workers/map.js');
		expect(files.get('licences.md')).toBe('licences.md');
		expect(files.get('font/0')).toBe('common/0.woff2');
		expect(files.has('font/1')).toBe(false);
		expect(files.has('data/basemap/0/0/0.pbf')).toBe(true);
		expect(JSON.parse(files.get('data/one/corpus.json')!)).toMatchObject({
			corpus: { id: compiled.corpus.id }
		});
		expect(JSON.parse(files.get('data/index.json')!)).toMatchObject({
			corpora: [{ path: 'one/corpus.json' }]
		});
	});

	it('is the same, whatever came first, and tells how far it is', async () => {
		const told: number[] = [];
		const signal = new AbortController().signal;
		const first = await make(signal, (part) => told.push(part));
		expect(await make(signal)).toBe(first);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBeLessThan(1);
	});

	it('stops when it is told to', async () => {
		const controller = new AbortController();
		const stopped = make(controller.signal, () => controller.abort(new Error('enough')));
		await expect(stopped).rejects.toThrow('enough');
	});
});
