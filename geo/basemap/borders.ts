// Country borders as lines, each drawn once, sorted into settled and disputed. Coasts are not borders: they are the edge of
// the land. Knows which borders are disputed from disputed-borders.json, not why.
import { readFileSync } from 'node:fs';
import { mesh } from 'topojson-client';
import type { BBox, Feature, MultiLineString, Position } from 'geojson';
import type { Worldview } from '../../src/lib/model/worldview.ts';
import type { Countries } from './natural-earth.ts';
import { unwrapRing } from './rings.ts';

/** `minor` is a border round a base or a zone within one country's land, of interest only close by; `claimed` is drawn by those who take it for one. */
export type BorderKind = 'settled' | 'minor' | 'disputed' | 'claimed';

/** What a disputed line is from points of view that settle it: a border, or none. By the key of a worldview. */
export type Views = Readonly<Partial<Record<Worldview, 'line' | 'none'>>>;

export interface BorderProperties {
	readonly kind: BorderKind;
	/** Of a disputed border: what it is. */
	readonly name?: string;
	readonly minzoom?: number;
	readonly [view: `view:${string}`]: 'line' | 'none';
}

/** A border, or the part of it that lies in `within` (west, south, east, north), that one side or the world does not accept. */
interface DisputedBorder {
	readonly between: readonly [string, string];
	readonly name: string;
	readonly within?: BBox;
	readonly views?: Views;
}

/** Leased or guarded ground that Natural Earth lists like a country. */
const ENCLAVES = ['Akrotiri', 'Dhekelia', 'USNB Guantanamo Bay'];
/** The lease of Baikonur moves no border of Kazakhstan. */
const NO_BORDER = ['Baikonur'];

export function toBorders(topology: Countries): Feature<MultiLineString, BorderProperties>[] {
	const disputes = readDisputedBorders();
	const pairs = groupArcs(topology);
	for (const { between } of disputes) {
		if (!pairs.has(pairKey(between))) throw new Error(`Natural Earth has no border ${between.join(' – ')}`);
	}
	return [...pairs].flatMap(([key, arcs]) => {
		const names = key.split('|');
		if (names.some((name) => NO_BORDER.includes(name))) return [];
		const lines = mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }).coordinates.map(
			(line) => unwrapLine(line)
		);
		const dispute = disputes.find(({ between }) => pairKey(between) === key);
		if (!dispute) return border(names.some((name) => ENCLAVES.includes(name)) ? 'minor' : 'settled', lines);
		const inside = lines.flatMap((line) => cutLine(line, dispute.within, true));
		const outside = lines.flatMap((line) => cutLine(line, dispute.within, false));
		return [...border('disputed', inside, dispute), ...border('settled', outside)];
	});
}

function readDisputedBorders(): DisputedBorder[] {
	const path = new URL('./disputed-borders.json', import.meta.url);
	return (JSON.parse(readFileSync(path, 'utf8')) as { borders: DisputedBorder[] }).borders;
}

function border(
	kind: BorderKind,
	coordinates: Position[][],
	dispute?: DisputedBorder
): Feature<MultiLineString, BorderProperties>[] {
	if (coordinates.length === 0) return [];
	const properties = dispute ? { kind, name: dispute.name, ...viewProperties(dispute.views) } : { kind };
	return [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
}

/** As the tiles have them, one property a point of view. */
export function viewProperties(views: Views = {}): Record<`view:${string}`, 'line' | 'none'> {
	return Object.fromEntries(Object.entries(views).map(([view, drawn]) => [`view:${view}`, drawn]));
}

/** Arcs that two countries share, by the pair's key. */
function groupArcs(topology: Countries): Map<string, number[]> {
	const users = new Map<number, Set<string>>();
	for (const geometry of topology.objects.countries.geometries) {
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
		for (const arc of geometry.arcs.flat(2)) {
			const index = arc < 0 ? ~arc : arc;
			users.set(index, (users.get(index) ?? new Set()).add(geometry.properties!.name));
		}
	}
	const pairs = new Map<string, number[]>();
	for (const [arc, names] of users) {
		if (names.size < 2) continue;
		const key = pairKey([...names]);
		pairs.set(key, [...(pairs.get(key) ?? []), arc]);
	}
	return pairs;
}

function pairKey(names: readonly string[]): string {
	return [...names].sort().join('|');
}

function unwrapLine(line: Position[]): Position[] {
	const isClosed = line.length > 3 && line[0]!.every((value, axis) => value === line.at(-1)![axis]);
	return isClosed ? unwrapRing(line) : unwrapRing([...line, line[0]!]).slice(0, line.length);
}

/** The runs of the line's segments that have their middle within the box, or of those that have not. */
export function cutLine(line: Position[], box: BBox | undefined, inside: boolean): Position[][] {
	if (!box) return inside ? [line] : [];
	const runs: Position[][] = [];
	let run: Position[] | undefined;
	for (let i = 1; i < line.length; i++) {
		const [from, to] = [line[i - 1]!, line[i]!];
		if (isWithin([(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2], box) !== inside) {
			run = undefined;
		} else if (run) {
			run.push(to);
		} else {
			runs.push((run = [from, to]));
		}
	}
	return runs;
}

function isWithin([longitude, latitude]: Position, [west, south, east, north]: BBox): boolean {
	return longitude! >= west && longitude! <= east && latitude! >= south && latitude! <= north;
}
