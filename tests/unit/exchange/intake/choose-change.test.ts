import { expect, it } from 'vitest';
import { applyChange } from '../../../../src/lib/exchange/intake/change.ts';
import { chooseChange, stricterHandling } from '../../../../src/lib/exchange/intake/choose-change.ts';
import { compareRecords, type Difference } from '../../../../src/lib/exchange/intake/compare-records.ts';
import { NO_RECORDS, type Records } from '../../../../src/lib/exchange/intake/records.ts';
import { CORPUS_FORMAT } from '../../../../src/lib/model/corpus.ts';
import { writeArchive } from '../../../../src/lib/files/archive/write-archive.ts';
import { newFolder } from '../../../../src/lib/exchange/intake/to-edit.ts';
import { imported, unwatched } from '../as-file.ts';

const actor = (id: string, role: string) => ({ id, name: id, role });
const here: Records = { ...NO_RECORDS, actors: [actor('a', 'mayor'), actor('b', 'pilot')] };
const coming: Records = {
	...NO_RECORDS,
	actors: [actor('a', 'minister'), actor('b', 'captain'), actor('c', 'guard')]
};

it('takes of records that differ those alone of which a person says so', () => {
	const comparison = compareRecords(here, coming);
	const takesTheirs = ({ id, fields }: Difference) => new Set(id === 'b' ? fields : []);
	const change = chooseChange({ kind: 'records', comparison }, here, { takesTheirs, removesGone: false });
	expect(applyChange(here, change).actors.map(({ id, role }) => `${id} ${role}`)).toEqual([
		'a mayor',
		'b captain',
		'c guard'
	]);
});

it('takes single fields of a record as the file has them, and keeps the others', () => {
	const point = (coordinates: [number, number], name: string, note?: string): Records['places'][number] => ({
		type: 'Feature' as const,
		properties: {
			id: 'p',
			name,
			names: {},
			kind: 'city' as const,
			precision: 'exact' as const,
			...(note && { note })
		},
		geometry: { type: 'Point' as const, coordinates }
	});
	const mine: Records = {
		...NO_RECORDS,
		actors: [{ ...actor('a', 'mayor'), wikidata: 'Q1' }],
		places: [point([1, 2], 'Port', 'a note')]
	};
	const file: Records = {
		...NO_RECORDS,
		actors: [{ ...actor('a', 'minister'), names: { ar: ['x'] } }],
		places: [point([3, 4], 'Harbour')]
	};
	const wanted = new Set(['names', 'wikidata', 'geometry', 'note']);
	const change = chooseChange({ kind: 'records', comparison: compareRecords(mine, file) }, mine, {
		takesTheirs: ({ fields }) => new Set(fields.filter((field) => wanted.has(field))),
		removesGone: false
	});
	const merged = applyChange(mine, change);
	expect(merged.actors).toEqual([{ ...actor('a', 'mayor'), names: { ar: ['x'] } }]);
	expect(merged.places).toEqual([point([3, 4], 'Port')]);
});

it('takes a stricter marking of a corpus along, and no milder one', async () => {
	const head = {
		format: CORPUS_FORMAT,
		id: 'made',
		title: 'Made',
		summary: 'For tests.',
		asOf: '2026-12-01'
	};
	const files = newFolder({ ...head, handling: 'TLP:AMBER', language: 'en', worldview: 'none' });
	const content = await writeArchive(files, 'application/zip', unwatched);
	const result = await imported({ name: 'made.zip', content });
	expect(result).toMatchObject({ kind: 'records', what: 'corpus', handling: 'TLP:AMBER' });
	expect(stricterHandling('TLP:AMBER', 'TLP:CLEAR')).toBe('TLP:AMBER');
	expect(stricterHandling('TLP:AMBER', 'TLP:RED')).toBeNull();
	expect(stricterHandling(null, 'TLP:CLEAR')).toBeNull();
	expect(stricterHandling('TLP:PINK', 'TLP:CLEAR')).toBeNull();
});
