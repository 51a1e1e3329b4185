import { describe, expect, it } from 'vitest';
import {
	handedFiles,
	openFiles,
	openZip,
	saveRecords,
	zipRecords
} from '../../../src/lib/desk/homes/corpus-files.ts';
import { applyEdit } from '../../../src/lib/model/edits/edit.ts';
import { toWrittenCorpus } from '../../../src/lib/model/edits/load-written.ts';
import { RECORD_KINDS, type WrittenCorpus } from '../../../src/lib/model/edits/written.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { loadCorpus } from '../../../src/lib/model/parse/load-corpus.ts';
import { harbour as onDisk } from '../model/harbour.ts';

/** As a browser has it, which knows no buffers of Node's. */
const harbour = () => new Map([...onDisk()].map(([path, bytes]) => [path, new Uint8Array(bytes)]));

const watched = { signal: new AbortController().signal };
const written = (files: ReadonlyMap<string, Uint8Array>) => toWrittenCorpus(loadCorpus(files, new Set()));

describe('a corpus as a ZIP archive', () => {
	it('is opened as it was written, with what was not edited byte for byte', async () => {
		const files = harbour();
		const records = written(files);
		const claim = records.claim[0]!;
		const edit = [
			{ kind: 'claim' as const, id: claim.id, value: { ...(claim.value as object), text: 'Mended.' } }
		];
		const zip = await zipRecords(applyEdit(records, edit).records, files, watched);
		const opened = await openZip({ name: 'harbour.zip', content: zip }, watched);
		expect(opened.unread).toEqual([]);
		for (const [path, bytes] of files)
			if (path !== 'claims.json') expect(opened.files.get(path)).toEqual(bytes);
		const result = parseCorpus(opened.files);
		expect(result.ok && result.corpus.claims[0]!.text).toBe('Mended.');
	});

	it('that is none is refused', async () => {
		const opened = await openZip({ name: 'x.zip', content: new Blob(['no archive']) }, watched);
		expect(opened).toMatchObject({ files: new Map(), unread: [{ file: 'x.zip' }] });
	});
});

it('a corpus made from nothing has every file that one needs', () => {
	const empty = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as WrittenCorpus;
	const head = {
		format: 2,
		id: 'new',
		title: 'New',
		summary: 'New.',
		asOf: '2026-01-28',
		handling: 'TLP:CLEAR',
		language: 'en',
		worldview: 'De facto'
	};
	const files = saveRecords({ ...empty, corpus: [{ id: 'corpus', value: head }] }, new Map());
	expect(parseCorpus(files)).toMatchObject({ ok: true, corpus: { id: 'new', claims: [] } });
});

it('files that were chosen count from the folder of corpus.json, and what is no part of a corpus is a fault', async () => {
	const handed = [
		...harbour(),
		['notes.txt', new Uint8Array(1)] as const,
		['.git/x', new Uint8Array(1)] as const
	].map(([path, bytes]) => ({
		path: `some/where/${path}`,
		size: bytes.length,
		read: () => Promise.resolve(bytes)
	}));
	const { files, unread } = await openFiles(handed);
	expect([...files.keys()].sort()).toEqual([...harbour().keys()].sort());
	expect(unread.map(({ file }) => file)).toEqual(['notes.txt']);
	const [chosen] = handedFiles([new File(['x'], 'corpus.json')]);
	expect(chosen).toMatchObject({ path: 'corpus.json', size: 1 });
});
