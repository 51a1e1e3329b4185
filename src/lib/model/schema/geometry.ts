// GeoJSON geometry as zod schemas: longitude before latitude, in range, rings closed. Knows nothing of what
// lies where.
import './without-eval.ts';
import { z } from 'zod';
import { showValue } from '../show-value.ts';
import { across, record } from './fields.ts';
import { areaOf, isStraight } from './ring-area.ts';

const position = z
	.tuple([z.number(), z.number()])
	.superRefine(([longitude, latitude], context) => {
		if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return;
		const swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
		const message = 'longitude from -180 to 180, then latitude from -90 to 90';
		context.addIssue({
			code: 'custom',
			input: [longitude, latitude],
			message: swapped ? `${message}; these two seem to be swapped` : message
		});
	})
	.meta({ description: 'Longitude, latitude in degrees (WGS 84).' });

const ring = z
	.array(position)
	.min(4, 'a ring of at least four positions')
	.check(
		across<unknown[]>(Array.isArray, (positions, report) => {
			const first = positions[0];
			const last = positions.at(-1);
			if (!Array.isArray(first) || !Array.isArray(last) || String(first) === String(last)) return;
			const expected = `a closed ring: its last position the same as its first, ${showValue(first)}`;
			report([positions.length - 1], last, expected);
		})
	)
	.check(
		across<unknown[]>(isRing, (positions, report) => {
			const corners = positions as [number, number][];
			if (areaOf(corners) !== 0) return;
			const why = isStraight(corners)
				? 'these positions lie on one line'
				: 'this one crosses itself, so that what it goes round cancels out';
			report([], positions, `a ring round an area: ${why}`);
		})
	);

/** Whose positions can be reckoned with; what is wrong with others is said of them. */
function isRing(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.length >= 4 &&
		value.every((each) => Array.isArray(each) && each.length === 2 && each.every(Number.isFinite))
	);
}

const line = z.array(position).min(2, 'a line of at least two positions');
const polygon = z.array(ring).min(1, 'a polygon with an outer ring');

function shape<Type extends string, Coordinates extends z.ZodType>(type: Type, coordinates: Coordinates) {
	return record({ type: z.literal(type), coordinates });
}

export const geometry = z.discriminatedUnion('type', [
	shape('Point', position),
	shape('MultiPoint', z.array(position).min(1, 'at least one position')),
	shape('LineString', line),
	shape('MultiLineString', z.array(line).min(1, 'at least one line')),
	shape('Polygon', polygon),
	shape('MultiPolygon', z.array(polygon).min(1, 'at least one polygon'))
]);
