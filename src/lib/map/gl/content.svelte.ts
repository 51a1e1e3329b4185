// What a MapLibre map is given to draw: its style, discs, arcs, regions, and room for what stands over it. An imperative edge: its effects carry
// plain data into the map.
import type { FeatureCollection } from 'geojson';
import type { Map as GlMap, StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import { paper } from '../../ui/paper.svelte.ts';
import { CLAIM_ANCHOR } from '../basemap/style.ts';
import type { ThemeName } from '../basemap/theme.ts';
import { FootprintLayers } from '../claims/footprint-layers.ts';
import type { Footprint } from '../claims/footprints.ts';
import { claimSources, EMPTY, withClaimLayers } from '../claims/layers.ts';
import type { Box } from '../frame/boxes.ts';
import { placeAt } from '../frame/camera.ts';
import type { Frame } from '../frame/frame.ts';
import type { Camera, Heading } from '../marks/marks.ts';
import type { DrawnMark } from '../marks/draw.ts';
import { frameRooms, roomFeatures } from '../marks/rooms.ts';
import type { MapMaking } from './construct.ts';
import { DataSources } from './data-sources.ts';
import type { LiveMap } from './live-map.svelte.ts';

export interface ContentSources {
	readonly basemap: () => StyleSpecification;
	readonly theme: () => ThemeName;
	readonly footprints: () => readonly Footprint[];
	readonly grounds: () => FeatureCollection;
	readonly arcs: () => FeatureCollection;
	readonly camera: () => Camera | null;
	readonly heading: () => Heading | null;
	readonly pixelRatio: () => number | undefined;
	/** The nearest zoom that the basemap can bear. */
	readonly nearest: () => number;
	readonly drawn: () => readonly DrawnMark[];
	readonly resting: () => Frame | undefined;
	/** What else names of the map make way for, as it rests. */
	readonly taken: () => readonly Box[];
	/** Whether somebody waits for the map to settle, and whether a picture is made of it. */
	readonly isAwaited: () => boolean;
	readonly isPicture: () => boolean;
}

/** A filter shows its marks at once; that names of the map go from under them may wait until the hand rests. */
const ROOMS_AFTER_MS = { first: 500, then: 1000 };

export class MapContent {
	readonly #live: LiveMap;
	readonly #of: ContentSources;
	readonly #footprints = new FootprintLayers();
	readonly #data = new DataSources();
	#given: StyleSpecification | undefined;
	/** Changes with theme and basemap only; the data of the moment goes along without being waited for. */
	readonly #style = $derived.by(() => {
		const of = this.#of;
		// The first map waits for as little as it can: what lies under the marks comes once it stands.
		const sources = untrack(() => {
			const isThere = this.#live.gl !== undefined;
			return claimSources(
				roomFeatures(of.drawn()),
				isThere ? of.grounds() : EMPTY,
				isThere ? of.arcs() : EMPTY
			);
		});
		return withClaimLayers(of.basemap(), of.theme(), CLAIM_ANCHOR, sources);
	});

	/** To be made while a component is. */
	constructor(live: LiveMap, of: ContentSources) {
		this.#live = live;
		this.#of = of;
		this.#carry();
	}

	create(container: HTMLElement, making: Omit<MapMaking, 'style' | 'nearest'>): (() => void) | undefined {
		this.#given = this.#style;
		return this.#live.create(container, { ...making, style: this.#style, nearest: this.#of.nearest });
	}

	/** All room that names make, at once: a picture is being taken. */
	makeRoom(): void {
		if (this.#live.gl) this.#makeRoom(this.#live.gl, true);
	}

	#carry(): void {
		const [live, of] = [this.#live, this.#of];
		const withMap = (carry: (map: GlMap) => void) => {
			$effect(() => {
				if (live.gl) carry(live.gl);
			});
		};
		withMap((map) => this.#restyle(map, this.#style));
		withMap((map) => this.#data.set(map, 'grounds', of.grounds()));
		withMap((map) => this.#data.set(map, 'arcs', of.arcs()));
		withMap((map) => this.#footprints.draw(map, of.footprints(), of.theme()));
		// After the style: in the theme of paper.
		$effect(() => {
			void this.#style;
			return live.gl && paper.isOn ? layOnPaper(live.gl) : undefined;
		});
		$effect(() => this.#makeRoomSoon());
		// Each tells of the movement at once, which is no reason to move again.
		withMap((map) => {
			const ratio = of.pixelRatio();
			if (ratio !== undefined) untrack(() => map.setPixelRatio(ratio));
		});
		withMap((map) => {
			const nearest = of.nearest();
			untrack(() => map.setMaxZoom(nearest));
		});
		withMap(() => {
			const camera = of.camera();
			if (camera) untrack(() => live.jumpTo(camera));
		});
		withMap(() => {
			const heading = of.heading();
			if (heading) untrack(() => live.follow(heading));
		});
	}

	#restyle(map: GlMap, style: StyleSpecification): void {
		if (style === this.#given) return;
		this.#given = style;
		this.#footprints.forget();
		this.#data.forgetRooms();
		map.setStyle(style, { diff: true });
		untrack(() => this.#footprints.draw(map, this.#of.footprints(), this.#of.theme()));
	}

	#makeRoomSoon(): (() => void) | undefined {
		const of = this.#of;
		// Followed before there is a map, too.
		void [of.drawn(), of.taken(), of.resting(), this.#style];
		const map = this.#live.gl;
		if (!map) return undefined;
		// Where somebody waits for the map to settle, what the marks need comes at once; all of it where a picture is made of the map.
		const alsoAtEdges = of.isPicture();
		const soon = of.isAwaited() ? setTimeout(() => this.#makeRoom(map, alsoAtEdges)) : undefined;
		const after = ROOMS_AFTER_MS[this.#data.hasRooms ? 'then' : 'first'];
		const later = setTimeout(() => this.#makeRoom(map, true), after);
		return () => {
			clearTimeout(soon);
			clearTimeout(later);
		};
	}

	/** The map's own names make way for the marks and, where there is time for it, for what would cut them. */
	#makeRoom(map: GlMap, alsoAtEdges: boolean): void {
		untrack(() => {
			const rooms = roomFeatures(this.#of.drawn());
			const at = this.#of.resting();
			if (alsoAtEdges && at)
				rooms.features.push(...frameRooms(at.pane, this.#of.taken(), (x, y) => placeAt(at, at, { x, y })));
			this.#data.setRooms(map, rooms);
		});
	}
}

/** Browsers print of a WebGL canvas what they last showed, not what was just drawn: a copy lies over it, until the function given back is called. */
function layOnPaper(map: GlMap): () => void {
	map.redraw();
	const shown = map.getCanvas();
	const copy = document.createElement('canvas');
	copy.className = shown.className;
	copy.width = shown.width;
	copy.height = shown.height;
	copy.style.inlineSize = copy.style.blockSize = '100%';
	copy.getContext('2d')!.drawImage(shown, 0, 0);
	shown.after(copy);
	return () => copy.remove();
}
