// A mark for tests of what stands where: only where it lies and how many claims it has matter.
import type { MapMark } from '../../../../src/lib/map/marks/marks.ts';

export function mapMark(
	id: string,
	point: readonly [number, number],
	changes: Partial<MapMark> = {}
): MapMark {
	return {
		id,
		point,
		places: [id],
		foremost: [id],
		claims: 1,
		parts: [{ style: 0, claims: 1 }],
		disputed: false,
		dashed: false,
		changed: false,
		name: id,
		note: '',
		spoken: id,
		...changes
	};
}
