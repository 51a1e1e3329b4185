// A rectangle or polygon drawn on the map: in is what has a place whose marker stands inside or on the edge. Edges are straight in degrees.
// In an address `area=west,south,east,north`, or for a polygon its corners `lng,lat;lng,lat;lng,lat`.
import { message } from '../../messages/message.ts';
import { withArea, type Area, type Corner, type Query } from '../query/query.ts';
import type { Filter, Reading } from './filter.ts';

export const areaFilter: Filter = {
	name: 'area',
	label: 'query.filter.area',
	params: ['area'],
	test: ({ area }) => ({ kind: 'lies in', area: area! }),
	write: ({ area }) => (area ? [['area', writeArea(area)]] : []),
	read: readArea,
	say(query) {
		if (!query.area) return [];
		return [{ text: message('query.say.area', { kind: query.area.kind }), without: withArea(query, null) }];
	}
};

function writeArea(area: Area): string {
	if (area.kind === 'rectangle') return [area.west, area.south, area.east, area.north].join(',');
	return area.corners.map((corner) => corner.join(',')).join(';');
}

function readArea(query: Query, param: string, text: string): Reading {
	const refuse = (reason: 'malformed' | 'repeated'): Reading => ({
		query,
		problems: [{ filter: 'area', param, found: text, reason }]
	});
	if (query.area) return refuse('repeated');
	const area = text.includes(';') ? parsePolygon(text) : parseRectangle(text);
	return area ? { query: withArea(query, area), problems: [] } : refuse('malformed');
}

function parseRectangle(text: string): Area | null {
	const numbers = parseNumbers(text);
	if (numbers?.length !== 4) return null;
	const [west, south, east, north] = numbers as [number, number, number, number];
	const isOnEarth = isPoint([west, south]) && isPoint([east, north]);
	return isOnEarth && south <= north ? { kind: 'rectangle', west, south, east, north } : null;
}

function parsePolygon(text: string): Area | null {
	const corners = text.split(';').map(parseNumbers);
	if (corners.length < 3) return null;
	return isPoints(corners) ? { kind: 'polygon', corners } : null;
}

function parseNumbers(text: string): number[] | null {
	const parts = text.split(',');
	return parts.every((part) => /^-?\d+(\.\d+)?(e-\d+)?$/.test(part)) ? parts.map(Number) : null;
}

function isPoint(numbers: readonly number[] | null): numbers is Corner {
	return numbers?.length === 2 && Math.abs(numbers[0]!) <= 180 && Math.abs(numbers[1]!) <= 90;
}

function isPoints(corners: (readonly number[] | null)[]): corners is Corner[] {
	return corners.every(isPoint);
}
