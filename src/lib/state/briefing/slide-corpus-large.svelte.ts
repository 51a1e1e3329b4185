// What slides of a corpus in a worker are made of: the claims that they name, the first of those that they list, and of all others what
// the worker counts. It is gathered slide by slide, and makes a small corpus of its own, without drafts, like any other.
import type { Figure, Slide } from '../../briefing/briefing.ts';
import { toPresentable, type Presentable } from '../../briefing/presentable.ts';
import { formatSlideAddress } from '../../briefing/slide-address.ts';
import { namedClaimIds } from '../../briefing/slide-claims.ts';
import type { Claim, ClaimId, ReportId } from '../../model/corpus.ts';
import {
	positionInFile,
	textsFile,
	withoutClaims,
	type LargeCorpus
} from '../../query/columnar/large-corpus.ts';
import { NEWEST_FIRST, type Order } from '../../query/engine/order-rows.ts';
import type { Shown } from '../../query/engine/shown.ts';
import type { Opened, ShownView } from '../../query/worker/messages.ts';
import type { Navigation } from '../workspace/inquiry.svelte.ts';
import type { OpenCorpus } from '../workspace/large-corpus.ts';
import { toOrder } from '../workspace/large-order.ts';
import { LargeWorkspace } from '../workspace/large-workspace.svelte.ts';
import type { SlideCorpus } from './slide-corpus.ts';
import { MOST_LISTED, slideView } from './slide-view.ts';

/** Claims of one question that its slide sets side by side. */
const MOST_OF_A_QUESTION = 400;
const EARLIEST_FIRST: Order = { by: 'when', descending: false };

export class LargeSlideCorpus implements SlideCorpus {
	readonly #large: OpenCorpus;
	#presented: OpenCorpus | null = null;
	#presentable = $state.raw<Presentable | null>(null);
	/** By address. */
	readonly #shown = new Map<string, Shown>();
	/** Addresses with their figures, and ids, that the worker was asked for. */
	readonly #gathered = new Set<string>();
	readonly #claims = new Map<number, Claim>();
	readonly #drafts = new Set<ClaimId>();
	readonly #texts = new Map<ReportId, string>();

	constructor(large: OpenCorpus) {
		this.#large = large;
	}

	get presentable(): Presentable {
		if (!this.#presentable) throw new Error('no slide was prepared; expected that before one is shown');
		return this.#presentable;
	}

	async prepare(slides: readonly Slide[]): Promise<void> {
		const presented = (this.#presented ??= withoutDrafts(this.#large, await this.#large.client.present()));
		const fresh = slides.filter((slide) => !this.#gathered.has(keyOf(slide)));
		const ids = [...new Set(slides.flatMap(namedClaimIds))].filter((id) => !this.#gathered.has(id));
		if (fresh.length + ids.length === 0 && this.#presentable) return;
		const { vocabulary } = presented.opened;
		const { views, claims } = await this.#large.client.gather(
			fresh.map((slide) => toShownView(slide, vocabulary)),
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
		this.#presentable = this.#toPresentable(presented);
	}

	openStage(navigation: Navigation): LargeWorkspace {
		if (!this.#presented) throw new Error('no slide was prepared; expected that before one is shown');
		return new LargeWorkspace(this.#presented, navigation, this.#large.client.newAsker());
	}

	async #bring(rows: readonly number[]): Promise<void> {
		const missing = [...new Set(rows)].filter((row) => !this.#claims.has(row));
		const claims = await this.#large.records.get(missing);
		missing.forEach((row, at) => this.#claims.set(row, claims[at]!));
	}

	async #bringText({ view }: Slide): Promise<void> {
		const { reports } = this.#large.header.corpus;
		const at = view.page === 'reports' ? reports.findIndex(({ id }) => id === view.record) : -1;
		if (at < 0 || this.#texts.has(reports[at]!.id)) return;
		const texts = await this.#large.load<readonly string[]>(textsFile(at));
		this.#texts.set(reports[at]!.id, texts[positionInFile(at)]!);
	}

	#toPresentable({ header, opened }: OpenCorpus): Presentable {
		const { corpus } = header;
		const reports = corpus.reports.map((report) =>
			this.#texts.has(report.id) ? { ...report, text: this.#texts.get(report.id)! } : report
		);
		const claims = [...this.#claims].sort(([a], [b]) => a - b).map(([, claim]) => claim);
		const shown = new Map(this.#shown);
		return {
			...toPresentable(withoutClaims({ ...header, corpus: { ...corpus, reports } }, claims)),
			vocabulary: opened.vocabulary,
			total: opened.size,
			drafts: new Set(this.#drafts),
			shown: (view) => shown.get(formatSlideAddress(view)) ?? null
		};
	}
}

/** The same corpus as a room may see it. */
function withoutDrafts(large: OpenCorpus, opened: Opened): OpenCorpus {
	const answered = large.header.answered.filter(({ status }) => status !== 'draft');
	const header: LargeCorpus = { ...large.header, answered };
	return { ...large, header, opened };
}

function keyOf({ figure, view }: Slide): string {
	return `${figure} ${formatSlideAddress(view)}`;
}

function toShownView(slide: Slide, vocabulary: Opened['vocabulary']): ShownView {
	const { page, record } = slide.view;
	const { query, view } = slideView(slide, vocabulary);
	const wanted: Partial<Record<Figure, Pick<ShownView, 'order' | 'most'>>> = {
		list: { order: toOrder({ ...view, view: 'list' }), most: MOST_LISTED },
		timeline: { order: EARLIEST_FIRST, most: MOST_LISTED },
		question: { order: NEWEST_FIRST, most: MOST_OF_A_QUESTION },
		report: { order: NEWEST_FIRST, most: MOST_LISTED }
	};
	const first = wanted[slide.figure] ?? { order: NEWEST_FIRST, most: 0 };
	if (page === 'explore') return { of: { kind: 'query', query }, ...first };
	const key = page === 'questions' ? 'question' : 'report';
	return { of: { kind: 'value', key, value: record ?? '' }, ...first };
}
