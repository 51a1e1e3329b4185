// ClickHouse must say of any request of any corpus what the page says of it. Needs the package chdb, which nobody has who did not ask for it.
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import { describeAsText } from '../../../src/lib/query/query/describe.ts';
import { EVERYTHING } from '../../../src/lib/query/query/query.ts';
import { toWording } from '../../../src/lib/query/query/wording.ts';
import { ClickHouse } from '../../../src/server/clickhouse/clickhouse.ts';
import { startEmbedded, type Embedded } from '../../../src/server/clickhouse/embedded.ts';
import { compiledCorpus, VALUES } from '../query/random-corpus.ts';
import { HOSTS, openIn, type Host } from './hosts.ts';
import { anyRequest, type Unrevised } from './random-request.ts';

const isThere = existsSync('node_modules/chdb');
/** Corpora, and requests of each. */
const RUNS = Number(process.env['DATELINE_RUNS'] ?? 3);
const REQUESTS = 4;

describe.skipIf(!isThere)(
	`ClickHouse${isThere ? '' : ' (left out: "npm install --no-save chdb" brings it)'}`,
	{ timeout: 3_600_000 },
	() => {
		let embedded: Embedded;
		let folder: string;
		let clickhouse: ClickHouse;

		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), 'dateline-chdb-'));
			embedded = await startEmbedded(folder);
			clickhouse = new ClickHouse(embedded.url);
		}, 300_000);
		afterAll(async () => {
			await embedded.end();
			await rm(folder, { recursive: true });
		});

		it(`says what the page says, of ${RUNS * REQUESTS} requests`, async () => {
			await fc.assert(
				fc.asyncProperty(
					compiledCorpus,
					fc.array(anyRequest, { minLength: REQUESTS, maxLength: REQUESTS }),
					async (compiled, requests) => {
						const [page, other] = await Promise.all([HOSTS['page']!(compiled), openIn(clickhouse)(compiled)]);
						for (const one of requests)
							expect(await said(other, one, compiled)).toEqual(await said(page, one, compiled));
						page.close();
						other.close();
					}
				),
				{ numRuns: RUNS, endOnFailure: true }
			);
		});

		it('reads records, and knows nothing of drafts where nobody may', async () => {
			const compiled = fc
				.sample(compiledCorpus, 200)
				.find(
					({ corpus: { claims } }) => claims.length > 3 && claims.some(({ status }) => status === 'draft')
				)!;
			const { answers, close } = await openIn(clickhouse, 'reviewed')(compiled);
			const { claims } = compiled.corpus;
			const rows = claims.map((_, row) => row);
			const reviewed = rows.filter((row) => claims[row]!.status !== 'draft');
			const draft = rows.find((row) => claims[row]!.status === 'draft')!;
			expect((await answers.read(reviewed)).map(({ id }) => id)).toEqual(
				reviewed.map((row) => claims[row]!.id)
			);
			await expect(Promise.resolve(answers.read([draft]))).rejects.toThrow(/no claim|not/i);
			expect((await answers.opened('all')).size).toBe(reviewed.length);
			const asked = {
				query: EVERYTHING,
				audience: 'all',
				revision: (await answers.opened('all')).revision
			} as const;
			expect(await answers.count(asked)).toBe(reviewed.length);
			close();
		});
	}
);

/** All that a host says about one request, as plain data; records come along only where they are at hand. */
async function said({ answers, opened }: Host, one: Unrevised, compiled: CompiledCorpus): Promise<unknown> {
	const asked = { ...one, revision: opened.revision };
	const { first: _, request: __, ...reply } = (await answers.ask(asked))!;
	const { query, audience } = one;
	const parts = {
		count: await answers.count(asked),
		part: await answers.part(asked, [0, 2], 1),
		holders: await answers.holders(
			[
				{ key: 'event', value: 'e1' },
				{ key: 'source', value: VALUES.source[0]! }
			],
			3
		),
		cover: await answers.cover(asked, { subjects: 'places', voices: 'origins', order: 'agreement' }),
		gather: await answers.gather(
			[
				{ of: { kind: 'query', query }, order: { under: 'place' }, most: 5 },
				{ of: { kind: 'value', key: 'event', value: 'e1' }, order: { by: 'when', descending: true }, most: 5 }
			],
			['c0', 'c1', 'nobody']
		),
		opened: { ...(await answers.opened(audience)), revision: '', orders: [] }
	};
	const told = describeAsText(query, reply, toWording({ ...compiled.corpus, claims: [] }));
	return JSON.parse(JSON.stringify({ reply, parts, told }));
}
