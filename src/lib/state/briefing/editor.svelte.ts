// One briefing while it is edited: its states for undo, the slide in hand, and its keeping. Every change is handed to the store at once;
// while one write runs, the next waits and takes the latest with it. Knows no screen.
import type { Briefing, Slide } from '../../briefing/briefing.ts';
import { beginEdits, edit, redo, undo, type EditHistory } from '../../briefing/edit-history.ts';
import { addSlide, changeSlide, duplicateSlide, moveSlide, removeSlide } from '../../briefing/edits.ts';
import { parseBriefing } from '../../briefing/parse-briefing.ts';
import { serialiseBriefing } from '../../briefing/serialise-briefing.ts';
import { message } from '../../messages/message.ts';
import type { BriefingStore, Draft, KeptBriefing } from './store.ts';

export type Keeping = 'kept' | 'keeping' | 'failed';

export class BriefingEditor {
	readonly #store: BriefingStore;
	#history = $state.raw<EditHistory>() as EditHistory;
	#revision: number;
	/** The briefing that the store has, or that the corpus ships. */
	#kept: Briefing;
	#writing: Promise<void> | null = null;

	readonly briefing: Briefing = $derived(this.#history.present);
	readonly canUndo: boolean = $derived(this.#history.past.length > 0);
	readonly canRedo: boolean = $derived(this.#history.future.length > 0);
	#wanted = $state('');
	/** The slide in hand; the first where the wanted one is gone. */
	readonly slide: Slide | undefined = $derived(
		this.briefing.slides.find(({ id }) => id === this.#wanted) ?? this.briefing.slides[0]
	);
	keeping = $state<Keeping>('kept');
	/** The id under which this tab's text was kept, because another tab had changed the same briefing. */
	copy = $state<string | null>(null);

	/** `revision` is the store's, 0 for a briefing that it does not have yet. */
	constructor(briefing: Briefing, revision: number, store: BriefingStore) {
		this.#store = store;
		this.#revision = revision;
		this.#kept = briefing;
		this.#history = beginEdits(briefing);
	}

	/** Whether the store has it, and not the corpus alone. */
	get isOwn(): boolean {
		return this.#revision > 0;
	}

	select(id: string): void {
		this.#wanted = id;
	}

	/** `field` makes what is typed without a pause one step. */
	change(id: string, parts: Partial<Omit<Slide, 'id'>>, now: number, field?: string): void {
		this.#edit(changeSlide(this.briefing, id, parts), now, field && `${id} ${field}`);
	}

	changeHead(parts: Partial<Pick<Briefing, 'title' | 'seconds'>>, now: number): void {
		this.#edit({ ...this.briefing, ...parts }, now, Object.keys(parts).join());
	}

	/** After the slide in hand; the new one is then in hand. */
	add(slide: Slide, now: number): void {
		const here = this.briefing.slides.findIndex(({ id }) => id === this.slide?.id);
		this.#edit(addSlide(this.briefing, slide, here + 1), now);
		this.#wanted = this.briefing.slides[here + 1]!.id;
	}

	duplicate(id: string, now: number): void {
		const here = this.briefing.slides.findIndex((slide) => slide.id === id);
		this.#edit(duplicateSlide(this.briefing, id), now);
		this.#wanted = this.briefing.slides[here + 1]!.id;
	}

	remove(id: string, now: number): void {
		const here = this.briefing.slides.findIndex((slide) => slide.id === id);
		this.#edit(removeSlide(this.briefing, id), now);
		const { slides } = this.briefing;
		this.#wanted = slides[Math.min(here, slides.length - 1)]?.id ?? '';
	}

	move(id: string, position: number, now: number): void {
		this.#edit(moveSlide(this.briefing, id, position), now);
		this.#wanted = id;
	}

	undo(): void {
		this.#history = undo(this.#history);
		this.#keep();
	}

	redo(): void {
		this.#history = redo(this.#history);
		this.#keep();
	}

	/** Another tab wrote. What is not being edited here is taken over; what is stays, and is told apart when it is kept. */
	async follow(): Promise<void> {
		if (this.#writing || this.briefing !== this.#kept) return;
		const there = await this.#store.read(this.briefing.id);
		if (!there || there.revision === this.#revision || this.briefing !== this.#kept) return;
		const result = parseBriefing(this.briefing.id, there.markdown);
		if (!result.ok) return;
		this.#revision = there.revision;
		this.#kept = result.briefing;
		this.#history = edit(this.#history, result.briefing, 0);
	}

	/** Resolves when all that was edited is kept, or could not be. */
	async settled(): Promise<void> {
		while (this.#writing) await this.#writing;
	}

	#edit(briefing: Briefing, now: number, field?: string): void {
		this.#history = edit(this.#history, briefing, now, field);
		this.#keep();
	}

	#keep(): void {
		if (this.#writing || this.briefing === this.#kept) return;
		this.keeping = 'keeping';
		this.#writing = this.#write().finally(() => {
			this.#writing = null;
			if (this.keeping !== 'failed') this.#keep();
		});
	}

	async #write(): Promise<void> {
		const briefing = this.briefing;
		try {
			const result = await this.#store.write(toDraft(briefing), this.#revision, (id) =>
				toDraft({ ...briefing, id, title: message('briefing.copyOf', { title: briefing.title }) })
			);
			if (result.kind === 'conflict') this.#becomeCopy(briefing, result.copy);
			else {
				this.#revision = result.briefing.revision;
				this.#kept = briefing;
			}
			this.keeping = 'kept';
		} catch {
			// Storage is full or forbidden; the page says so, and the text can still be downloaded.
			this.keeping = 'failed';
		}
	}

	/** Goes on under the id of the copy, with what was typed meanwhile. */
	#becomeCopy(written: Briefing, { id, title, revision }: KeptBriefing): void {
		const rename = (briefing: Briefing) => ({ ...briefing, id, title });
		const latest = this.briefing;
		this.#history = beginEdits(rename(latest));
		this.#kept = latest === written ? this.briefing : rename(written);
		this.#revision = revision;
		this.copy = id;
	}
}

export function toDraft(briefing: Briefing): Draft {
	return { id: briefing.id, title: briefing.title, markdown: serialiseBriefing(briefing) };
}
