// A made-up affair of any size, the same for the same size: everything but its claims. A few events, sources and places carry most of it, as
// in life. Its reports hold the quotes of its claims once these are generated.
import type { CompiledCorpus, Placement } from '../../../src/lib/model/compiled.ts';
import type {
	Actor,
	Corpus,
	Event,
	Place,
	PlaceId,
	Question,
	Report,
	Source
} from '../../../src/lib/model/corpus.ts';
import { RELIABILITIES } from '../../../src/lib/model/corpus.ts';
import { toDay } from '../../../src/lib/model/day.ts';
import { between, oneOf, randomFrom, skewed, type Random } from './random.ts';
import { whenDay } from './when-of.ts';
import { generateVocabulary } from './generate-vocabulary.ts';

export type CorpusWithoutClaims = Omit<Corpus, 'claims'>;

export interface Affair {
	readonly corpus: CorpusWithoutClaims;
	readonly placements: CompiledCorpus['placements'];
	readonly vocabulary: readonly string[];
	readonly topics: readonly string[];
}

export const LAST_DAY = toDay({ year: 2026, month: 1, day: 28 });
export const CLAIMS_A_REPORT = 40;
const EVENTS = 40;
const SOURCES = 60;
const ACTORS = 400;
const QUESTIONS = 60;
const TOPICS = 50;
const REGIONS = 30;

/** A day that is the likelier the nearer it is to the last, from about `years` before. */
export function recentDay(random: Random, years: number): number {
	return LAST_DAY - Math.floor(years * 365 * random() ** 4);
}

export function generateCorpus(size: number): Affair {
	const random = randomFrom(size);
	const vocabulary = generateVocabulary(random, 30_000);
	const { places, placements } = generatePlaces(
		random,
		Math.min(20_000, 60 + Math.floor(size / 40)),
		vocabulary
	);
	const sources = list(SOURCES, (at) => ({
		id: `outlet-${at}`,
		name: `${title(vocabulary, random)} ${oneOf(random, ['Post', 'Wire', 'Herald', 'Report'])}`,
		reliability: oneOf(random, RELIABILITIES)
	})) as unknown as Source[];
	return {
		corpus: {
			id: `generated-${size}`,
			title: `Generated affair of ${size} claims`,
			summary: 'Made up by a program to measure with. Nothing in it happened.',
			asOf: whenDay(LAST_DAY),
			handling: 'TLP:CLEAR',
			language: 'en',
			worldview: 'de facto',
			invented: true,
			sources,
			actors: generateActors(random, vocabulary, sources),
			events: list(EVENTS, (at) => ({
				id: `event-${at}`,
				title: title(vocabulary, random),
				when: whenDay(recentDay(random, 20)),
				summary: 'Made up.'
			})) as unknown as Event[],
			questions: list(QUESTIONS, (at) => ({
				id: `question-${at}`,
				text: `Has ${title(vocabulary, random)} ${oneOf(random, vocabulary)}?`,
				positions: list(between(random, 2, 4), (position) => ({
					id: `answer-${position}`,
					text: title(vocabulary, random)
				}))
			})) as unknown as Question[],
			places,
			reports: generateReports(random, Math.ceil(size / CLAIMS_A_REPORT), sources),
			briefings: []
		},
		placements,
		vocabulary,
		topics: vocabulary.slice(100, 100 + TOPICS)
	};
}

function generateActors(random: Random, vocabulary: readonly string[], sources: readonly Source[]): Actor[] {
	return list(ACTORS, (at) => ({
		id: `actor-${at}`,
		name: `${title(vocabulary, random)} ${title(vocabulary, random)}`,
		role: oneOf(random, ['minister', 'spokesman', 'agency', 'witness']),
		// The first actors are outlets that others cite.
		...(at < 20 ? { source: sources[at]!.id } : {})
	})) as unknown as Actor[];
}

function generateReports(random: Random, count: number, sources: readonly Source[]): Report[] {
	const pickSource = skewed(sources.length, 1.1);
	return list(count, (at) => {
		const published = recentDay(random, 6);
		const isRetrieved = random() < 0.9;
		return {
			id: `report-${at}`,
			source: sources[pickSource(random)]!.id,
			published: whenDay(published),
			...(isRetrieved ? { retrieved: whenDay(Math.min(published + between(random, 0, 20), LAST_DAY)) } : {}),
			textKind: 'full',
			text: ''
		};
	}) as unknown as Report[];
}

/** Towns crowd round a few centres; regions are boxes, some within others, that hold what lies in them. */
function generatePlaces(random: Random, count: number, vocabulary: readonly string[]) {
	const centres = list(12, () => [between(random, -90, 120), between(random, -30, 60)] as const);
	const pickCentre = skewed(centres.length, 1);
	const towns = list(count - REGIONS, (at) => {
		const [longitude, latitude] = centres[pickCentre(random)]!;
		const spread = 0.2 + 8 * random() ** 3;
		const point = [
			round(longitude + spread * (random() + random() - 1)),
			round(latitude + spread * (random() + random() - 1))
		] as const;
		return { place: toPlace(`town-${at}`, title(vocabulary, random), 'town', point), point };
	});
	const regions = list(REGIONS, (at) => {
		const [longitude, latitude] = centres[at % centres.length]!;
		const half = at < centres.length ? 8 : between(random, 1, 4);
		const bounds = [longitude - half, latitude - half, longitude + half, latitude + half] as const;
		const point = [longitude, latitude] as const;
		return { place: toRegion(`region-${at}`, title(vocabulary, random), bounds), point, bounds };
	});
	const placements: Record<PlaceId, Placement> = {};
	for (const { place, point } of towns) {
		placements[place.id] = { point, bounds: [...point, ...point], contains: [] };
	}
	type Pointed = (typeof towns)[number] & { readonly bounds?: (typeof regions)[number]['bounds'] };
	const pointed: readonly Pointed[] = [...towns, ...regions];
	for (const { place, point, bounds } of regions) {
		const [west, south, east, north] = bounds;
		const isIn = ([longitude, latitude]: readonly [number, number]) =>
			longitude >= west && longitude <= east && latitude >= south && latitude <= north;
		const isSmaller = (other: Pointed) => !other.bounds || other.bounds[2] - other.bounds[0] < east - west;
		placements[place.id] = {
			point,
			bounds: [...bounds],
			contains: pointed
				.filter((other) => isIn(other.point) && isSmaller(other))
				.map((other) => other.place.id)
		};
	}
	return { places: pointed.map(({ place }) => place), placements };
}

function toPlace(id: string, name: string, kind: Place['kind'], point: readonly [number, number]): Place {
	return {
		id,
		name,
		names: { en: [name], ru: [toCyrillic(name)] },
		kind,
		precision: 'exact',
		geometry: { type: 'Point', coordinates: [...point] }
	} as unknown as Place;
}

function toRegion(
	id: string,
	name: string,
	[west, south, east, north]: readonly [number, number, number, number]
): Place {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
	return {
		id,
		name,
		names: { en: [name] },
		kind: 'region',
		precision: 'region',
		geometry: { type: 'Polygon', coordinates: [ring] }
	} as unknown as Place;
}

const CYRILLIC = 'абцдефгхийклмнопкрстуввхыз';

function toCyrillic(name: string): string {
	return name.replace(/[a-z]/g, (letter) => CYRILLIC[letter.charCodeAt(0) - 97]!);
}

function title(vocabulary: readonly string[], random: Random): string {
	const word = oneOf(random, vocabulary);
	return word[0]!.toUpperCase() + word.slice(1);
}

function round(degrees: number): number {
	return Math.round(degrees * 1e4) / 1e4;
}

function list<Item>(length: number, item: (at: number) => Item): Item[] {
	return Array.from({ length }, (_, at) => item(at));
}
