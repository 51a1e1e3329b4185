// What slides are made of and shown from: a corpus without its drafts. Where its claims are not at hand, those that slides name are gathered
// slide by slide, with the first of those that they list, and of all others what is counted; that makes a small corpus like any other.
import type { ShownView } from '../../answers/request.ts';
import type { Figure, Slide } from '../../briefing/briefing.ts';
import { toPresentable, type Presentable } from '../../briefing/presentable.ts';
import { formatSlideAddress } from '../../briefing/slide-address.ts';
import { namedClaimIds } from '../../briefing/slide-claims.ts';
import type { Claim, ClaimId, Report, ReportId } from '../../model/corpus.ts';
import { NEWEST_FIRST, type Order } from '../../query/engine/row-order.ts';
import type { Shown } from '../../query/engine/shown.ts';
import { toOrder } from '../workspace/list-order.ts';
import { forRoom, isWhole, withClaims, type OpenCorpus } from '../workspace/open-corpus.ts';
import type { Navigation } from '../workspace/whereabouts.svelte.ts';
import { Workspace } from '../workspace/workspace.svelte.ts';
import { MOST_LISTED, slideView } from './slide-view.ts';

/** Claims of one question that its slide sets side by side. */
const MOST_OF_A_QUESTION = 400;
const EARLIEST_FIRST: Order = { by: 'when', descending: false };

export class SlideCorpus {
	readonly #corpus: OpenCorpus;
	#room: OpenCorpus | null = null;
	#presentable = $state.raw<Presentable | null>(null);
	/** By address. */
	readonly #shown = new Map<string, Shown>();
	/** Addresses with their figures, and ids, that were asked for. */
	readonly #gathered = new Set<string>();
	readonly #claims = new Map<number, Claim>();
	readonly #drafts = new Set<ClaimId>();
	readonly #reports = new Map<ReportId, Report>();

	constructor(corpus: OpenCorpus) {
		this.#corpus = corpus;
		if (isWhole(corpus)) this.#presentable = toPresentable(corpus.compiled);
	}

	/** Holds what the slides that were prepared name and show. */
	get presentable(): Presentable {
		if (!this.#presentable) throw new Error('no slide was prepared; expected that before one is shown');
		return this.#presentable;
	}

	/** Resolves when `presentable` holds what `slides` name and show. Rejects where a part of the corpus cannot be had. */
	async prepare(slides: readonly Slide[]): Promise<void> {
		const room = (this.#room ??= await forRoom(this.#corpus));
		if (isWhole(this.#corpus)) return;
		const fresh = slides.filter((slide) => !this.#gathered.has(keyOf(slide)));
		const ids = [...new Set(slides.flatMap(namedClaimIds))].filter((id) => !this.#gathered.has(id));
		if (fresh.length + ids.length === 0 && this.#presentable) return;
		const { views, claims } = await room.answers.gather(
			fresh.map((slide) => toShownView(slide, room)),
			ids
		);
		const named = claims.flatMap((found) => (found && !found.isDraft ? found.row : []));
		await Promise.all([
			this.#bring([...named, ...views.flatMap(({ rows }) => [...rows])]),
			...fresh.map((slide) => this.#bringText(slide))
		]);
		views.forEach(({ shown }, at) => this.#shown.set(formatSlideAddress(fresh[at]!.view), shown));
		claims.forEach((found, at) => found?.isDraft && this.#drafts.add(ids[at] as ClaimId));
		for (const key of [...fresh.map(keyOf), ...ids]) this.#gathered.add(key);
		this.#presentable = this.#toPresentable(room);
	}

	/** A workspace for a slide to be shown in. Only of a corpus that was prepared. */
	openStage(navigation: Navigation): Workspace {
		if (!this.#room) throw new Error('no slide was prepared; expected that before one is shown');
		return new Workspace({ ...this.#room, answers: this.#room.answers.beside() }, navigation);
	}

	async #bring(rows: readonly number[]): Promise<void> {
		const missing = [...new Set(rows)].filter((row) => !this.#claims.has(row));
		const claims = await this.#corpus.records.get(missing);
		missing.forEach((row, at) => this.#claims.set(row, claims[at]!));
	}

	async #bringText({ view }: Slide): Promise<void> {
		const { reports } = this.#corpus.compiled.corpus;
		const report = view.page === 'reports' ? reports.find(({ id }) => id === view.record) : undefined;
		if (!report || this.#reports.has(report.id)) return;
		this.#reports.set(report.id, await this.#corpus.withText(report));
	}

	#toPresentable({ compiled, opened }: OpenCorpus): Presentable {
		const reports = compiled.corpus.reports.map((report) => this.#reports.get(report.id) ?? report);
		const claims = [...this.#claims].sort(([a], [b]) => a - b).map(([, claim]) => claim);
		const shown = new Map(this.#shown);
		return {
			...toPresentable(withClaims(compiled, claims, reports)),
			vocabulary: opened.vocabulary,
			total: opened.size,
			drafts: new Set(this.#drafts),
			shown: (view) => shown.get(formatSlideAddress(view)) ?? null
		};
	}
}

function keyOf({ figure, view }: Slide): string {
	return `${figure} ${formatSlideAddress(view)}`;
}

function toShownView(slide: Slide, { opened: { vocabulary, orders } }: OpenCorpus): ShownView {
	const { page, record } = slide.view;
	const { query, view } = slideView(slide, vocabulary);
	const wanted: Partial<Record<Figure, Pick<ShownView, 'order' | 'most'>>> = {
		list: { order: toOrder({ ...view, view: 'list' }, orders), most: MOST_LISTED },
		timeline: { order: EARLIEST_FIRST, most: MOST_LISTED },
		question: { order: NEWEST_FIRST, most: MOST_OF_A_QUESTION },
		report: { order: NEWEST_FIRST, most: MOST_LISTED }
	};
	const first = wanted[slide.figure] ?? { order: NEWEST_FIRST, most: 0 };
	if (page === 'explore') return { of: { kind: 'query', query }, ...first };
	const key = page === 'questions' ? 'question' : 'report';
	return { of: { kind: 'value', key, value: record ?? '' }, ...first };
}
