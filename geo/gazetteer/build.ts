// Builds the gazetteer: node --import tsx geo/gazetteer/build.ts [--out FILE]
//
// One file of typed arrays and text with every place that the desk and the reader look up: towns with all their names, countries, first-level
// areas, counties, regions, waters, airports, bases, landmarks, institutions, and word lists. `src/lib/reading/gazetteer` opens it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Airport, readAirports, readRegions } from './airports.ts';
import { type Areas, readAreas } from './areas.ts';
import { readCounties } from './counties.ts';
import { readCountries, readUnrecognised } from './countries.ts';
import type { Entry } from './entry.ts';
import { readLandmarks } from './landmarks.ts';
import { readRegionTable } from './regions.ts';
import { readTowns, type Town } from './towns.ts';
import { readWaters } from './waters.ts';
import { readWordLists } from './words.ts';
import { writeGazetteer } from './write-gazetteer.ts';

const { values } = parseArgs({
	options: { out: { type: 'string', default: 'static/data/gazetteer/gazetteer.bin' } }
});

const towns = readTowns();
const airports = readAirports();
const areas = readAreas(towns, airports, readRegions());
const countries = readCountries();
const extended: Entry[] = [
	...countries,
	...areas.entries,
	...readUnrecognised(),
	...readRegionTable(countries, areas.byName),
	...readCounties((name) => areas.byName.get(`US:${name}`)),
	...readWaters(),
	...readLandmarks(towns, airports)
];
settlePopulations(towns, areas);
const points = [
	...airports.map((airport) => toAirport(airport, areas)),
	...towns.map((town) => toTown(town, areas))
];

mkdirSync(dirname(values.out), { recursive: true });
const file = writeGazetteer(extended, points, readWordLists());
writeFileSync(values.out, file);
console.log(
	`gazetteer: ${extended.length + points.length} places, ${(file.length / 1e6).toFixed(1)} MB, in ${values.out}`
);

/** An area's inhabitants are those of its towns, so that the well known come before the small. */
function settlePopulations(all: readonly Town[], { areaOf, groupOf }: Areas): void {
	const sums = new Map<Entry, number>();
	const add = (area: Entry | undefined, population: number) => {
		if (area) sums.set(area, (sums.get(area) ?? 0) + population);
	};
	for (const town of all) {
		if (town.kind === 'quarter') continue;
		const area = areaOf(town);
		add(area, town.population);
		add(area && groupOf(area), town.population);
	}
	for (const [area, population] of sums) Object.assign(area, { population });
}

function toTown({ areaCode: _, ...town }: Town, { areaOf }: Areas): Entry {
	return { ...town, area: areaOf(town), source: 'geonames' };
}

function toAirport({ kind, names, longitude, latitude, country }: Airport, { areaOf }: Areas): Entry {
	const [en, ...otherNames] = names;
	const area = areaOf({ longitude, latitude, country });
	return { kind, names: { en }, otherNames, longitude, latitude, country, area, source: 'ourairports' };
}
