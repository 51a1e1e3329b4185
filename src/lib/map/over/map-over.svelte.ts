// What stands over a map as state: set for the frame on screen, with names of countries as the last movement left them. Knows no map object.
import type { Shape } from '../../ui/shapes.ts';
import { language } from '../../messages/message.ts';
import type { ThemeName } from '../basemap/theme.ts';
import type { Box } from '../frame/boxes.ts';
import type { Frame } from '../frame/frame.ts';
import type { StandingOver } from '../frame/picture.ts';
import { placeScale } from '../frame/scale-bar.ts';
import type { DrawnMarks } from '../marks/drawn-marks.svelte.ts';
import type { MarkerState } from '../marks/marker.ts';
import type { MapMark } from '../marks/marks.ts';
import { countryBox, countryNames, type CountryName } from '../names/country-names.ts';
import type { CountryRoom } from '../../model/country-room.ts';
import { loadCountryRooms } from '../names/country-rooms.ts';
import { countryShapes } from './country-shapes.ts';
import { markShapes } from './mark-shapes.ts';
import { markerBoxes, overShapes, setFurniture, type Furniture, type SetFurniture } from './over-map.ts';

export interface OverSources {
	readonly furniture: () => Furniture;
	/** The largest first. */
	readonly marks: () => readonly MapMark[];
	/** What else lies over the map. */
	readonly covers: () => readonly Box[];
	readonly theme: () => ThemeName;
	readonly stateOf: (mark: MapMark) => MarkerState;
	readonly drawn: () => DrawnMarks;
	/** Where the basemap lies, once the map stands: names of countries are not what one waits for. */
	readonly dataUrl: () => string | undefined;
}

export class MapOver {
	readonly #of: OverSources;
	#rooms = $state.raw<readonly CountryRoom[]>([]);
	/** They go along with the map. */
	readonly #countries: readonly CountryName[] = $derived.by(() => {
		const at = this.#of.drawn().resting;
		if (!at || this.#rooms.length === 0) return [];
		const names = this.#of.drawn().nameBoxes(at);
		const taken = [
			...this.#of.covers(),
			...markerBoxes(this.#of.marks(), at),
			...names,
			...this.set(at).boxes
		];
		return countryNames(this.#rooms, at, taken, language().base);
	});

	/** To be made while a component is. */
	constructor(of: OverSources) {
		this.#of = of;
		$effect(() => {
			const from = of.dataUrl();
			if (from !== undefined) void loadCountryRooms(from).then((rooms) => (this.#rooms = rooms));
		});
	}

	set(at: Frame): SetFurniture {
		const { furniture, marks, covers, drawn } = this.#of;
		return setFurniture(furniture(), marks(), at, { covers: covers(), names: drawn().nameBoxes(at) });
	}

	/** What names of marks give way to. The scale stands where no marker does. */
	beforeNames(at: Frame): Box[] {
		const { furniture, marks, covers } = this.#of;
		const { scale, note } = furniture();
		if (!scale) return [...covers()];
		return [...covers(), placeScale(at, [...covers(), ...markerBoxes(marks(), at)], note?.(at)).box];
	}

	/** What names of the map give way to, beside marks and their names. */
	boxes(at: Frame): Box[] {
		return [
			...this.#of.covers(),
			...this.set(at).boxes,
			...this.#countries.map((name) => countryBox(name, at))
		];
	}

	/** All but the marks themselves. */
	shapes(at: Frame, set: SetFurniture): Shape[] {
		const { furniture, stateOf, theme } = this.#of;
		return [
			...countryShapes(this.#countries, at, theme()),
			...overShapes(furniture(), set, at, stateOf, theme())
		];
	}

	/** With the marks, for a picture. */
	standing(at: Frame): StandingOver {
		const { furniture, stateOf, theme, drawn } = this.#of;
		const shapes = [
			...countryShapes(this.#countries, at, theme()),
			...markShapes(drawn().inOrder(at), at, theme()),
			...overShapes(furniture(), this.set(at), at, stateOf, theme())
		];
		return { frame: at, shapes };
	}
}
