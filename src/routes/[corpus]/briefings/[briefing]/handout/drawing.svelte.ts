// The slides of a handout being drawn, one after another on one stage: each is kept as elements that no longer change, and what PowerPoint
// takes of it as a picture.
import { flushSync } from 'svelte';
import type { Briefing, Slide } from '$lib/briefing/briefing.ts';
import type { FigurePicture } from '$lib/briefing/export/pptx/write-figure.ts';
import type { StandingOver } from '$lib/map/frame/picture.ts';
import { message } from '$lib/messages/message.ts';
import { freezeSheet } from './freeze-sheet.ts';
import { untilStill } from './until-still.ts';

/** A map that never comes to rest holds up the others no longer. */
const PATIENCE_MS = 20_000;

export class Drawing {
	readonly #slides: readonly Slide[];
	/** By id of the slide. */
	readonly pictures = new Map<string, FigurePicture>();
	/** The slide being drawn; past the last when all are. */
	at = $state(0);
	isStopped = $state(false);
	/** What slides are drawn in, and where each is kept. */
	live = $state<HTMLElement>();
	pages = $state<HTMLElement[]>([]);
	readonly current: Slide | undefined = $derived.by(() =>
		this.isStopped ? undefined : this.#slides[this.at]
	);
	readonly isReady: boolean = $derived.by(() => this.at >= this.#slides.length);

	constructor({ slides }: Briefing) {
		this.#slides = slides;
	}

	/** Keeps the current slide once it has come to rest; returns what gives up waiting. A map says itself when it does. */
	awaitRest(slide: Slide): () => void {
		const index = this.at;
		if (slide.figure === 'map') {
			const timer = setTimeout(() => this.keep(index), PATIENCE_MS);
			return () => clearTimeout(timer);
		}
		const stop = new AbortController();
		void untilStill(() => this.live, stop.signal).then((isStill) => isStill && this.keep(index));
		return () => stop.abort();
	}

	keep(index: number, over: StandingOver | null = null): void {
		// What a map tells in the frame in which it comes to rest stands in the page first.
		flushSync();
		const shown = this.live?.querySelector<HTMLElement>('.sheet');
		if (!shown || index !== this.at) return;
		const { sheets, picture } = freezeSheet(shown, over);
		const { id, title, figure } = this.#slides[index]!;
		const alt = message('handout.figure', { figure, number: index + 1, title });
		if (picture) this.pictures.set(id, { ...picture, alt });
		const page = this.pages[index]!.firstElementChild!;
		this.pages[index]!.replaceChildren(
			...sheets.map((sheet, at) => {
				// The marking stays at the right.
				const head = sheet.querySelector('header')!;
				if (sheets.length > 1) head.lastElementChild!.before(toPartLine(at + 1, sheets.length));
				const filled = page.cloneNode(false) as HTMLElement;
				filled.append(sheet);
				return filled;
			})
		);
		this.at = index + 1;
	}
}

/** Says on each sheet of a slide that goes on over several which it is. */
function toPartLine(part: number, parts: number): HTMLElement {
	const line = document.createElement('p');
	line.className = 'part';
	line.textContent = message(part === 1 ? 'handout.goesOn' : 'handout.continued', { part, parts });
	return line;
}
