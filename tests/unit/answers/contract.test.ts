// What whoever answers must say of any request of any corpus: worked out here from the records, and the same of all.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Asked, Opened, Reply, Request } from '../../../src/lib/answers/request.ts';
import type { CoverageCounts, CoverageOptions } from '../../../src/lib/evidence/coverage/coverage.ts';
import { disputesOf } from '../../../src/lib/evidence/dispute/disputed.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import { countOrigins, originOf } from '../../../src/lib/evidence/origin/origin.ts';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import type { Claim } from '../../../src/lib/model/corpus.ts';
import { NEWEST_FIRST } from '../../../src/lib/query/engine/row-order.ts';
import { describeAsText } from '../../../src/lib/query/query/describe.ts';
import { type DATE_AXES, EVERYTHING, FILTER_KEYS, NONE } from '../../../src/lib/query/query/query.ts';
import { toWording } from '../../../src/lib/query/query/wording.ts';
import { compiledCorpus, VALUES } from '../query/random-corpus.ts';
import { countOthers, dateOf, isDisputed, select } from '../query/reference.ts';
import { HOSTS, type Host } from './hosts.ts';
import { request, stretches } from './random-request.ts';

const RUNS = { numRuns: 60 };
const COVERED: CoverageOptions = { subjects: 'places', voices: 'origins', order: 'corpus' };
const open: Host[] = [];
afterEach(() => open.splice(0).forEach(({ close }) => close()));

/** Two drafts agree with nobody, as far as the reviewed audience hears. */
function heard({ corpus, placements, format }: CompiledCorpus, { audience }: Pick<Asked, 'audience'>) {
	const claims = corpus.claims.filter(({ status }) => audience === 'all' || status !== 'draft');
	return { format, placements, corpus: { ...corpus, claims } };
}

/** What a reply says, in names. */
function inWords(reply: Reply, { corpus }: CompiledCorpus) {
	const named = (rows: Uint32Array) => Array.from(rows, (row) => corpus.claims[row]!.id);
	const { listed, ordered, first: _, request: __, ...rest } = reply;
	return { ...rest, listed: { ...listed, rows: named(listed.rows) }, ordered, newest: named(reply.newest) };
}

function expectTrue(reply: Reply, compiled: CompiledCorpus, { vocabulary }: Opened): void {
	const { query: asked, places, claim, timeline } = reply.request;
	const mine = heard(compiled, reply.request);
	const { claims } = mine.corpus;
	const evidence = indexEvidence(mine.corpus);
	const chosen = select(mine, asked);
	expect(reply.count).toBe(chosen.length);
	expect(reply.answer.total).toBe(claims.length);
	for (const key of FILTER_KEYS) {
		vocabulary.columns[key].values.forEach((value, code) => {
			const count = countOthers(mine, asked, key, value);
			expect([key, value, reply.answer.counts[key][code]]).toEqual([key, value, count]);
		});
	}
	const about = (one: Claim) => one.about.some((place) => places.includes(place));
	const listed = places.length === 0 ? chosen : chosen.filter(about);
	expect(new Set(idsOf(reply.listed.rows, compiled))).toEqual(new Set(listed.map(({ id }) => id)));
	expect(reply.listed.length).toBe(listed.length);
	expect(reply.known).toBe(places.length === 0 ? 0 : claims.filter(about).length);
	expect(reply.listed.witnesses).toEqual({
		claims: listed.length,
		reports: new Set(listed.map(({ report }) => report)).size,
		origins: countOrigins(listed, evidence),
		disputes: disputesOf(listed, evidence).length
	});
	expect(reply.saidHere).toBe(chosen.filter(({ at }) => at !== undefined && at === places[0]).length);
	expect(reply.claim).toBe(claims.some(({ id }) => id === claim) ? rowOf(claim!, compiled) : null);
	expect([...reply.classes]).toEqual(
		VALUES.event.map((event) => chosen.filter(({ events }) => events.includes(event as never)).length)
	);
	const placed = chosen.filter(({ about: named }) => named.length > 0);
	const mentions = placed.reduce((sum, one) => sum + one.about.length, 0);
	expect(reply.clusters!.reduce((sum, cluster) => sum + cluster.mentions, 0)).toBe(mentions);
	const disputedHere = reply.clusters!.filter(({ disputed }) => disputed > 0).flatMap(({ places }) => places);
	for (const one of placed.filter((some) => isDisputed(some, mine))) {
		const codes = one.about.map((place) => VALUES.place.indexOf(place));
		expect(codes.some((code) => disputedHere.includes(code))).toBe(true);
	}
	expectTimeline(reply, mine, timeline!.axis);
	expectOrder(reply, chosen, compiled);
}

/** Each place that is named by those who have it from each origin. */
function expectCovered(counts: CoverageCounts, asked: Asked, compiled: CompiledCorpus): void {
	const mine = heard(compiled, asked);
	const evidence = indexEvidence(mine.corpus);
	const chosen = select(mine, asked.query);
	const origins = [...new Set(chosen.map((claim) => originOf(claim, evidence).key))];
	const about = (place: string) => chosen.filter((claim) => claim.about.some((id) => id === place));
	const places = mine.corpus.places.map(({ id }) => id).filter((id) => about(id).length > 0);
	expect(counts.voices.map(({ key }) => key)).toEqual(origins);
	expect(counts.subjects.map(({ key, origins, disputed }) => ({ key, origins, disputed }))).toEqual(
		places.map((key) => ({
			key,
			origins: countOrigins(about(key), evidence),
			disputed: disputesOf(about(key), evidence).length > 0
		}))
	);
	expect(counts.cells.map((row) => row.map(({ claims }) => claims))).toEqual(
		places.map((place) =>
			origins.map((key) => about(place).filter((claim) => originOf(claim, evidence).key === key).length)
		)
	);
	const spoken = counts.cells.flat().filter(({ claims }) => claims > 0).length;
	expect(counts.total).toEqual({ voices: origins.length, subjects: places.length, spoken });
}

function expectTimeline(
	{ timeline, request }: Reply,
	mine: CompiledCorpus,
	axis: (typeof DATE_AXES)[number]
) {
	const isWindowed = request.query.window?.axis === axis;
	const drawn = select(mine, request.query, isWindowed ? 'window' : undefined);
	expect(timeline!.bars!.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
	const dated = drawn.filter((claim) => dateOf(claim, axis, mine));
	expect(timeline!.histogram!.undated).toBe(drawn.length - dated.length);
	const lasting = dated.filter((claim) => {
		const { earliest, latest } = dateOf(claim, axis, mine)!;
		return (earliest ?? -Infinity) <= 3 && (latest ?? Infinity) >= 0;
	});
	VALUES.event.forEach((event, lane) => {
		const possible = lasting.filter(({ events }) => events.includes(event as never)).length;
		expect(timeline!.histogram!.possible[lane * stretches.length + 1]).toBe(possible);
	});
}

/** Each selected claim stands where its value has it: under each of several. */
function expectOrder({ ordered, request }: Reply, chosen: readonly Claim[], compiled: CompiledCorpus): void {
	const { rows, groups, sizes, length } = ordered!;
	const asked = request.order!;
	expect(rows.length).toBe(length);
	if (!('under' in asked)) {
		expect(new Set(idsOf(rows, compiled))).toEqual(new Set(chosen.map(({ id }) => id)));
		return;
	}
	const { reports } = compiled.corpus;
	const valuesOf = (claim: Claim): readonly string[] =>
		asked.under === 'place'
			? claim.about
			: asked.under === 'speaker'
				? claim.attribution.slice(-1)
				: [reports.find(({ id }) => id === claim.report)!.source];
	const expected = chosen.flatMap((claim) => {
		const values = valuesOf(claim);
		return (values.length > 0 ? values : [NONE]).map((value) => `${value} ${claim.id}`);
	});
	const found = Array.from(rows, (row, at) => `${VALUES[asked.under][groups![at]!]} ${idOf(row, compiled)}`);
	expect(found.toSorted()).toEqual(expected.toSorted());
	// The fullest first; those without a value last.
	const heads = [...new Set(groups)];
	const none = VALUES[asked.under].indexOf(NONE);
	const weights = heads.map((code) => (code === none ? -1 : sizes![code]!));
	expect(weights).toEqual(weights.toSorted((a, b) => b - a));
}

const idOf = (row: number, { corpus }: CompiledCorpus) => corpus.claims[row]!.id as string;
const idsOf = (rows: Uint32Array, compiled: CompiledCorpus) => Array.from(rows, (row) => idOf(row, compiled));
const rowOf = (id: string, { corpus }: CompiledCorpus) => corpus.claims.findIndex((claim) => claim.id === id);

describe.each(Object.entries(HOSTS))('who answers in the %s', (_, openHost) => {
	it('says what the records say of any request', async () => {
		await fc.assert(
			fc.asyncProperty(
				compiledCorpus,
				fc.array(request, { minLength: 1, maxLength: 3 }),
				async (compiled, all) => {
					const { answers, opened, close } = await openHost(compiled);
					for (const one of all) {
						const reply = await answers.ask({ ...one, revision: opened.revision });
						expectTrue(reply!, compiled, opened);
						const asked = { ...one, revision: opened.revision };
						expectCovered(await answers.cover(asked, COVERED), asked, compiled);
					}
					close();
				}
			),
			RUNS
		);
	});

	it('refuses a request of another state of the corpus', async () => {
		const [compiled] = fc.sample(compiledCorpus, 1);
		const host = await openHost(compiled!);
		open.push(host);
		const [one] = fc.sample(request, 1);
		await expect(host.answers.ask({ ...one!, revision: 'other' })).rejects.toThrow(/changed meanwhile/);
	});

	it('reads the records of rows, in their order', async () => {
		const compiled = fc.sample(compiledCorpus, 50).find(({ corpus }) => corpus.claims.length > 3)!;
		const host = await openHost(compiled);
		open.push(host);
		const { claims } = compiled.corpus;
		// Records that stand apart from their texts bring along where their quotes stand.
		expect(await host.answers.read([2, 0, 1])).toMatchObject(
			JSON.parse(JSON.stringify([claims[2], claims[0], claims[1]])) as object[]
		);
	});
});

it('all answer alike, to the byte', async () => {
	await fc.assert(
		fc.asyncProperty(compiledCorpus, request, async (compiled, one) => {
			const hosts = await Promise.all(Object.values(HOSTS).map((openHost) => openHost(compiled)));
			const said = await Promise.all(
				hosts.map(async ({ answers, opened }) => {
					const asked = { ...one, revision: opened.revision };
					const reply = (await answers.ask(asked))!;
					const parts = await Promise.all([
						answers.part(asked, [0, 2], 1),
						answers.count(asked),
						answers.holders(
							[
								{ key: 'event', value: 'e1' },
								{ key: 'source', value: VALUES.source[0]! }
							],
							3
						),
						answers.cover(asked, { subjects: 'places', voices: 'origins', order: 'agreement' })
					]);
					const { revision: _, orders: __, ...known } = await answers.opened(one.audience);
					const told = describeAsText(one.query, reply, toWording({ ...compiled.corpus, claims: [] }));
					return { reply: inWords(reply, compiled), parts, told, known };
				})
			);
			for (const { close } of hosts) close();
			const [first, ...others] = said.map((each) => JSON.stringify(each, (_, value: unknown) => value));
			for (const other of others) expect(JSON.parse(other)).toEqual(JSON.parse(first!));
		}),
		RUNS
	);
});

it('a page answers in the same task, and one request always with the same reply', async () => {
	const [compiled] = fc.sample(compiledCorpus, 1);
	const { answers, opened } = await HOSTS['page']!(compiled!);
	const [sampled] = fc.sample(request, 1);
	const one: Request = {
		...sampled!,
		query: EVERYTHING,
		order: NEWEST_FIRST,
		revision: opened.revision
	};
	const reply = answers.atOnce(one);
	expect(reply).not.toBeNull();
	expect(answers.atOnce(one)).toBe(reply);
	expect(await answers.ask(one)).toBe(reply);
});
