// The workspace that a slide is shown in: that of a corpus without its drafts, with an address of its own that no browser has. The room
// may filter and open things in it; the slide as made is one call away.
import type { Presentable } from '../briefing/presentable.ts';
import type { Slide } from '../briefing/briefing.ts';
import { sameQuery } from '../query/query.ts';
import { slideView } from './slide-view.ts';
import { Workspace } from './workspace.svelte.ts';

/** Never fetched. */
const NOWHERE = 'http://slide.invalid/';

export class SlideWorkspace {
	readonly workspace: Workspace;
	readonly #presentable: Presentable;
	#slide = $state.raw<Slide | null>(null);
	#url = $state.raw(new URL(NOWHERE));
	/** Whether what is shown is not the slide as made. */
	readonly isChanged: boolean = $derived.by(() => {
		if (!this.#slide) return false;
		const made = slideView(this.#slide, this.#presentable.table);
		const { query, view } = this.workspace;
		return (
			!sameQuery(query, made.query) ||
			view.places.join() !== made.view.places.join() ||
			view.claim !== made.view.claim
		);
	});

	constructor(presentable: Presentable) {
		this.#presentable = presentable;
		const url = () => this.#url;
		const go = (next: URL) => {
			this.#url = next;
			return Promise.resolve();
		};
		this.workspace = new Workspace(presentable.compiled, {
			get url() {
				return url();
			},
			go
		});
	}

	/** Shows `slide` as it was made. */
	show(slide: Slide): void {
		this.#slide = slide;
		this.#url = new URL(slide.view.search, NOWHERE);
	}

	/** What is shown, as another window can be told. */
	get search(): string {
		return this.#url.search;
	}

	/** Shows what another window does. */
	follow(search: string): void {
		if (search !== this.#url.search) this.#url = new URL(search, NOWHERE);
	}
}
