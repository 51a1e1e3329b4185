// Where a reader is in a corpus: the query and the view that the address has, those that are tried out or on their way into it, and those
// that came before. Knows no answer.
import { formatSearch, parseQuery } from '../../query/query/url.ts';
import { paramsFor, searchFor } from '../../address/address.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import type { Query } from '../../query/query/query.ts';
import { parseView, sayViewProblem } from '../../address/view-address.ts';
import type { View } from '../../address/view.ts';
import { ask, beginHistory, step, visit, type QueryHistory } from './query-history.ts';
import { untrack } from 'svelte';

export interface Navigation {
	readonly url: URL;
	/** Resolves when the address is on screen. */
	readonly go: (url: URL, how: 'push' | 'replace') => Promise<void>;
}

export class Whereabouts {
	readonly #navigation: Navigation;
	readonly #vocabulary: () => Vocabulary;
	readonly #current: (params: URLSearchParams) => URLSearchParams;
	readonly #turned: () => void;

	/** A query that is tried out while a hand still moves; the address follows when it rests. */
	#tried = $state.raw<Query | null>(null);
	/** Where the address is on its way to: all views show that already. */
	#ahead = $state.raw<URL | null>(null);
	/** Resolves when the address has arrived; null while it rests. */
	#going: Promise<void> | null = null;
	/** Absent until a page has shown the first query. */
	#history: QueryHistory | undefined;

	readonly #params = $derived.by(() =>
		this.#current(new URLSearchParams((this.#ahead ?? this.#navigation.url).search))
	);
	readonly #readQuery = $derived.by(() => parseQuery(this.#params, this.#vocabulary()));
	readonly #readView = $derived.by(() => parseView(this.#params));
	/** What stays the same stays the same object, so that what follows from it alone is not worked out again. */
	readonly #queryText = $derived.by(() => searchFor(this.#readQuery.query));
	readonly #viewText = $derived(JSON.stringify(this.#readView.view));
	/** The query of the address. */
	readonly asked: Query = $derived.by(() => sameWhile(this.#queryText, () => this.#readQuery.query));
	readonly query: Query = $derived(this.#tried ?? this.asked);
	readonly view: View = $derived.by(() => sameWhile(this.#viewText, () => this.#readView.view));
	/** What in the address could not be read, in words. */
	readonly problems: readonly string[] = $derived.by(() => [
		...this.#readQuery.problems.map(({ text }) => text),
		...this.#readView.problems.map(sayViewProblem)
	]);

	/** `current` has ids of now for those of then; `turned` is told when query or view has changed on the way to another address, before anything is drawn. */
	constructor(
		navigation: Navigation,
		vocabulary: () => Vocabulary,
		current: (params: URLSearchParams) => URLSearchParams,
		turned: () => void
	) {
		this.#navigation = navigation;
		this.#vocabulary = vocabulary;
		this.#current = current;
		this.#turned = turned;
	}

	/** Null goes back to the query of the address. */
	try(query: Query | null): void {
		this.#tried = query;
	}

	/** Notes that the query of the address is on screen, however the reader came to it. */
	arrive(): void {
		this.#history = this.#history ? visit(this.#history, this.asked) : beginHistory(this.asked);
	}

	/** The query so many steps back or forth; null where there is none. */
	walk(by: -1 | 1): Query | null {
		const stepped = this.#history && step(this.#history, by);
		if (!stepped) return null;
		this.#history = stepped;
		return stepped.queries[stepped.position]!;
	}

	/** All views follow at once and the address after them; one step after another, so that none is lost. */
	async go(query: Query, view: View, how: 'push' | 'replace'): Promise<void> {
		const url = new URL(this.#navigation.url);
		url.search = formatSearch(paramsFor(query, view));
		this.#history &&= ask(this.#history, query);
		this.#ahead = url;
		this.#tried = null;
		this.#turned();
		const go = () => this.#navigation.go(url, how);
		const going = this.#going ? this.#going.then(go, go) : go();
		this.#going = going;
		await going.finally(() => {
			if (this.#ahead === url) this.#ahead = null;
			if (this.#going === going) this.#going = null;
		});
	}
}

/** Within a derived value: `read` again only when `text` is another. */
function sameWhile<Value>(_text: string, read: () => Value): Value {
	return untrack(read);
}
