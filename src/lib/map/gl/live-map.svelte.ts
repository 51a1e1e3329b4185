// A MapLibre map as the page has it: made in an element, listened to, moved. What it shows is state: camera, size, whether it rests. Knows no
// mark and no layer by name but the basemap.
import type { Map as GlMap } from 'maplibre-gl';
import { message } from '../../messages/message.ts';
import { BASEMAP_SOURCE } from '../basemap/layers.ts';
import { heldCamera, quarterOf, type FrameSize } from '../frame/camera.ts';
import { STRIP } from '../frame/pane.ts';
import type { Camera, Heading } from '../marks/marks.ts';
import { construct, type MapMaking } from './construct.ts';
import { troubleWords } from './trouble-words.ts';

/** A camera with the size of the frame that it stands in. */
export interface Standing {
	readonly camera: Camera;
	readonly size: FrameSize;
}

export interface Listeners {
	/** Whenever the zoom passes a quarter of a step. */
	readonly onzoom?: ((zoom: number) => void) | undefined;
	/** When it first stands and whenever it has moved. */
	readonly onrest?: (() => void) | undefined;
	/** When the reader has moved it. */
	readonly oncamera?: ((camera: Camera) => void) | undefined;
	/** When the frame has another size. */
	readonly onresize?: (() => void) | undefined;
	/** Once, when the basemap is drawn and `isReady` says that what else is awaited is there. */
	readonly onready?: (() => void) | undefined;
	readonly isReady: () => boolean;
	/** Whenever nothing moves any more and everything that is in sight is drawn. */
	readonly onsettled?: (() => void) | undefined;
	/** When the browser cannot draw maps. */
	readonly onfail?: (() => void) | undefined;
}

const FLIGHT_MS = 900;

export class LiveMap {
	/** Undefined until it has loaded. */
	gl = $state.raw<GlMap>();
	/** As it stands now, and as the last movement left it. */
	now = $state.raw<Standing>();
	resting = $state.raw<Standing>();
	/** Why there is no map, or not all of it; in words. */
	trouble = $state('');
	/** There is no map, and none will come. */
	failed = $state(false);
	/** The last heading that the reader has left by hand. */
	left = $state.raw<Heading | null>(null);
	/** A picture of it is being taken, for which its canvas changes its size. */
	posing = false;
	readonly #listeners: Listeners;
	readonly #isStill: () => boolean;
	/** The heading that the map goes to or stands at. */
	#followed: Heading | null = null;
	/** What the last heading was of. */
	#headedFor: string | undefined;
	#toldZoom = NaN;
	/** What was asked of it before it stood. */
	#asked: ((target: GlMap) => void)[] = [];

	constructor(listeners: Listeners, isStill: () => boolean) {
		this.#listeners = listeners;
		this.#isStill = isStill;
	}

	/** Makes the map; what is given back takes it away again. */
	create(container: HTMLElement, making: MapMaking): (() => void) | undefined {
		let created: GlMap;
		try {
			created = construct(container, making);
		} catch {
			// Without WebGL there is no map; everything that it holds stands in the list as well.
			this.failed = true;
			this.#listeners.onfail?.();
			return undefined;
		}
		this.#listen(created);
		// So that names stand where they will stay from the first.
		this.resting = standingOf(created);
		return () => {
			this.gl = undefined;
			created.remove();
		};
	}

	#listen(created: GlMap): void {
		created.on('move', () => {
			this.now = standingOf(created);
			this.#tellZoom(created);
		});
		created.on('resize', () => {
			this.resting = this.now = standingOf(created);
			this.#listeners.onrest?.();
			if (!this.posing) this.#listeners.onresize?.();
		});
		created.on('moveend', (event) => {
			if (this.#followed && !isAt(created, this.#followed.camera)) {
				this.left = this.#followed;
				this.#followed = null;
				this.#tellZoom(created);
			}
			this.resting = standingOf(created);
			this.#listeners.onrest?.();
			// Only what the reader did is told; a camera that came in by prop is not news.
			if ('originalEvent' in event || 'byReader' in event) this.#listeners.oncamera?.(this.resting.camera);
		});
		created.on('error', ({ error }) => (this.trouble = troubleWords(error)));
		created.on('webglcontextlost', () => (this.trouble = message('map.lost')));
		created.on('webglcontextrestored', () => (this.trouble = ''));
		created.once('load', () => {
			this.now = this.resting = standingOf(created);
			this.#tellZoom(created);
			this.#listeners.onrest?.();
			this.gl = created;
			for (const act of this.#asked.splice(0)) act(created);
		});
		this.#awaitReady(created);
		created.on('idle', () => {
			if (this.gl) this.#listeners.onsettled?.();
		});
	}

	#awaitReady(created: GlMap): void {
		const finish = () => {
			created.off('render', tellReady);
			created.off('idle', finish);
			this.#listeners.onready?.();
		};
		const tellReady = () => {
			const isDrawn = created.getSource(BASEMAP_SOURCE) && created.isSourceLoaded(BASEMAP_SOURCE);
			if (isDrawn && this.#listeners.isReady()) finish();
		};
		created.on('render', tellReady);
		// Where no claim has a place, the map is ready when nothing more is to come.
		created.once('idle', finish);
	}

	/** On the way to a heading and at it, the zoom is the heading's. */
	#tellZoom(target: GlMap): void {
		const quarter = quarterOf(this.#followed?.camera.zoom ?? target.getZoom());
		if (quarter !== this.#toldZoom) this.#listeners.onzoom?.((this.#toldZoom = quarter));
	}

	/** Goes where `of` says for a frame of that size; what the reader did is told. */
	show(of: (size: FrameSize) => Camera, { tell = true } = {}): void {
		this.#ask(FLIGHT_MS, (target, duration) => {
			const { center, zoom } = of(standingOf(target).size);
			target.easeTo({ center: [...center], zoom, duration }, tell ? { byReader: true } : {});
		});
	}

	/** Now, or as soon as it stands: then at once, since nobody has seen where it was. */
	#ask(ms: number, act: (target: GlMap, duration: number) => void): void {
		if (this.gl) act(this.gl, this.#isStill() ? 0 : ms);
		else this.#asked.push((target) => act(target, 0));
	}

	/** At once, and nobody is told. */
	jumpTo(to: Camera): void {
		const target = this.gl;
		if (!target || target.isMoving() || isAt(target, to)) return;
		target.jumpTo({ center: [...to.center], zoom: to.zoom });
	}

	/** The reader has not moved it: nothing is told but that it rests. */
	follow(to: Heading): void {
		const target = this.gl;
		if (!target) return;
		const isFlight = ![undefined, to.of].includes(this.#headedFor);
		this.#headedFor = to.of;
		this.#followed = null;
		target.stop();
		this.#followed = to;
		this.#tellZoom(target);
		if (isAt(target, to.camera)) return;
		const { center, zoom } = to.camera;
		target.easeTo({ center: [...center], zoom, duration: isFlight && !this.#isStill() ? to.ms : 0 });
	}

	zoomBy(steps: number): void {
		this.#ask(250, (target, duration) =>
			target.easeTo({ zoom: target.getZoom() + steps, duration }, { byReader: true })
		);
	}

	panBy(dx: number, dy: number): void {
		this.#ask(200, (target, duration) => target.panBy([dx, dy], { duration }, { byReader: true }));
	}

	panTo([longitude, latitude]: readonly [number, number]): void {
		this.gl?.panTo([longitude, latitude], { duration: this.#isStill() ? 0 : 300 });
	}

	/** Whether nothing moves and everything that is in sight is drawn. */
	get isSettled(): boolean {
		return this.gl !== undefined && this.gl.loaded() && !this.gl.isMoving();
	}

	/** Its pixels at `ratio` to a CSS pixel, once all is drawn. */
	async copy(target: GlMap, ratio: number): Promise<OffscreenCanvas> {
		const before = target.getPixelRatio();
		this.posing = true;
		target.setPixelRatio(ratio);
		const canvas = await new Promise<OffscreenCanvas>((done) => {
			// Only while it is drawn are the canvas's pixels there to be read.
			target.once('idle', () => done(copyOf(target.getCanvas())));
			target.triggerRepaint();
		});
		target.setPixelRatio(before);
		this.posing = false;
		return canvas;
	}
}

function standingOf(target: GlMap): Standing {
	const { clientWidth: width, clientHeight: height } = target.getContainer();
	const { lng, lat } = target.getCenter();
	const size = { width, height, nearest: target.getMaxZoom() };
	return { camera: { center: [lng, lat], zoom: target.getZoom() }, size };
}

/** To less than a fifth of a pixel, and as near as the map goes. */
function isAt(target: GlMap, to: Camera): boolean {
	const { camera, size } = standingOf(target);
	const { center, zoom } = heldCamera(to, size, STRIP.across);
	const turned = ((((camera.center[0] - center[0] + 180) % 360) + 360) % 360) - 180;
	const off = Math.hypot(turned, camera.center[1] - center[1]) * 2 ** zoom;
	return off < 0.2 && Math.abs(camera.zoom - zoom) < 0.01;
}

function copyOf(canvas: HTMLCanvasElement): OffscreenCanvas {
	const copy = new OffscreenCanvas(canvas.width, canvas.height);
	copy.getContext('2d')!.drawImage(canvas, 0, 0);
	return copy;
}
