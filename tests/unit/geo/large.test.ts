import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCorpora } from '../../../geo/compile/write-corpora.ts';
import { arrowToTable } from '../../../src/lib/query/columnar/arrow-to-table.ts';
import { LARGE_FROM, type LargeCorpus } from '../../../src/lib/query/columnar/large-corpus.ts';
import { toTable } from '../../../src/lib/query/engine/to-table.ts';
import { wholeCorpus } from '../../bench/generate.ts';
import { generateCorpus } from '../../bench/generated/generate-corpus.ts';

const out = await mkdtemp(join(tmpdir(), 'dateline-large-'));
afterAll(() => rm(out, { recursive: true, force: true }));

const write = (size: number) => {
	const compiled = wholeCorpus(generateCorpus(size), size);
	const renamed = { ...compiled, corpus: { ...compiled.corpus, id: 'made' } };
	return {
		compiled: renamed,
		written: writeCorpora(
			[{ state: 'ready', folder: 'made', revision: 'made', passedOver: [], compiled: renamed }],
			{
				out,
				precompress: false
			}
		)
	};
};

describe('a corpus of many claims', () => {
	it('becomes columns, words and pieces, and one file again once it has fewer', async () => {
		const { compiled, written } = write(LARGE_FROM);
		await written;
		const header = JSON.parse(await readFile(join(out, 'made', 'corpus.json'), 'utf8')) as LargeCorpus;
		expect(header.claims).toBe(LARGE_FROM);
		const columns = new Uint8Array(await readFile(join(out, 'made', 'claims.arrow')));
		expect(arrowToTable(columns, header)).toEqual(toTable(compiled));
		const layer = JSON.parse(await readFile(join(out, 'made', 'claims.geojson'), 'utf8')) as {
			features: unknown[];
		};
		expect(layer.features).toHaveLength(LARGE_FROM);

		await write(100).written;
		expect((await readdir(join(out, 'made'))).sort()).toEqual([
			'claims.geojson',
			'corpus.json',
			'places.geojson'
		]);
	});
});
