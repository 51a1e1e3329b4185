// Finds the area in which a point lies, among thousands, by cells of one degree, each with the parts of areas that reach into it.
import type { MultiPolygon, Polygon } from 'geojson';
import { boxOf, isInside, polygonsOf, type Box } from './shapes.ts';

interface Part<T> {
	readonly area: T;
	readonly polygon: Polygon;
	readonly box: Box;
}

export class AreaGrid<T extends { readonly outline: Polygon | MultiPolygon }> {
	readonly #cells = new Map<number, Part<T>[]>();
	readonly #found = new Map<string, readonly T[]>();

	constructor(areas: readonly T[]) {
		for (const area of areas) {
			for (const coordinates of polygonsOf(area.outline)) {
				const polygon: Polygon = { type: 'Polygon', coordinates };
				this.#add({ area, polygon, box: boxOf(polygon) });
			}
		}
	}

	#add(part: Part<T>): void {
		const [west, south, east, north] = part.box;
		for (let x = Math.floor(west); x <= Math.floor(east); x++) {
			for (let y = Math.floor(south); y <= Math.floor(north); y++) {
				const key = x * 1000 + y;
				const cell = this.#cells.get(key);
				if (cell) cell.push(part);
				else this.#cells.set(key, [part]);
			}
		}
	}

	find(lng: number, lat: number, accept: (area: T) => boolean): T | undefined {
		return this.#areasAt(lng, lat).find(accept);
	}

	/** Kept, since every town is looked up once and again. */
	#areasAt(lng: number, lat: number): readonly T[] {
		const key = `${lng} ${lat}`;
		let areas = this.#found.get(key);
		if (!areas) {
			const cell = this.#cells.get(Math.floor(lng) * 1000 + Math.floor(lat)) ?? [];
			areas = cell.filter((part) => holds(part, lng, lat)).map(({ area }) => area);
			this.#found.set(key, areas);
		}
		return areas;
	}
}

function holds(
	{ polygon, box: [west, south, east, north] }: Part<unknown>,
	lng: number,
	lat: number
): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north && isInside(polygon, lng, lat);
}
