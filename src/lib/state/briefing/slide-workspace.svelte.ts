// The workspace that a slide is shown in: that of a corpus without its drafts, with an address of its own that no browser has. The room
// may filter and open things in it; the slide as made is one call away.
import type { Slide } from '../../briefing/briefing.ts';
import { sameQuery } from '../../query/query/query.ts';
import type { SlideCorpus } from './slide-corpus.svelte.ts';
import { slideView } from './slide-view.ts';
import type { Workspace } from '../workspace/workspace.svelte.ts';

/** Never fetched. */
const NOWHERE = 'http://slide.invalid/';

export class SlideWorkspace {
	readonly workspace: Workspace;
	#slide = $state.raw<Slide | null>(null);
	#url = $state.raw(new URL(NOWHERE));
	/** Whether the room has opened a place or a claim. */
	readonly isOpen: boolean = $derived.by(
		() => this.workspace.view.places.length > 0 || this.workspace.view.claim !== null
	);
	/** Whether what is shown is not the slide as made. */
	readonly isChanged: boolean = $derived.by(() => {
		if (!this.#slide) return false;
		const made = slideView(this.#slide, this.workspace.table);
		return !sameQuery(this.workspace.query, made.query) || this.isOpen;
	});

	constructor(corpus: SlideCorpus) {
		const url = () => this.#url;
		const go = (next: URL) => {
			this.#url = next;
			return Promise.resolve();
		};
		this.workspace = corpus.openStage({
			get url() {
				return url();
			},
			go
		});
	}

	/** The slide that it shows. */
	get slide(): Slide | null {
		return this.#slide;
	}

	/** Shows `slide` as it was made. */
	show(slide: Slide): void {
		this.#slide = slide;
		const url = new URL(slide.view.search, NOWHERE);
		// What the slide was made with open is marked on it; what the room opens comes beside it. The figure says what is drawn.
		for (const key of ['open', 'claim', 'view']) url.searchParams.delete(key);
		if (slide.figure === 'list') url.searchParams.set('view', 'list');
		this.#url = url;
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
