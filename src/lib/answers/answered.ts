// Queries answered lately, each with what was worked out from its answer: to let go of a filter, to go back or to move the map asks for
// much that is known. Knows no question.
import { sameQuery, type Query } from '../query/query/query.ts';
import type { Answer } from '../query/engine/engine.ts';
import type { Witnesses } from '../query/engine/witnesses.ts';

/** An answer to a million claims takes up to ten megabytes with its parts. */
const MOST_QUERIES = 6;
/** A map that moves asks for other markers each time, and who reads for other lists. */
const MOST_PARTS = 24;

/** One answer. What it keeps is not to be changed by whoever gets it. */
export class Answered {
	readonly query: Query;
	readonly answer: Answer;
	/** Of all that is selected. */
	readonly witnesses: Witnesses;
	readonly #parts = new Map<string, unknown>();

	constructor(query: Query, answer: Answer, witnesses: Witnesses) {
		this.query = query;
		this.answer = answer;
		this.witnesses = witnesses;
	}

	/** What `make` gives, made once. `key` says all that it depends on beside the answer. */
	part<Value>(key: string, make: () => Value): Value {
		const known = this.#parts.has(key);
		const value = known ? (this.#parts.get(key) as Value) : make();
		this.#parts.delete(key);
		this.#parts.set(key, value);
		for (const oldest of this.#parts.keys()) {
			if (this.#parts.size <= MOST_PARTS) break;
			this.#parts.delete(oldest);
		}
		return value;
	}
}

export class AnsweredLately {
	/** The first one stays: it answers the query that asks nothing, which readers come back to. */
	readonly #first: Answered;
	/** The last one first. */
	#others: readonly Answered[] = [];

	constructor(first: Answered) {
		this.#first = first;
	}

	find(query: Query): Answered | undefined {
		if (sameQuery(query, this.#first.query)) return this.#first;
		const found = this.#others.find((known) => sameQuery(query, known.query));
		if (found) this.keep(found);
		return found;
	}

	keep(answered: Answered): void {
		this.#others = [answered, ...this.#others.filter((known) => known !== answered)].slice(0, MOST_QUERIES);
	}
}
