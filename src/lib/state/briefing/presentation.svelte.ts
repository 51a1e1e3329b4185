// A briefing while it is presented, in the room's window or the speaker's: where it stands, the slide that is on with its workspace, and
// the other window. The room's window holds the truth; the speaker's asks it for steps, and goes on alone while there is none.
// There are two stages: while one is on, the other can be set for the slide that will follow.
import type { Briefing, Slide } from '../../briefing/briefing.ts';
import { linkWindows, type PlayLink, type PlayMessage, type PlaySide } from '../../briefing/play-link.ts';
import { beginPlay, play, type Play, type PlayStep } from '../../briefing/play.ts';
import type { SlideCorpus } from './slide-corpus.svelte.ts';
import { SlideWorkspace } from './slide-workspace.svelte.ts';

export class Presentation {
	readonly briefing: Briefing;
	readonly stages: readonly [SlideWorkspace, SlideWorkspace];
	readonly #side: PlaySide;
	readonly #key: string;
	readonly #name: string;
	#play = $state.raw(beginPlay());
	#link: PlayLink | undefined;
	#on = $state<0 | 1>(0);
	/** The one that is on. */
	readonly stage: SlideWorkspace = $derived.by(() => this.stages[this.#on]);
	readonly play: Play = $derived(this.#play);
	readonly slide: Slide | undefined = $derived.by(() => this.briefing.slides[this.#play.index]);
	readonly next: Slide | undefined = $derived.by(() => this.briefing.slides[this.#play.index + 1]);
	/** Whether the other window was heard of. */
	isLinked = $state(false);
	/** Counts up when the slide is to be as it was made. */
	returns = $state(0);
	/** In the speaker's window: whether the room has filtered or opened something. */
	isRoomChanged = $state(false);

	constructor(briefing: Briefing, corpus: SlideCorpus, side: PlaySide) {
		this.briefing = briefing;
		this.stages = [new SlideWorkspace(corpus), new SlideWorkspace(corpus)];
		this.#side = side;
		this.#name = `dateline:play:${corpus.presentable.corpus.id}:${briefing.id}`;
		this.#key = `${this.#name}:${side}`;
		const kept = readKept(this.#key, briefing.slides.length);
		if (kept) this.#play = kept;
		this.#show();
	}

	/** Whether it goes on from before a reload. */
	get hasBegun(): boolean {
		return this.#play.index > 0 || this.#play.before > 0 || this.#play.since !== null;
	}

	/** Begins to keep in step with the other window; returns what ends it. */
	start(): () => void {
		const link = linkWindows(this.#name, this.#side, (message) => this.#hear(message));
		this.#link = link;
		link.send({ kind: 'hello' });
		if (this.#side === 'room') this.tell();
		const leave = () => link.send({ kind: 'bye' });
		window.addEventListener('pagehide', leave);
		return () => {
			leave();
			window.removeEventListener('pagehide', leave);
			link.close();
		};
	}

	join(other: Window | null): void {
		this.#link?.join(other);
	}

	step(step: PlayStep, now: number): void {
		if (this.#side === 'speaker' && this.isLinked) this.#link?.send({ kind: 'step', step });
		else this.#take(step, now);
	}

	/** The slide as it was made. */
	reset(): void {
		if (this.slide) this.stage.show(this.slide);
		this.returns++;
	}

	/** Sets the stage that is not on for the next slide with a map: to make one takes longer than a room should wait. */
	prepare(): void {
		const { slides } = this.briefing;
		const next = slides.slice(this.#play.index + 1).find(({ figure }) => figure === 'map');
		if (next && next !== this.stage.slide) this.#spare.show(next);
	}

	/** Tells the speaker's window what the room sees. */
	tell(): void {
		if (this.#side !== 'room') return;
		const { search, isChanged: changed } = this.stage;
		this.#link?.send({ kind: 'state', play: this.#play, search, changed });
	}

	#take(step: PlayStep, now: number): void {
		const { index } = this.#play;
		this.#set(play(this.#play, step, this.briefing.slides.length, now));
		if (this.#play.index !== index) this.#show();
		this.tell();
	}

	#hear(message: PlayMessage): void {
		this.isLinked = message.kind !== 'bye';
		switch (message.kind) {
			case 'hello':
				// Whoever greets does not know yet that it is heard.
				if (this.#side === 'room') this.tell();
				else this.#link?.send({ kind: 'hello' });
				break;
			case 'step':
				if (this.#side === 'room') this.#take(message.step, Date.now());
				break;
			case 'state': {
				const { index } = this.#play;
				this.#set(message.play);
				if (this.#play.index !== index) this.#show();
				this.stage.follow(message.search);
				this.isRoomChanged = message.changed;
				break;
			}
			case 'bye':
				break;
		}
	}

	get #spare(): SlideWorkspace {
		return this.stages[this.#on === 0 ? 1 : 0];
	}

	#show(): void {
		if (!this.slide) return;
		if (this.#spare.slide === this.slide && !this.#spare.isChanged) this.#on = this.#on === 0 ? 1 : 0;
		else this.stage.show(this.slide);
	}

	#set(next: Play): void {
		this.#play = next;
		try {
			sessionStorage.setItem(this.#key, JSON.stringify(next));
		} catch {
			// Without storage a reload begins at the first slide, unless the other window knows better.
		}
	}
}

function readKept(key: string, count: number): Play | null {
	try {
		const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Play | null;
		return kept && Number.isInteger(kept.index) && kept.index >= 0 && kept.index < count
			? { ...beginPlay(), ...kept }
			: null;
	} catch {
		return null;
	}
}
