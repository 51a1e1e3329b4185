// The footprints of regions on a MapLibre map: each a picture of its own beneath the marks. Those that go are hidden and kept: to take them
// off and draw them again would take longer than to colour them anew.
import type { CanvasSource, Map as GlMap } from 'maplibre-gl';
import { colourOf } from '../marks/event-shapes.ts';
import { drawFootprint, recolour, type Footprint, type FootprintImage } from './footprints.ts';
import { themeColour, type ThemeName } from '../basemap/theme.ts';

interface DrawnFootprint {
	readonly image: FootprintImage;
	colour: string;
	opacity: number;
}

/** They stand beneath this layer. */
const BENEATH = 'ground-fill';

export class FootprintLayers {
	/** By id, those that stand on the map or are hidden. */
	readonly #drawn = new Map<string, DrawnFootprint>();

	/** The map has a new style, and with it none of them. */
	forget(): void {
		this.#drawn.clear();
	}

	/** Brings the map to where it shows `footprints` and no others. */
	draw(map: GlMap, footprints: readonly Footprint[], theme: ThemeName): void {
		const gone = new Set(this.#drawn.keys());
		for (const footprint of footprints) {
			gone.delete(footprint.id);
			const colour = themeColour(theme, colourOf(footprint.style));
			const drawn = this.#drawn.get(footprint.id);
			if (drawn) change(map, drawn, footprint, colour);
			else {
				const added = add(map, footprint, colour);
				if (added) this.#drawn.set(footprint.id, added);
			}
		}
		for (const id of gone) fade(map, layerOf(id), this.#drawn.get(id)!, 0);
	}
}

function layerOf(id: string): string {
	return `footprint:${id}`;
}

function fade(map: GlMap, layer: string, drawn: DrawnFootprint, opacity: number): void {
	if (drawn.opacity === opacity) return;
	drawn.opacity = opacity;
	map.setPaintProperty(layer, 'raster-opacity', opacity);
}

function change(map: GlMap, drawn: DrawnFootprint, { id, opacity }: Footprint, colour: string): void {
	const layer = layerOf(id);
	fade(map, layer, drawn, opacity);
	if (drawn.colour === colour) return;
	drawn.colour = colour;
	recolour(drawn.image, colour);
	// Its picture is read again only while it plays.
	const source = map.getSource<CanvasSource>(layer);
	source?.play();
	source?.pause();
}

/** Null for a region without extent. */
function add(map: GlMap, footprint: Footprint, colour: string): DrawnFootprint | null {
	const layer = layerOf(footprint.id);
	const { opacity } = footprint;
	const image = drawFootprint(footprint, colour);
	if (!image) return null;
	map.addSource(layer, {
		type: 'canvas',
		canvas: image.canvas,
		coordinates: image.corners,
		animate: false
	});
	const paint = {
		'raster-opacity': opacity,
		'raster-opacity-transition': { duration: 0 },
		'raster-fade-duration': 0
	};
	map.addLayer({ id: layer, type: 'raster', source: layer, paint }, BENEATH);
	return { image, colour, opacity };
}
