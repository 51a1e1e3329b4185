// The data of a map's claim sources. Knows what each holds already: setting the same again would still be a round to MapLibre's worker and back.
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';

export class DataSources {
	/** Those that hold nothing. */
	readonly #empty = new Set(['grounds', 'arcs']);
	#rooms = '';

	set(target: GlMap, id: string, data: FeatureCollection): void {
		const isEmpty = data.features.length === 0;
		if (isEmpty && this.#empty.has(id)) return;
		if (isEmpty) this.#empty.add(id);
		else this.#empty.delete(id);
		void target.getSource<GeoJSONSource>(id)?.setData(data);
	}

	/** What the map's names make way for. */
	setRooms(target: GlMap, rooms: FeatureCollection): void {
		const text = JSON.stringify(rooms);
		if (text !== this.#rooms) this.set(target, 'rooms', rooms);
		this.#rooms = text;
	}

	/** Whether names have made way for anything yet. */
	get hasRooms(): boolean {
		return this.#rooms !== '';
	}

	/** The map has a new style, which was given what it holds. */
	forgetRooms(): void {
		this.#rooms = '';
	}
}
