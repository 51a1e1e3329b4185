import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWritten } from '../../../../src/lib/model/edits/compare-written.ts';
import type { Edit } from '../../../../src/lib/model/edits/edit.ts';
import { loadWritten, toWrittenCorpus } from '../../../../src/lib/model/edits/load-written.ts';
import { toWritten } from '../../../../src/lib/model/edits/to-written.ts';
import {
	FILES,
	RECORD_KINDS,
	type ListKind,
	type WrittenCorpus
} from '../../../../src/lib/model/edits/written.ts';
import { loadCorpus } from '../../../../src/lib/model/parse/load-corpus.ts';
import { scanJson } from '../../../../src/lib/model/parse/scan-json.ts';
import { checkLoaded, parseCorpus } from '../../../../src/lib/model/parse-corpus.ts';
import { saveEdit } from '../../../../src/lib/model/save/save-edit.ts';
import { serialiseCorpus } from '../../../../src/lib/model/serialise-corpus.ts';
import { corpora } from '../arbitrary-corpus.ts';
import { harbour, withText, type Files } from '../harbour.ts';
import { changedLines } from './changed-lines.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function saved(files: ReadonlyMap<string, Uint8Array>, edit: Edit): Files {
	const result = saveEdit(files, edit);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	const after = new Map(files);
	for (const [path, bytes] of result.files) {
		if (bytes === null) after.delete(path);
		else after.set(path, bytes);
	}
	return after;
}

const written = (files: ReadonlyMap<string, Uint8Array>): WrittenCorpus =>
	toWrittenCorpus(loadCorpus(files, new Set()));
const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string) => decoder.decode(files.get(path));

/** JSON as one person or another lays it out. */
const layouts: Record<string, (json: unknown) => string> = {
	tabs: (json) => `${JSON.stringify(json, null, '\t')}\n`,
	spaces: (json) => JSON.stringify(json, null, 2),
	'Windows lines': (json) => `${JSON.stringify(json, null, 4).replaceAll('\n', '\r\n')}\r\n`,
	'no line ends': (json) => JSON.stringify(json),
	'a byte order mark': (json) => `\ufeff${JSON.stringify(json, null, '\t')}\n`,
	'a record a line': (json) =>
		Array.isArray(json)
			? `[\n${json.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`
			: JSON.stringify(json)
};
const inLayout = (files: Files, layout: (json: unknown) => string): Files =>
	new Map(
		[...files].map(([path, bytes]) => [
			path,
			path.endsWith('json') ? encoder.encode(layout(JSON.parse(decoder.decode(bytes)))) : bytes
		])
	);

describe.each(Object.entries(layouts))('files with %s', (_, layout) => {
	it('are read back as the corpus that the edit makes', () => {
		fc.assert(
			fc.property(corpora, corpora, (before, after) => {
				const files = inLayout(serialiseCorpus(before), layout);
				const now = saved(files, compareWritten(toWritten(before), toWritten(after)));
				expect(parseCorpus(now)).toEqual({ ok: true, corpus: after });
				const back = saved(now, compareWritten(written(now), toWritten(before)));
				expect(parseCorpus(back)).toEqual({ ok: true, corpus: before });
			}),
			{ numRuns: 15 }
		);
	}, 60_000);
});

/** The records of a JSON file as their bytes, by id. */
function pieces(
	files: ReadonlyMap<string, Uint8Array>,
	kind: Exclude<ListKind, 'corpus'>
): Map<string, string> {
	const text = textIn(files, FILES[kind]);
	const { records, list } = scanJson(FILES[kind], text, kind === 'place' ? 'features' : 'list');
	return new Map(
		written(files)[kind].map(({ id }, index) => {
			const end = records[index + 1] ?? list!.close;
			return [id, text.slice(records[index], end).replace(/[\s,]*$/, '')];
		})
	);
}

describe('one edit of the fixture', () => {
	const files = harbour();
	const there = written(files);
	const claim = there.claim[3]!.value as Record<string, unknown>;

	it('touches the lines of the record alone', () => {
		const now = saved(files, [
			{ kind: 'claim', id: there.claim[3]!.id, value: { ...claim, text: 'Another sentence.' } }
		]);
		const [path, ...others] = [...now]
			.filter(([name, bytes]) => bytes !== files.get(name))
			.map(([name]) => name);
		expect([path, others]).toEqual(['claims.json', []]);
		const text = textIn(files, 'claims.json');
		expect(changedLines(text, textIn(now, 'claims.json'))).toEqual({
			removed: [`\t\t"text": ${JSON.stringify(claim['text'])},`],
			added: ['\t\t"text": "Another sentence.",']
		});
	});

	it('appends a record with no more than a comma after the one before', () => {
		const value = { ...claim, id: 'new-claim' };
		const now = saved(files, [{ kind: 'claim', id: 'new-claim', value }]);
		const record = JSON.stringify(value, null, '\t').replace(/^/gm, '\t');
		expect(textIn(now, 'claims.json')).toBe(
			textIn(files, 'claims.json').replace(/\n\]\n$/, `,\n${record}\n]\n`)
		);
	});

	it('keeps the bytes of a report but for the field, and of its lines as Windows ends them', () => {
		const dos = withText('reports/1-alder-post.md', (text) => text.replaceAll('\n', '\r\n'));
		const value = { ...(there.report[0]!.value as object), published: '2031-05-15', language: 'en' };
		for (const from of [files, dos]) {
			const now = saved(from, [{ kind: 'report', id: 'alder-post', value }]);
			const { removed, added } = changedLines(
				textIn(from, 'reports/1-alder-post.md'),
				textIn(now, 'reports/1-alder-post.md')
			);
			expect(removed.map((line) => line.trim())).toEqual(['published: 2031-05-14']);
			expect(added.map((line) => line.trim()).sort()).toEqual(['language: en', 'published: "2031-05-15"']);
			expect(textIn(now, 'reports/1-alder-post.md').includes('\r')).toBe(from === dos);
		}
	});

	it('gives a new report a file at its place and renames no other', () => {
		const report = { ...(there.report[0]!.value as object), id: 'fresh' };
		const first = saved(files, [{ kind: 'report', id: 'fresh', value: report, before: there.report[1]!.id }]);
		expect(written(first).report.map(({ id }) => id)).toEqual([
			'alder-post',
			'fresh',
			'strait-wire',
			'island-radio'
		]);
		const last = saved(files, [{ kind: 'report', id: 'fresh', value: report }]);
		expect(written(last).report.at(-1)!.id).toBe('fresh');
		const paths = [...files.keys()];
		for (const now of [first, last]) expect([...now.keys()]).toEqual(expect.arrayContaining(paths));
	});

	it('writes coordinates as they were laid out', () => {
		const place = written(files).place.find(
			({ value }) => (value as { geometry: { type: string } }).geometry.type === 'Point'
		)!;
		const value = { ...(place.value as object), geometry: { type: 'Point', coordinates: [7.5, 50.25] } };
		const now = saved(files, [{ kind: 'place', id: place.id, value }]);
		const { removed, added } = changedLines(textIn(files, 'places.geojson'), textIn(now, 'places.geojson'));
		expect(removed).toHaveLength(1);
		expect(added.map((line) => line.trim())).toEqual([
			'"geometry": { "type": "Point", "coordinates": [7.5, 50.25] }'
		]);
	});

	it('makes the file of drafts when there is a first', () => {
		const draft = {
			id: 'a',
			report: 'alder-post',
			quote: { exact: 'x' },
			made: { by: 'reader 1', on: '2031-05-20' }
		};
		const now = saved(files, [{ kind: 'draft', id: 'a', value: draft }]);
		expect(textIn(now, 'drafts.json')).toBe(`${JSON.stringify([draft], null, '\t')}\n`);
	});

	it('is refused where the file it would go into cannot be read', () => {
		const broken = withText('claims.json', '[{');
		expect(saveEdit(broken, [{ kind: 'claim', id: 'a', value: {} }])).toMatchObject({
			ok: false,
			faults: [{ file: 'claims.json' }]
		});
		expect(saveEdit(broken, [{ kind: 'event', id: there.event[0]!.id, value: null }]).ok).toBe(true);
	});
});

/** One change of one record, of any kind. */
const oneChange = corpora.chain((corpus) => {
	const records = toWritten(corpus);
	const all = RECORD_KINDS.flatMap((kind) => records[kind].map((entry) => ({ kind, ...entry })));
	return fc
		.tuple(fc.constantFrom(...all), fc.constantFrom('remove', 'change', 'add'), fc.boolean())
		.filter(([{ kind }, act]) => (act === 'change' || kind !== 'corpus') && kind !== 'briefing')
		.map(([{ kind, id, value }, act, first]) => {
			if (act === 'remove') return { corpus, edit: [{ kind, id, value: null }] };
			if (act === 'change')
				return { corpus, edit: [{ kind, id, value: { ...(value as object), note: 'mended' } }] };
			const own =
				kind === 'place'
					? { ...(value as object), properties: { id: 'zz-new' } }
					: { ...(value as object), id: 'zz-new' };
			return { corpus, edit: [{ kind, id: 'zz-new', value: own, before: first ? id : null }] };
		});
});

it('saving one change leaves the bytes and the order of every other record', () => {
	fc.assert(
		fc.property(oneChange, ({ corpus, edit }) => {
			const files = serialiseCorpus(corpus);
			const now = saved(files, edit);
			const { kind, id } = edit[0]!;
			const touched = [...new Set([...files.keys(), ...now.keys()])].filter(
				(path) => files.get(path) !== now.get(path)
			);
			expect(touched).toHaveLength(1);
			if (kind === 'corpus' || kind === 'report' || kind === 'briefing') return;
			const [before, after] = [pieces(files, kind), pieces(now, kind)];
			before.delete(id);
			after.delete(id);
			expect([...after]).toEqual([...before]);
		}),
		{ numRuns: 200 }
	);
}, 60_000);

it('reads a folder as records and back as the same corpus', () => {
	expect(checkLoaded(loadWritten(written(harbour())))).toEqual(parseCorpus(harbour()));
});
