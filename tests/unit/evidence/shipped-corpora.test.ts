// The two corpora of the project, as a reader of the questions page meets them; and that the invented one holds
// what it is there to teach.
import { booleanPointInPolygon, distance, point } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../geo/compile/read-folder.ts';
import { chainOf, originName } from '../../../src/lib/evidence/origin/chain.ts';
import { indexEvidence, type EvidenceIndex } from '../../../src/lib/evidence/evidence-index.ts';
import { circleOf } from '../../../src/lib/evidence/origin/origin.ts';
import { viewQuestion } from '../../../src/lib/evidence/dispute/question-view.ts';
import {
	CREDIBILITIES,
	LIKELIHOODS,
	RELIABILITIES,
	type Claim,
	type Place
} from '../../../src/lib/model/corpus.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import type { When } from '../../../src/lib/model/when.ts';

const CORPORA = join(import.meta.dirname, '../../../geo/corpora');

async function open(name: string): Promise<EvidenceIndex> {
	const { files, unread } = await readFolder(join(CORPORA, name));
	const result = parseCorpus(files, unread);
	if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.faults, null, '\t')}`);
	return indexEvidence(result.corpus);
}

function view(question: string, index: EvidenceIndex) {
	return viewQuestion(
		index.corpus.questions.find(({ id }) => id === (question as unknown))!,
		index
	);
}

function originsByLetter(question: string, index: EvidenceIndex): Record<string, string[]> {
	const { positions } = view(question, index);
	return Object.fromEntries(
		positions.map(({ letter, origins }) => [
			letter,
			origins.map((origin) => originName(origin, index)).sort()
		])
	);
}

describe('the Moscow talks', async () => {
	const index = await open('moscow-talks');

	test('have three answers to the Qamishli question, with four origins and two silent reports', () => {
		expect(view('qamishli-base', index).sentence).toBe(
			'Three of five reports answer, in three ways. Behind the three stand four origins. ' +
				'Clash Report and Unnamed outlet A are silent.'
		);
		expect(originsByLetter('qamishli-base', index)).toEqual({
			A: ['Unnamed outlet B'],
			B: ['Reuters', 'Syrian foreign ministry source'],
			C: ['Kurdistan24']
		});
	});

	test('have one origin behind five reports on Syria’s unity', () => {
		expect(view('unity', index).sentence).toBe(
			'All five reports answer, in one way. Behind the five stands a single origin.'
		);
	});
});

describe('the affair at Cape Orrin', async () => {
	const index = await open('orrin-light');
	const { corpus } = index;

	test('is plainly labelled as invented', () => {
		expect(corpus.invented).toBe(true);
		expect(corpus.title).toMatch(/invented/);
		expect(corpus.summary).toMatch(/invented/i);
		expect(
			[...corpus.sources, ...corpus.places].filter(({ note }) => !note?.startsWith('Invented.'))
		).toEqual([]);
		const urls = [...corpus.sources, ...corpus.reports].flatMap(({ url }) => url ?? []);
		expect(urls.filter((url) => !/^https:\/\/\w+\.example\//.test(url))).toEqual([]);
	});

	test('is large enough, and its texts are whole', () => {
		expect(corpus.reports.length).toBeGreaterThanOrEqual(12);
		expect(corpus.claims.length).toBeGreaterThanOrEqual(120);
		expect(corpus.questions.length).toBeGreaterThanOrEqual(8);
		expect(corpus.reports.every(({ textKind }) => textKind === 'full')).toBe(true);
	});

	test('has three reports of one coastguard count as one origin', () => {
		expect(originsByLetter('aboard', index)).toMatchObject({
			B: ['Coastguard'],
			C: ['Coastguard', 'Skarrow Courier']
		});
		expect(view('aboard', index).positions[1]!.reports).toHaveLength(4);
	});

	test('has chains that share their end though not their way', () => {
		const ways = view('cause', index).positions[1]!.claims.map((claim) => chainOf(claim, index).steps.length);
		expect(new Set(ways).size).toBe(3);
		expect(originsByLetter('cause', index).B).toEqual([
			'Director of the cable company',
			'Ministry of the Sea'
		]);
	});

	test('has one mayor behind three answers', () => {
		expect(view('new-ferry', index).sentence).toMatch(/in 3 ways\. Behind the 3 stands a single origin\./);
	});

	test('has two papers that cite each other, and counts them once', () => {
		const { positions, sentence } = view('whereabouts', index);
		expect(positions[1]).toMatchObject({ circular: true, origins: [{ key: 'source:port-emmer-gazette' }] });
		expect(positions[1]!.reports).toHaveLength(3);
		expect(sentence).toMatch(/Answer B rests only on chains that run in a circle\.$/);
	});

	test('has a chain that comes back to its beginning, flagged', () => {
		const circular = corpus.claims.filter(
			(claim) => new Set(claim.attribution).size < claim.attribution.length
		);
		expect(
			circular.map((claim) => circleOf(claim, index).map((origin) => originName(origin, index)))
		).toEqual([['Clerk of the harbour office', 'Wen Harrow']]);
	});

	test('has questions that all answer alike, that five answers divide, that one or no report answers', () => {
		const views = corpus.questions.map((question) => viewQuestion(question, index));
		expect(views.some(({ silent, disputed }) => silent.length === 0 && !disputed)).toBe(true);
		expect(
			views.filter(({ positions }) => positions.filter(({ claims }) => claims.length > 0).length === 5)
		).toHaveLength(2);
		expect(views.some(({ answering }) => answering.length === 1)).toBe(true);
		expect(views.some(({ answering }) => answering.length === 0)).toBe(true);
	});

	test('uses every grade, likelihood, kind of doubt and state of a claim', () => {
		const missing = <Value>(all: readonly Value[], used: readonly unknown[]) =>
			all.filter((value) => !used.includes(value));
		expect(
			missing(
				RELIABILITIES,
				corpus.sources.map(({ reliability }) => reliability)
			)
		).toEqual([]);
		expect(
			missing(
				CREDIBILITIES,
				corpus.claims.map(({ credibility }) => credibility)
			)
		).toEqual([]);
		expect(
			missing(
				LIKELIHOODS,
				corpus.claims.map(({ likelihood }) => likelihood)
			)
		).toEqual([]);
		expect(
			missing(
				['exact', 'approximate', 'region'],
				corpus.places.map(({ precision }) => precision)
			)
		).toEqual([]);
		const states: ((claim: Claim) => boolean)[] = [
			({ status }) => status === 'draft',
			({ when }) => when === undefined,
			({ about }) => about.length === 0,
			({ credibility }) => credibility === undefined,
			({ events }) => events.length > 1,
			({ about }) => about.length > 1,
			({ at, about }) => at !== undefined && about.length > 0 && !about.includes(at)
		];
		expect(states.filter((isSo) => !corpus.claims.some(isSo))).toEqual([]);
	});

	test('uses every form of date', () => {
		const whens = [...corpus.claims, ...corpus.events, ...corpus.reports].flatMap((record) =>
			['when', 'said', 'published'].flatMap(
				(field) => (record as unknown as Record<string, When | undefined>)[field] ?? []
			)
		);
		const edges = whens.flatMap(({ start, end }) => [start, end]);
		const dated = edges.filter((edge) => edge.kind === 'dated');
		expect(new Set(whens.map(({ form }) => form))).toEqual(new Set(['date', 'interval', 'one-of', 'all-of']));
		expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(['dated', 'open', 'unknown']));
		expect(new Set(dated.map(({ precision }) => precision))).toEqual(
			new Set(['day', 'month', 'season', 'year', 'decade', 'century', 'millennium'])
		);
		expect(new Set(dated.map(({ approximate, uncertain }) => `${approximate} ${uncertain}`)).size).toBe(4);
		const written = whens.map(({ edtf }) => edtf);
		const signs = [
			/T.*Z/,
			/T[\d:]+$/,
			/-XX/,
			/\.\./,
			/Y-\d/,
			/Y.*E/,
			/S\d/,
			/-3[3-6]/,
			/^\//,
			/\/$/,
			/\?/,
			/%/,
			/-~\d/,
			/^-\d{4}/,
			/^-\d\dXX/,
			/^\d{3}$/,
			/^\d\d$/,
			/\dXX-\d/,
			/-\dX/,
			/[+-]\d\d:\d\d$/,
			/^\d{4}\?-/,
			/~.*\/.*~/,
			/-2[1-4]/,
			/-(2[5-9]|3[0-2])/,
			/-3[7-9]/,
			/-4[01]/,
			/^\[\.\./,
			/\.\.\]$/,
			/^\{\.\./,
			/\.\.\}$/,
			/, /,
			/^\.\.\//,
			/\/\.\.$/
		];
		expect(signs.filter((sign) => !written.some((edtf) => sign.test(edtf)))).toEqual([]);
	});

	test('has a guide whose claims are there, with the dates that it says', () => {
		const guide = readFileSync(join(CORPORA, 'orrin-light/README.md'), 'utf8');
		const rows = guide.split('\n').filter((row) => row.startsWith('|') && /`r\d\d-\d\d`/.test(row));
		expect(rows.length).toBeGreaterThan(20);
		const dates = rows.slice(rows.findIndex((row) => row.startsWith('| `2024-02-29` |')));
		for (const row of rows) {
			const named = (row.match(/r\d\d-\d\d/g) ?? []).map((id) =>
				corpus.claims.find((claim) => claim.id === id)
			);
			expect(named, row).not.toContain(undefined);
			if (!dates.includes(row)) continue;
			const forms = [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, edtf]) => edtf!);
			const whens = named.map((claim) => claim!.when?.edtf ?? '');
			expect(forms.filter((form) => !whens.some((edtf) => edtf.includes(form)))).toEqual([]);
		}
	});

	test('is written in three scripts', () => {
		const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u];
		for (const script of scripts) {
			expect(corpus.reports.filter(({ text }) => script.test(text)).length).toBeGreaterThanOrEqual(2);
			expect(corpus.places.filter(({ names }) => !script.test(JSON.stringify(names)))).toEqual([]);
		}
	});

	test('lies in open ocean, more than 500 km from any land', () => {
		const require = createRequire(import.meta.url);
		const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/land-50m.json'), 'utf8')) as Topology<{
			land: GeometryCollection;
		}>;
		const land = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
			geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []
		);
		const near = land.filter(
			([longitude, latitude]) => Math.abs(longitude! + 41) < 20 && Math.abs(latitude! - 43) < 12
		);
		expect(near.length).toBeGreaterThan(0);
		for (const place of corpus.places) {
			for (const position of positionsOf(place)) {
				expect(Math.min(...near.map((shore) => distance(position, shore)))).toBeGreaterThan(500);
			}
		}
	});

	test('has each place on the island or in the water that its note names', () => {
		const within: Record<string, string> = {
			'port-emmer': 'great-corvane',
			'parliament-house': 'great-corvane',
			'ministry-of-the-sea': 'great-corvane',
			'thole-quay': 'great-corvane',
			'customs-shed': 'great-corvane',
			'harbour-masters-house': 'great-corvane',
			'gull-cove': 'great-corvane',
			brannock: 'orrin-ness',
			'cape-orrin-light': 'orrin-ness',
			'cable-house': 'orrin-ness',
			'skarrow-haven': 'skarrow',
			'marsa-lind': 'little-lind',
			aldmoor: 'keldern',
			'comb-reef': 'orrin-strait',
			wreck: 'orrin-strait'
		};
		const placeOf = (id: string) => index.places.get(id as never)!;
		const outside = Object.entries(within).filter(([id, region]) => {
			return !booleanPointInPolygon(point(positionsOf(placeOf(id))[0]!), placeOf(region).geometry as Polygon);
		});
		expect(outside).toEqual([]);
		const country = placeOf('corvane').geometry as MultiPolygon;
		for (const id of ['comb-reef', 'wreck', 'aldmoor']) {
			expect(booleanPointInPolygon(point(positionsOf(placeOf(id))[0]!), country)).toBe(false);
		}
	});
});

function positionsOf({ geometry }: Place): Position[] {
	if (geometry.type === 'GeometryCollection') return [];
	const flat = geometry.coordinates.flat(Infinity) as number[];
	return Array.from({ length: flat.length / 2 }, (_, at) => flat.slice(2 * at, 2 * at + 2));
}
