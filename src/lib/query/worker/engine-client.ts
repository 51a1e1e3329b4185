// The page's end of the channel: asks, and hears only answers to the last question.
import type { Claim } from '../../model/corpus.ts';
import { message } from '../../messages/message.ts';
import type { FilterKey } from '../query/query.ts';
import type {
	ExportFormat,
	Gathered,
	Holders,
	Opened,
	Port,
	Question,
	Reply,
	Request,
	Response,
	ShownView,
	Watched
} from './messages.ts';

interface Waiting {
	readonly resolve: (response: Response) => void;
	readonly reject: (error: Error) => void;
	/** Of work that takes long. */
	readonly tell?: (share: number) => void;
}

/** A request without the number that the client gives it. */
type Unnumbered = Request extends infer Each ? (Each extends Request ? Omit<Each, 'id'> : never) : never;

export class EngineClient {
	readonly #port: Port<Request, Response>;
	readonly #waiting = new Map<number, Waiting>();
	#count = 0;
	#lastAsker = 0;
	/** By asker, the number of its last question. */
	readonly #lastAsked = new Map<number, number>();
	/** Why no answer will come any more. */
	#broken: Error | null = null;

	constructor(port: Port<Request, Response>) {
		this.#port = port;
		port.onmessage = ({ data }) => this.#hear(data);
		port.onerror = ({ message: reason }) =>
			this.#break(reason ? message('query.engine.stopped', { reason }) : message('query.engine.missing'));
	}

	/** `base`: the folder of the corpus, as an absolute address with its slash. */
	async open(base: string): Promise<Opened> {
		const response = await this.#send({ kind: 'open', base });
		return (response as Extract<Response, { kind: 'opened' }>).opened;
	}

	/** Null when the same asker put a later question before the answer came. */
	async ask(question: Question, asker = 0): Promise<Reply | null> {
		const sent = this.#send({ kind: 'ask', question, asker });
		const id = this.#count;
		this.#lastAsked.set(asker, id);
		const response = await sent;
		return response.kind === 'answered' && id === this.#lastAsked.get(asker) ? response.reply : null;
	}

	/** Whoever asks by a number of its own is answered beside all others, and hears nothing of drafts. */
	newAsker(): number {
		return ++this.#lastAsker;
	}

	/** The corpus without its drafts, as slides show it. */
	async present(): Promise<Opened> {
		const response = await this.#send({ kind: 'present' });
		return (response as Extract<Response, { kind: 'presented' }>).opened;
	}

	/** What slides show, and the rows of the claims that they name, by id. */
	async gather(views: readonly ShownView[], claims: readonly string[]): Promise<Gathered> {
		const response = await this.#send({ kind: 'gather', views, claims });
		return (response as Extract<Response, { kind: 'gathered' }>).gathered;
	}

	/** The zoom at which `places` no longer share a marker; null where they always do. */
	async partingZoom(places: readonly number[], zoom: number): Promise<number | null> {
		const response = await this.#send({ kind: 'part', places, zoom });
		return (response as Extract<Response, { kind: 'parted' }>).zoom;
	}

	/** The claims of rows, in their order. Rejects where one cannot be had. */
	async read(rows: readonly number[]): Promise<readonly Claim[]> {
		const response = await this.#send({ kind: 'read', rows });
		return (response as Extract<Response, { kind: 'read' }>).claims;
	}

	/** Lets the worker load the words before they are asked for. */
	prepareWords(): void {
		// Where that fails the question itself will say so.
		this.#send({ kind: 'prepare' }).catch(() => undefined);
	}

	/** What the last answer selects, as a file; `address` is its query as an address has it. Rejects when it is stopped. */
	async save(format: ExportFormat, address: string, { signal, tell }: Watched): Promise<Blob> {
		const sent = this.#send({ kind: 'save', format, address }, tell);
		const id = this.#count;
		const stop = () => this.#port.postMessage({ id, kind: 'stop' });
		signal.addEventListener('abort', stop);
		const response = await sent.finally(() => signal.removeEventListener('abort', stop));
		signal.throwIfAborted();
		return (response as Extract<Response, { kind: 'saved' }>).file;
	}

	/** The claims of the whole corpus that have a value: the newest, `most` at most. */
	async holders(key: FilterKey, value: string, most: number): Promise<Holders> {
		const response = await this.#send({ kind: 'hold', key, value, most });
		return (response as Extract<Response, { kind: 'held' }>).holders;
	}

	/** Whoever waits hears of it, and whoever asks from now on. */
	#break(reason: string): void {
		this.#broken = new Error(reason);
		for (const { reject } of this.#waiting.values()) reject(this.#broken);
		this.#waiting.clear();
	}

	#send(request: Unnumbered, tell?: (share: number) => void): Promise<Response> {
		const id = ++this.#count;
		if (this.#broken) return Promise.reject(this.#broken);
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject, ...(tell && { tell }) });
			this.#port.postMessage({ ...request, id });
		});
	}

	#hear(response: Response): void {
		const waiting = this.#waiting.get(response.id);
		if (!waiting && this.#broken) return;
		if (!waiting) throw new Error(`the worker answers ${response.id}, which nobody asked`);
		if (response.kind === 'saving') {
			waiting.tell?.(response.share);
			return;
		}
		this.#waiting.delete(response.id);
		if (response.kind === 'failed') waiting.reject(new Error(response.reason));
		else waiting.resolve(response);
	}
}
