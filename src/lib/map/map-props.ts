// What a map is given, and what it tells.
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Snippet } from 'svelte';
import type { ThemeName } from './basemap/theme.ts';
import type { Footprint } from './claims/footprints.ts';
import type { Box } from './frame/boxes.ts';
import type { FrameSize } from './frame/camera.ts';
import type { Frame } from './frame/frame.ts';
import type { Bounds, Camera, Heading, MapMark } from './marks/marks.ts';
import type { Furniture } from './over/over-map.ts';

export interface MapProps {
	basemap: StyleSpecification;
	theme: ThemeName;
	/** The largest first. */
	marks: readonly MapMark[];
	footprints?: readonly Footprint[];
	/** Discs round approximate places; features carry `style`. */
	grounds?: FeatureCollection;
	arcs?: FeatureCollection;
	/** Where the camera stands; null leaves it where it opened. */
	camera?: Camera | null;
	/** Where the app takes the camera: each new one is gone to, and names are set at once for the view at its end. */
	heading?: Heading | null;
	/** Where it opens in a frame of that size, while no camera says otherwise. */
	opening: (size: FrameSize) => Camera;
	/** Ids of the open places, and of those that light up. */
	selected?: readonly string[];
	hovered?: readonly string[];
	/** No camera flights. */
	still?: boolean;
	interactive?: boolean;
	/** Device pixels a CSS pixel; the screen's own where absent. For a map that stands enlarged. */
	pixelRatio?: number | undefined;
	/** What lies over the map, so that no name stands beneath it. */
	covers?: readonly Box[];
	/** So much at its head lies under something else, px: no part of the map. */
	head?: number;
	/** The nearest zoom that the basemap can bear. */
	nearest?: number;
	furniture?: Furniture;
	/** Where the basemap lies, for the names of countries; without it they have none. */
	dataUrl?: string;
	/** Over the map with the frame in hand, for what a hand can use. */
	overlay?: Snippet<[Frame]>;
	label: string;
	onopen?: (mark: MapMark, byKey: boolean) => void;
	onhover?: (mark: MapMark | null) => void;
	onzoom?: (zoom: number) => void;
	/** Told what is on the map once it stands, and whenever it has moved. */
	onrest?: (bounds: Bounds) => void;
	oncamera?: (camera: Camera) => void;
	/** Told once, when the first markers are on screen. */
	onready?: () => void;
	onsettled?: () => void;
	/** Told when the browser cannot draw maps; `instead` then stands in the map's place, under the reason. */
	onfail?: () => void;
	instead?: Snippet;
}
