// The drafts of a report that wait for somebody: in which order, which of them are shown, and what is done with one or with all that are shown.
// Knows no component.
import { acceptDrafts, rejectDrafts, type Deciding } from '../../desk/drafts/decide-drafts.ts';
import { draftsToDecide, sureness, type KeptDraft } from '../../desk/drafts/kept-draft.ts';
import { broughtLater, decidedLast } from '../../desk/drafts/where-stopped.ts';
import { titleOf } from '../../desk/records/title-of.ts';
import { message } from '../../messages/message.ts';
import type { Report } from '../../model/corpus.ts';
import { locateQuote } from '../../model/locate-quote.ts';
import { quoteOf } from '../../desk/claims/quote-of.ts';
import { fold } from '../../reading/gazetteer/fold.ts';
import type { ActResult, CorpusDesk } from './corpus-desk.svelte.ts';

export const ORDERS = ['text', 'doubt'] as const;
export const SHOWN = ['all', 'sure', 'unsure', 'new'] as const;

/** From here on the reading is called sure. */
const SURE_FROM = 0.7;

export class DraftQueue {
	readonly #desk: CorpusDesk;
	readonly #report: () => Report | null;

	order = $state<(typeof ORDERS)[number]>('text');
	shown = $state<(typeof SHOWN)[number]>('all');
	words = $state('');
	/** The event of those that name none; null for the one in force. */
	event = $state<string | null>(null);

	readonly all: readonly KeptDraft[] = $derived.by(() => {
		const report = this.#report();
		return report ? draftsToDecide(this.#desk.records, report.id, report.text) : [];
	});
	/** Ids of what a later reading brought. */
	readonly brought: ReadonlySet<string> = $derived.by(() =>
		broughtLater(this.#desk.journal, this.#report()?.id ?? '')
	);
	/** Those that the filters leave, in their order. */
	readonly listed: readonly KeptDraft[] = $derived.by(() => {
		const words = fold(this.words.trim());
		const left = this.all.filter((draft) => this.#isShown(draft) && (words === '' || says(draft, words)));
		return this.order === 'text' ? left : left.toSorted((one, other) => sureness(one) - sureness(other));
	});

	constructor(desk: CorpusDesk, report: () => Report | null) {
		this.#desk = desk;
		this.#report = report;
	}

	/** Where somebody stopped: the first behind what was decided last. */
	get resumed(): KeptDraft | null {
		const report = this.#report();
		const last = report && this.order === 'text' ? decidedLast(this.#desk.journal, report.id) : null;
		const after =
			last && report ? this.listed.find((draft) => startOf(draft, report) > startOf(last, report)) : null;
		return after ?? this.listed[0] ?? null;
	}

	/** The one that comes to where this one is once it is gone. */
	after(draft: KeptDraft): KeptDraft | null {
		const index = this.listed.findIndex(({ id }) => id === draft.id);
		return this.listed[index + 1] ?? this.listed[index - 1] ?? null;
	}

	step(from: KeptDraft | null, by: 1 | -1): KeptDraft | null {
		const index = this.listed.findIndex(({ id }) => id === from?.id);
		return this.listed[index < 0 ? 0 : index + by] ?? null;
	}

	/** One step of the journal, however many. */
	accept(drafts: readonly KeptDraft[], deciding: Deciding): Promise<ActResult> {
		return this.#desk.act((records) => acceptDrafts(records, drafts, deciding), {
			name: nameOf('accepted', drafts)
		});
	}

	reject(drafts: readonly KeptDraft[], { by }: Deciding): Promise<ActResult> {
		return this.#desk.act(rejectDrafts(drafts, by), { name: nameOf('rejected', drafts) });
	}

	#isShown(draft: KeptDraft): boolean {
		switch (this.shown) {
			case 'all':
				return true;
			case 'sure':
				return sureness(draft) >= SURE_FROM;
			case 'unsure':
				return sureness(draft) < SURE_FROM;
			case 'new':
				return this.brought.has(draft.id);
		}
	}
}

function nameOf(deed: 'accepted' | 'rejected', drafts: readonly KeptDraft[]): string {
	const [one] = drafts;
	return drafts.length === 1
		? message(`desk.draft.${deed}.one`, { text: titleOf('draft', one!.id, one) })
		: message(`desk.draft.${deed}.many`, { count: drafts.length });
}

function says({ text = '', quote }: KeptDraft, words: string): boolean {
	return fold(`${text} ${quote.exact}`).includes(words);
}

function startOf(draft: KeptDraft, { text }: Report): number {
	const found = locateQuote(text, quoteOf(draft));
	return found.kind === 'found' ? found.place.start : -1;
}
