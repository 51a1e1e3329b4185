// What a workspace asks and the last reply to it: at once where whoever answers can, else when it comes. Knows no verb.
import type { Box } from '../../query/clusters/box.ts';
import {
	SEEN_FIRST,
	type Asked,
	type Reply,
	type Request,
	type TimelineRequest
} from '../../answers/request.ts';
import type { Bounds } from '../../map/marks/marks.ts';
import type { Query } from '../../query/query/query.ts';
import type { ColourScheme } from '../view/colour-scheme.ts';
import { WHOLE_ZOOM } from '../view/place-marks.ts';
import { toOrder } from './list-order.ts';
import type { OpenCorpus } from './open-corpus.ts';
import type { Whereabouts } from './whereabouts.svelte.ts';

/** Of more places only those round what the map shows are asked for. */
const MOST_EVERYWHERE = 2000;

export class Asking {
	readonly #corpus: () => OpenCorpus;
	readonly #where: Whereabouts;
	readonly #colours: () => ColourScheme;

	/** Of the map, in quarters, so that marks part and join while it moves but not at every frame. */
	zoom = $state(6);
	/** What the map shows, when it last came to rest. */
	bounds = $state.raw<Bounds | null>(null);
	/** What the timeline asks for; whoever draws it says so. */
	timeline = $state.raw<TimelineRequest | null>(null);
	/** Why there was no answer; empty while all is well. */
	trouble = $state('');

	#sent: Request | null = null;
	/** The last that came, and of which corpus. */
	#kept = $state.raw<{ readonly of: OpenCorpus; readonly reply: Reply } | null>(null);

	readonly #map: Request['map'] = $derived.by(() => {
		if (this.#corpus().compiled.corpus.places.length <= MOST_EVERYWHERE) {
			return { zoom: this.zoom, wholeZoom: WHOLE_ZOOM };
		}
		// Before the map stands, its marks are those of a small one.
		const { camera } = this.#where.view;
		const zoom = this.bounds ? this.zoom : Math.min(camera?.zoom ?? WHOLE_ZOOM, WHOLE_ZOOM);
		return { zoom, wholeZoom: WHOLE_ZOOM, ...(this.bounds && { bounds: widened(this.bounds) }) };
	});

	/** The part of the world whose marks are asked for; null for all of it. */
	get around(): Box | null {
		return this.#map?.bounds ?? null;
	}

	readonly request: Request = $derived.by(() => {
		const { query, view } = this.#where;
		const { by, classes, classOf } = this.#colours();
		return {
			...this.asked(query),
			places: view.places,
			claim: view.claim,
			colours: { by, classes: { count: classes.length, of: classOf } },
			map: view.view === 'map' ? this.#map : null,
			timeline: this.timeline,
			order: view.view === 'map' ? null : toOrder(view, this.#corpus().opened.orders)
		};
	});

	/** The last reply of this corpus; null before the first. */
	readonly reply: Reply | null = $derived.by(() => {
		const corpus = this.#corpus();
		const { request } = this;
		const kept = this.#kept?.of === corpus ? this.#kept.reply : null;
		return kept?.request === request ? kept : (corpus.answers.atOnce(request) ?? kept);
	});

	constructor(corpus: () => OpenCorpus, where: Whereabouts, colours: () => ColourScheme) {
		this.#corpus = corpus;
		this.#where = where;
		this.#colours = colours;
	}

	/** Whether all that is shown is the answer to what is asked now. */
	get isCurrent(): boolean {
		return this.reply?.request === this.request;
	}

	/** What says of any request which query it is of. */
	asked(query: Query): Asked {
		const { audience, opened } = this.#corpus();
		return { query, audience, revision: opened.revision };
	}

	/** Asks what is to be asked now, unless that was done; call whenever it changes. */
	ask(): void {
		const { request } = this;
		if (request === this.#sent) return;
		this.#sent = request;
		const corpus = this.#corpus();
		const reply = corpus.answers.atOnce(request);
		if (reply) return this.#take(corpus, reply);
		corpus.answers.ask(request).then(
			(late) => late && this.#take(corpus, late),
			(error: unknown) => {
				if (this.#sent === request) this.#sent = null;
				this.trouble = error instanceof Error ? error.message : String(error);
			}
		);
	}

	#take(of: OpenCorpus, reply: Reply): void {
		const { records } = of;
		records.pin(reply.claim);
		records.expect((reply.ordered ?? reply.listed).rows.subarray(0, SEEN_FIRST), reply.first);
		this.#kept = { of, reply };
		this.trouble = '';
	}
}

/** As wide and high again on each side, so that what the hand pulls in is already there. */
function widened([west, south, east, north]: Bounds) {
	const [width, height] = [east - west, north - south];
	if (3 * width >= 360) return [-180, -90, 180, 90] as const;
	const turned = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;
	return [turned(west - width), south - height, turned(east + width), north + height] as const;
}
