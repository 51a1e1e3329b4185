// Corpora whose claims the server answers for, as they are now: where one is made anew it is opened beside the one that answers, and takes its
// place once it can.
import type { Audience } from '../../lib/answers/request.ts';
import { UsageError } from '../read-arguments.ts';
import {
	openPlace,
	type ClaimsPlace,
	type ClaimsSource,
	type ServedCorpus,
	type StartThread
} from './claims-places.ts';
import { startThread } from './session-host.ts';

/** Milliseconds between two looks. */
const LOOK_EVERY = 1000;

export interface ClaimsOptions {
	/** Who may hear the most. */
	readonly widest: Audience;
	readonly say: (line: string) => void;
	readonly start?: StartThread;
}

export class ServedClaims {
	readonly #options: Required<ClaimsOptions>;
	readonly #places: ClaimsPlace[] = [];
	readonly #corpora = new Map<string, ServedCorpus>();
	/** By key of a source its mark when it was opened, or tried. */
	readonly #seen = new Map<string, string>();
	#timer: NodeJS.Timeout | undefined;
	#isOver = false;

	private constructor(options: ClaimsOptions) {
		this.#options = { start: startThread, ...options };
	}

	/** Resolves once each of them answers. `paths` as openPlace has them. */
	static async open(paths: readonly string[], options: ClaimsOptions): Promise<ServedClaims> {
		const served = new ServedClaims(options);
		const { widest, start } = served.#options;
		try {
			for (const path of paths) {
				const place = await openPlace(path, widest, start);
				served.#places.push(place);
				for (const source of await place.sources()) await served.#add(source);
			}
		} catch (error) {
			served.end();
			throw error;
		}
		return served;
	}

	get corpora(): readonly ServedCorpus[] {
		return [...this.#corpora.values()];
	}

	find(id: string): ServedCorpus | undefined {
		return this.#corpora.get(id);
	}

	/** Follows them until `end`. */
	follow(): void {
		if (this.#isOver) return;
		this.#timer = setTimeout(() => void this.look().finally(() => this.follow()), LOOK_EVERY);
	}

	/** Opens anew what was made anew, where it was or where an index names it now. */
	async look(): Promise<void> {
		// What cannot be looked at now is as it was.
		const found = await Promise.all(this.#places.map((place) => place.sources().catch(() => [])));
		for (const source of found.flat()) {
			if (this.#seen.get(source.key) === source.mark || this.#isOver) continue;
			await this.#replace(source);
		}
	}

	async #replace(source: ClaimsSource): Promise<void> {
		try {
			const now = await this.#open(source);
			const before = this.#corpora.get(now.id);
			if (!before || this.#isOver) {
				now.host.end();
				const known = this.corpora.map(({ id }) => id).join(' or ');
				throw new Error(`found the corpus ${now.id}, expected ${known}`);
			}
			this.#corpora.set(now.id, now);
			before.host.end();
			this.#options.say(`${now.id}: made anew, ${lineOf(now)}`);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.#options.say(`${source.key}: ${reason}. What was there before still answers.`);
		}
	}

	end(): void {
		this.#isOver = true;
		clearTimeout(this.#timer);
		for (const { host } of this.corpora) host.end();
		for (const place of this.#places) place.end();
	}

	async #add(source: ClaimsSource): Promise<void> {
		const corpus = await this.#open(source);
		if (this.#corpora.has(corpus.id)) {
			corpus.host.end();
			throw new UsageError(`Two corpora are both called ${corpus.id}; the other is in ${source.key}.`);
		}
		this.#corpora.set(corpus.id, corpus);
		this.#options.say(`${corpus.id}: ${lineOf(corpus)}`);
	}

	#open(source: ClaimsSource): Promise<ServedCorpus> {
		this.#seen.set(source.key, source.mark);
		return source.open();
	}
}

function lineOf({ entry, by }: ServedCorpus): string {
	return `${entry.claims.toLocaleString('en')} claims, answered by ${by}`;
}
