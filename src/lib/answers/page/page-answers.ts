// Answers from a session in the page: at once, in the task that asks.
import type { CoverageCounts, CoverageOptions } from '../../evidence/coverage/coverage.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Answers } from '../answers.ts';
import type { Holding } from '../holding.ts';
import type {
	Asked,
	Audience,
	Gathered,
	Held,
	Holders,
	Opened,
	Reply,
	Request,
	SaveRequest,
	ShownView,
	Watched
} from '../request.ts';
import type { Formats } from '../save-selection.ts';
import { Session } from '../session.ts';
import { PageHolding } from './page-holding.ts';

export class PageAnswers implements Answers {
	readonly claimAt: (row: number) => Claim;
	readonly #holding: PageHolding;
	readonly #session: Session;
	readonly #formats: Formats;
	readonly #opened = new Map<Audience, Opened>();
	/** The last ones that were answered, the latest last. */
	#answered: readonly Reply[] = [];

	constructor(compiled: CompiledCorpus, revision: string, formats: Formats) {
		this.#holding = new PageHolding(compiled, revision);
		this.#session = new Session(this.#holding satisfies Holding);
		this.#formats = formats;
		this.claimAt = this.#holding.claimAt;
	}

	opened(audience: Audience): Opened {
		const opened = this.#opened.get(audience) ?? this.#session.of(audience).opened;
		this.#opened.set(audience, opened);
		return opened;
	}

	/** Null while the index of words is still to come. */
	atOnce(request: Request): Reply | null {
		const known = this.#answered.find((reply) => reply.request === request);
		if (known) return known;
		if (!this.#session.isReady(request)) return null;
		const reply = this.#session.answerNow(request);
		// Of each who asks beside.
		this.#answered = [...this.#answered.slice(-3), reply];
		return reply;
	}

	async ask(request: Request): Promise<Reply | null> {
		if (!this.#session.isReady(request)) await this.#session.prepareWords();
		return this.atOnce(request);
	}

	read(rows: readonly number[]): readonly Claim[] {
		return this.#holding.read(rows);
	}

	count(asked: Asked): number {
		return this.#session.count(asked);
	}

	part(asked: Asked, places: readonly number[], zoom: number): number | null {
		return this.#session.part(asked, places, zoom);
	}

	holders(held: readonly Held[], most: number): Holders {
		return this.#session.holders(held, most);
	}

	cover(asked: Asked, options: CoverageOptions): CoverageCounts {
		return this.#session.cover(asked, options);
	}

	gather(views: readonly ShownView[], claims: readonly string[]): Gathered {
		return this.#session.of('reviewed').gather(views, claims, this.#holding.digest());
	}

	async save(request: SaveRequest, watched: Watched): Promise<Blob> {
		return this.#session.save(request, this.#formats, watched);
	}

	prepareWords(): void {
		void this.#session.prepareWords();
	}

	beside(): Answers {
		return this;
	}
}
