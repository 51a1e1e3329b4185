// Makes MapLibre maps, and the images that their styles ask for. Nothing else makes one.
import { Map as GlMap, type StyleSpecification } from 'maplibre-gl';
import { LngLat } from 'maplibre-gl';
import { THEMES, type ThemeName } from '../basemap/theme.ts';
import { drawTownDot, parseTownDotId } from '../basemap/town-dot.ts';
import { drawArrowhead } from '../claims/arrowhead.ts';
import { heldCamera, leastZoom } from '../frame/camera.ts';
import { STRIP } from '../frame/pane.ts';
import type { Camera } from '../marks/marks.ts';
import { ROOM_IMAGE, ROOM_PX } from '../marks/rooms.ts';

export interface MapMaking {
	readonly style: StyleSpecification;
	readonly camera: Camera;
	readonly interactive: boolean;
	/** Device pixels a CSS pixel; the screen's own where absent. */
	readonly pixelRatio: number | undefined;
	readonly label: string;
	/** The nearest zoom; may change while the map stands. */
	readonly nearest: () => number;
}

/** Throws where the browser has no WebGL. */
export function construct(container: HTMLElement, making: MapMaking): GlMap {
	const { camera, pixelRatio, label, nearest, ...options } = making;
	const created = new GlMap({
		...options,
		container,
		center: [...camera.center],
		zoom: camera.zoom,
		minZoom: leastZoom({ width: 0, height: 0 }),
		maxZoom: nearest(),
		transformConstrain: (center, zoom) => {
			const size = { width: container.clientWidth, height: container.clientHeight, nearest: nearest() };
			const held = heldCamera({ center: [center.lng, center.lat], zoom }, size, STRIP.across);
			return { center: new LngLat(held.center[0], held.center[1]), zoom: held.zoom };
		},
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		fadeDuration: 0,
		...(pixelRatio === undefined ? {} : { pixelRatio }),
		locale: { 'Map.Title': label }
	});
	created.touchZoomRotate.disableRotation();
	created.keyboard.disableRotation();
	created.getCanvas().tabIndex = -1;
	created.setMissingStyleImageResolver((id) => addMissingImage(created, id));
	return created;
}

/** Draws what the style asks for when it first needs it. */
function addMissingImage(target: GlMap, id: string): void {
	const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
	const [, name] = id.split(':') as [string, ThemeName];
	const dot = parseTownDotId(id);
	if (id === ROOM_IMAGE) target.addImage(id, new ImageData(ROOM_PX, ROOM_PX));
	else if (id.startsWith('arrowhead:'))
		target.addImage(id, drawArrowhead(THEMES[name].text, ratio), { pixelRatio: ratio });
	else if (dot !== undefined) target.addImage(id, drawTownDot(dot, ratio), { pixelRatio: ratio });
}
