// Finds the area in which a point lies, among thousands, by cells of one degree.
import type { MultiPolygon, Polygon } from 'geojson';
import { boxOf, isInside } from './shapes.ts';

export class AreaGrid<T extends { readonly outline: Polygon | MultiPolygon }> {
	readonly #cells = new Map<number, T[]>();

	constructor(areas: readonly T[]) {
		for (const area of areas) {
			const [west, south, east, north] = boxOf(area.outline);
			for (let x = Math.floor(west); x <= Math.floor(east); x++) {
				for (let y = Math.floor(south); y <= Math.floor(north); y++) {
					const key = x * 1000 + y;
					const cell = this.#cells.get(key);
					if (cell) cell.push(area);
					else this.#cells.set(key, [area]);
				}
			}
		}
	}

	find(lng: number, lat: number, accept: (area: T) => boolean): T | undefined {
		const cell = this.#cells.get(Math.floor(lng) * 1000 + Math.floor(lat));
		return cell?.find((area) => accept(area) && isInside(area.outline, lng, lat));
	}
}
