// The page's end of the channel to a worker: asks, and hears only answers to what it asked last.
import { message } from '../../messages/message.ts';
import type { CoverageCounts, CoverageOptions } from '../../evidence/coverage/coverage.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Answers } from '../answers.ts';
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
import type { Call, Outcome, Port } from './messages.ts';

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
	/** Of work that takes long. */
	readonly tell?: (share: number) => void;
}

/** A call without the number that the channel gives it. */
type Unnumbered = Call extends infer Each ? (Each extends Call ? Omit<Each, 'id'> : never) : never;

/** What all who ask the same worker share. */
class Channel {
	readonly #port: Port<Call, Outcome>;
	readonly #waiting = new Map<number, Waiting>();
	#count = 0;
	#askers = 0;
	/** Why no answer will come any more. */
	#broken: Error | null = null;

	constructor(port: Port<Call, Outcome>) {
		this.#port = port;
		port.onmessage = ({ data }) => this.#hear(data);
		port.onerror = ({ message: reason }) =>
			this.#break(reason ? message('query.engine.stopped', { reason }) : message('query.engine.missing'));
	}

	newAsker(): number {
		return this.#askers++;
	}

	/** The kind of a call says of what type its value is. */
	send<Value>(call: Unnumbered, watched?: Watched): Promise<Value> {
		const id = ++this.#count;
		if (this.#broken) return Promise.reject(this.#broken);
		const stop = () => this.#port.postMessage({ id, kind: 'stop' });
		watched?.signal.addEventListener('abort', stop);
		const sent = new Promise<unknown>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject, ...(watched && { tell: watched.tell }) });
			this.#port.postMessage({ ...call, id });
		});
		return sent.finally(() => watched?.signal.removeEventListener('abort', stop)) as Promise<Value>;
	}

	/** Whoever waits hears of it, and whoever asks from now on. */
	#break(reason: string): void {
		this.#broken = new Error(reason);
		for (const { reject } of this.#waiting.values()) reject(this.#broken);
		this.#waiting.clear();
	}

	#hear(outcome: Outcome): void {
		const waiting = this.#waiting.get(outcome.id);
		if (!waiting && this.#broken) return;
		if (!waiting) throw new Error(`the worker answers ${outcome.id}, which nobody asked`);
		if (outcome.kind === 'share') return waiting.tell?.(outcome.share);
		this.#waiting.delete(outcome.id);
		if (outcome.kind === 'failed') waiting.reject(new Error(outcome.reason));
		else waiting.resolve(outcome.value);
	}
}

export class WorkerAnswers implements Answers {
	readonly claimAt = null;
	readonly #channel: Channel;
	readonly #asker: number;
	#last: Request | null = null;

	constructor(channel: Channel) {
		this.#channel = channel;
		this.#asker = channel.newAsker();
	}

	/** `base`: the folder of the corpus, as an absolute address with its slash. */
	static async open(
		port: Port<Call, Outcome>,
		base: string
	): Promise<{ readonly answers: WorkerAnswers; readonly opened: Opened }> {
		const channel = new Channel(port);
		const answers = new WorkerAnswers(channel);
		return { answers, opened: await channel.send<Opened>({ kind: 'open', base }) };
	}

	opened(audience: Audience): Promise<Opened> {
		return this.#channel.send({ kind: 'opened', audience });
	}

	atOnce(): null {
		return null;
	}

	async ask(request: Request): Promise<Reply | null> {
		this.#last = request;
		const reply = await this.#channel.send<Reply | null>({ kind: 'ask', request, asker: this.#asker });
		return reply && this.#last === request ? { ...reply, request } : null;
	}

	read(rows: readonly number[]): Promise<readonly Claim[]> {
		return this.#channel.send({ kind: 'read', rows });
	}

	count(asked: Asked): Promise<number> {
		return this.#channel.send({ kind: 'count', asked });
	}

	part(asked: Asked, places: readonly number[], zoom: number): Promise<number | null> {
		return this.#channel.send({ kind: 'part', asked, places, zoom });
	}

	holders(held: readonly Held[], most: number): Promise<Holders> {
		return this.#channel.send({ kind: 'hold', held, most });
	}

	cover(asked: Asked, options: CoverageOptions): Promise<CoverageCounts> {
		return this.#channel.send({ kind: 'cover', asked, options });
	}

	gather(views: readonly ShownView[], claims: readonly string[]): Promise<Gathered> {
		return this.#channel.send({ kind: 'gather', views, claims });
	}

	async save(request: SaveRequest, watched: Watched): Promise<Blob> {
		const file = await this.#channel.send<Blob>({ kind: 'save', request }, watched);
		watched.signal.throwIfAborted();
		return file;
	}

	/** Where that fails the request itself will say so. */
	prepareWords(): void {
		this.#channel.send({ kind: 'prepare' }).catch(() => undefined);
	}

	beside(): Answers {
		return new WorkerAnswers(this.#channel);
	}
}
