// What changed in the corpus on screen since this reader last saw it. Its state then is kept until the reader says that the changes are
// seen, so that they outlast a visit. Where storage is forbidden or full there is never any news.
import type { Opened } from '../../answers/request.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';
import { changesSince, encodeSeen } from './last-seen.ts';
import { countsSince, encodeCounts } from './seen-counts.ts';
import type { Since } from './since.ts';

export type NewsStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class News {
	/** Null where nothing changed, undefined while that is not known. */
	since = $state.raw<Since | null>();
	readonly #corpus: () => Corpus;
	readonly #storage: () => NewsStorage;
	readonly #counted: () => Opened | null;
	#looking: Promise<void> | undefined;

	/**
	 * `storage` may throw, as a browser's does where it is forbidden. Of a corpus whose claims are not at hand `counted` says how many have which
	 * value: then that is compared.
	 */
	constructor(corpus: () => Corpus, storage: () => NewsStorage, counted: () => Opened | null = () => null) {
		this.#corpus = corpus;
		this.#storage = storage;
		this.#counted = counted;
	}

	/** Compares, the first time that it is asked to. */
	look(): Promise<void> {
		return (this.#looking ??= this.#compare());
	}

	/** From now on the corpus as it is counts as seen. */
	dismiss(): void {
		this.since = null;
		this.#keep(this.#encode());
	}

	async #compare(): Promise<void> {
		const kept = this.#read();
		const now = this.#encode();
		if (kept === null || kept === now) {
			this.since = null;
			if (kept === null) this.#keep(now);
			return;
		}
		const [counted, parseWhen] = [this.#counted(), await loadParser()];
		const since = counted
			? countsSince(kept, counted, this.#corpus(), parseWhen)
			: changesSince(kept, this.#corpus(), parseWhen);
		this.since = since === 'unknown' ? null : since;
		if (this.since === null) this.#keep(now);
	}

	#encode(): string | null {
		const counted = this.#counted();
		return counted ? encodeCounts(counted, this.#corpus()) : encodeSeen(this.#corpus());
	}

	get #key(): string {
		return `dateline:seen:${this.#corpus().id}`;
	}

	#read(): string | null {
		try {
			return this.#storage().getItem(this.#key);
		} catch {
			return null;
		}
	}

	/** An old state that cannot be replaced goes: it would be told as news for ever. */
	#keep(text: string | null): void {
		try {
			this.#storage().removeItem(this.#key);
			if (text !== null) this.#storage().setItem(this.#key, text);
		} catch {
			// Storage is full or forbidden: the next visit then has nothing to compare with.
		}
	}
}

/** The parser of dates is large and mostly not needed here. */
async function loadParser(): Promise<(edtf: string) => When> {
	const { parseEdtf } = await import('../../model/parse-edtf.ts');
	return (edtf) => {
		const result = parseEdtf(edtf);
		if (!result.ok) throw new Error(`found ${edtf}; expected ${result.expected}`);
		return result.when;
	};
}
