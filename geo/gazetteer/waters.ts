// Seas, lakes and rivers that the basemap labels, with the points of its labels.
import { readFileSync } from 'node:fs';
import { kilometresBetween } from '../../src/lib/model/distance.ts';
import type { Entry } from './entry.ts';

interface Label {
	readonly name: string;
	readonly ar?: string;
	readonly ru?: string;
	readonly at: readonly [number, number];
}

type River = Omit<Label, 'at'> & { readonly at: readonly (readonly [number, number])[] };

/** Written without their noun. */
const SHORTENED = /^(Pacific|Atlantic|Mediterranean|Baltic|Aegean|Adriatic|Caspian)/;

/** An ocean's label stands for a quarter of the globe. */
const REACH_KM = { ocean: 4000, sea: 600, lake: 60 };

export function readWaters(): Entry[] {
	const { seas } = readJson('sea-labels.json') as { seas: readonly Label[] };
	const { rivers } = readJson('river-names.json') as { rivers: readonly River[] };
	const first = new Map([...seas].reverse().map((label) => [label.name, label]));
	return [...[...first.values()].map(toSea), ...rivers.map(toRiver)];
}

function toSea(label: Label): Entry {
	const size = / Ocean$/.test(label.name)
		? 'ocean'
		: /^Lake|Dead Sea|Aral|Galilee/.test(label.name)
			? 'lake'
			: 'sea';
	return {
		kind: size === 'lake' ? 'lake' : 'sea',
		names: namesOf(label),
		otherNames: SHORTENED.test(label.name) ? [label.name.replace(/ (Ocean|Sea)$/, '')] : [],
		longitude: label.at[0],
		latitude: label.at[1],
		radiusKm: REACH_KM[size],
		source: 'dateline'
	};
}

function toRiver(river: River): Entry {
	const [longitude, latitude] = river.at[0]!;
	return {
		kind: 'river',
		names: namesOf(river),
		otherNames: [`${river.name} River`, `River ${river.name}`],
		longitude,
		latitude,
		radiusKm: Math.max(
			100,
			...river.at.map(([lng, lat]) => Math.round(kilometresBetween(longitude, latitude, lng, lat)))
		),
		source: 'dateline'
	};
}

function namesOf({ name, ar, ru }: Omit<Label, 'at'>): Entry['names'] {
	return { en: name, ...(ar && { ar }), ...(ru && { ru }) };
}

function readJson(name: string): unknown {
	return JSON.parse(readFileSync(new URL(`../basemap/${name}`, import.meta.url), 'utf8'));
}
