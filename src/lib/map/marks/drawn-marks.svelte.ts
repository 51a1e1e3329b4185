// The marks of a map with their names, set for where it rests or where it is going, and the frame that it shows now. Knows no map object.
import { language } from '../../messages/message.ts';
import type { Box } from '../frame/boxes.ts';
import { heldCamera } from '../frame/camera.ts';
import { isOnMap, toFrame, type Frame } from '../frame/frame.ts';
import { STRIP } from '../frame/pane.ts';
import type { Standing } from '../gl/live-map.svelte.ts';
import { inDrawingOrder, toNamed, type DrawnMark } from './draw.ts';
import type { MarkerState } from './marker.ts';
import { standsFor, type Heading, type MapMark } from './marks.ts';
import { nameBox, placeNames, type PlacedName } from './name-places.ts';
import { forgetWidths } from './name-size.ts';

export interface MarkSources {
	/** Where the map is, where it last rested, and the heading that the reader has left by hand. */
	readonly live: {
		readonly now: Standing | undefined;
		readonly resting: Standing | undefined;
		readonly left: Heading | null;
	};
	/** The largest first. */
	readonly marks: () => readonly MapMark[];
	readonly heading: () => Heading | null;
	/** So much at its head lies under something else, px. */
	readonly head: () => number;
	/** Whether what lies beyond stands in a margin. */
	readonly hasMargin: () => boolean;
	/** What lies over a map that shows that, and names do not go beneath. */
	readonly taken: (frame: Frame) => readonly Box[];
	readonly selected: () => readonly string[];
	readonly stateOf: (mark: MapMark) => MarkerState;
}

const NOWHERE: readonly (readonly [number, number])[] = [];

export class DrawnMarks {
	readonly #of: MarkSources;
	/** How often letters have come in: names are measured with them. */
	#lettersAt = $state(0);
	readonly #points = $derived.by(() =>
		this.#of.hasMargin() ? this.#of.marks().map(({ point }) => point) : NOWHERE
	);
	readonly frame: Frame | undefined = $derived.by(() =>
		this.#frameOf(this.#of.live.now ?? this.#of.live.resting)
	);
	/** As the last movement left it; names change places only then. */
	readonly resting: Frame | undefined = $derived.by(() => this.#frameOf(this.#of.live.resting));
	/** What names are set for: the view at the heading's end until the reader leaves it, else the view at rest. */
	readonly #nameFrame = $derived.by(() => {
		const heading = this.#of.heading();
		const resting = this.#of.live.resting;
		if (!heading || !resting || heading === this.#of.live.left) return this.resting;
		const camera = heldCamera(heading.camera, resting.size, STRIP.across);
		return this.#frameOf({ camera, size: resting.size });
	});
	/** Where names stand, by mark; the open places' choose first. */
	readonly #names: ReadonlyMap<string, PlacedName | null> = $derived.by(() => {
		const at = this.#nameFrame;
		if (!at || this.#lettersAt < 0) return new Map();
		const inside = this.#of.marks().filter(({ point }) => isOnMap(at, point));
		const order = [
			...inside.filter((mark) => this.#isOpen(mark)),
			...inside.filter((mark) => !this.#isOpen(mark))
		];
		const named = order.map((mark) => toNamed({ mark, isOpen: this.#isOpen(mark) }, at));
		const places = placeNames(named, at.pane, this.#of.taken(at), language().direction);
		return new Map(order.map(({ id }, i) => [id, places[i]!]));
	});
	readonly all: readonly DrawnMark[] = $derived.by(() =>
		this.#of.marks().map((mark) => ({
			mark,
			state: this.#of.stateOf(mark),
			isOpen: this.#isOpen(mark),
			name: this.#names.get(mark.id) ?? null
		}))
	);

	/** To be made while a component is. */
	constructor(of: MarkSources) {
		this.#of = of;
		$effect(() => {
			const remeasure = () => {
				forgetWidths();
				this.#lettersAt += 1;
			};
			document.fonts.addEventListener('loadingdone', remeasure);
			return () => document.fonts.removeEventListener('loadingdone', remeasure);
		});
	}

	/** Those on the map, the uppermost last. */
	inOrder(at: Frame): DrawnMark[] {
		return inDrawingOrder(this.all, at);
	}

	/** Where the names are in `at`, while the map moves. */
	nameBoxes(at: Frame): Box[] {
		return this.all.flatMap((one) => {
			if (!one.name || !isOnMap(at, one.mark.point)) return [];
			const named = toNamed(one, at);
			return [nameBox(named, named.sizes[one.name.form]!, one.name.anchor)];
		});
	}

	#isOpen(mark: MapMark): boolean {
		return standsFor(mark, this.#of.selected());
	}

	#frameOf(standing: Standing | undefined): Frame | undefined {
		return standing && toFrame(standing.camera, { ...standing.size, head: this.#of.head() }, this.#points);
	}
}
