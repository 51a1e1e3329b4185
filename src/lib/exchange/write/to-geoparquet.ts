// The selected claims as GeoParquet 1.1: the columns of the table, and their points as WKB. https://geoparquet.org/releases/v1.1.0/
import type { MultiPoint } from 'geojson';
import type { Piece, Selections, Writer } from '../format.ts';
import type { Selection } from '../selection/selection.ts';
import { claimTable, type TableRow } from './claim-table.ts';
import { gathered } from './pieces.ts';

/** Columns of numbers; all others are texts. */
const NUMBERS: ReadonlySet<string> = new Set(['longitude', 'latitude', 'paragraph', 'credibility']);

export const writeGeoParquet: Writer = async function* (selections: Selections): AsyncGenerator<Piece, void> {
	const selection = await gathered(selections);
	const rows = claimTable(selection);
	const [first] = rows;
	if (!first) throw new Error('No claim is selected; expected at least one to export');
	const { geojsonToWkb, parquetWriteBuffer } = await import('hyparquet-writer');
	const points = selection.claims.map(({ about }) =>
		toMultiPoint(about.map((place) => selection.placements[place]!.point))
	);
	const { corpus } = selection.evidence;
	const buffer = parquetWriteBuffer({
		columnData: [
			...Object.keys(first).map((name) => toColumn(name, rows)),
			{
				name: 'geometry',
				data: points.map((point) => point && geojsonToWkb(point)),
				type: 'BYTE_ARRAY' as const
			}
		],
		kvMetadata: [
			{ key: 'geo', value: JSON.stringify(geoMetadata(points)) },
			{ key: 'handling', value: corpus.handling },
			{ key: 'credit', value: selection.credit }
		]
	});
	yield new Uint8Array(buffer);
};

function toColumn(name: string, rows: readonly TableRow[]) {
	const isNumber = NUMBERS.has(name);
	const data = rows.map((row) => (isNumber ? row[name]! : row[name] === null ? null : String(row[name])));
	return { name, data, type: isNumber ? ('DOUBLE' as const) : ('STRING' as const) };
}

function toMultiPoint(
	points: Selection['placements'][keyof Selection['placements']]['point'][]
): MultiPoint | null {
	return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points.map((point) => [...point]) };
}

function geoMetadata(points: readonly (MultiPoint | null)[]): object {
	const all = points.flatMap((point) => point?.coordinates ?? []);
	const range = (axis: 0 | 1) =>
		all.reduce<[number, number]>(
			([low, high], each) => [Math.min(low, each[axis]!), Math.max(high, each[axis]!)],
			[Infinity, -Infinity]
		);
	const [[west, east], [south, north]] = [range(0), range(1)];
	const geometry = {
		encoding: 'WKB',
		geometry_types: all.length > 0 ? ['MultiPoint'] : [],
		...(all.length > 0 ? { bbox: [west, south, east, north] } : {})
	};
	return { version: '1.1.0', primary_column: 'geometry', columns: { geometry } };
}
