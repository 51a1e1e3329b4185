// A ClickHouse server, over HTTP: statements with parameters, and blocks that go in. What goes wrong comes as a sentence for whoever asked.
// An answer that is not wanted any more is ended with its connection, on which the server cancels it. Knows no table of ours.
import { NativeTable } from './native.ts';
import type { Sql } from './sql.ts';

/** Of one statement that reads. */
export interface QueryLimits {
	readonly seconds: number;
	readonly bytes: number;
}

const LIMITS: QueryLimits = { seconds: 30, bytes: 8e9 };

/** ClickHouse cannot be asked, or refuses. */
export class ClickHouseError extends Error {
	override name = 'ClickHouseError';
	/** ClickHouse's own number of what is wrong; null where it said nothing. */
	readonly code: string | null;

	constructor(
		words: string,
		{ code = null, cause }: { readonly code?: string | null; readonly cause?: unknown } = {}
	) {
		super(words, { cause });
		this.code = code;
	}
}

export class ClickHouse {
	readonly #address: URL;
	readonly #headers: Readonly<Record<string, string>>;
	readonly #database: string;
	readonly #limits: QueryLimits;

	/** `url`: `http://user:password@host:8123/database`, or the same with clickhouse:// or https://. */
	constructor(url: string, limits: Partial<QueryLimits> = {}) {
		const address = new URL(url.replace(/^clickhouse:/, 'http:'));
		this.#database = decodeURIComponent(address.pathname.slice(1)) || 'default';
		this.#headers = {
			'X-ClickHouse-User': decodeURIComponent(address.username) || 'default',
			...(address.password === '' ? {} : { 'X-ClickHouse-Key': decodeURIComponent(address.password) })
		};
		this.#address = new URL(address.origin);
		this.#limits = { ...LIMITS, ...limits };
	}

	/** Where it is, without who asks. */
	get place(): string {
		return `${this.#address.host}/${this.#database}`;
	}

	/** Reads, and can do nothing else. */
	async query(statement: Sql, signal?: AbortSignal): Promise<NativeTable> {
		const settings = {
			readonly: '2',
			cancel_http_readonly_queries_on_client_close: '1',
			max_execution_time: String(this.#limits.seconds),
			max_memory_usage: String(this.#limits.bytes),
			// An answer to a part of the claims is none.
			skip_unavailable_shards: '0',
			use_hedged_requests: '0',
			wait_end_of_query: '1'
		};
		return new NativeTable(await this.#send(statement, settings, signal));
	}

	/** Changes something. */
	async run(statement: Sql): Promise<void> {
		await this.#send(statement, {}, undefined);
	}

	/** A block, once: another with the same token changes nothing. */
	async insert(into: Sql, block: Uint8Array<ArrayBuffer>, token: string): Promise<void> {
		const { text } = into.statement;
		const settings = { insert_deduplication_token: token, insert_deduplicate: '1', async_insert: '0' };
		const url = this.#url({ ...settings, query: `INSERT INTO ${text} FORMAT Native` });
		await this.#fetch(url, block, undefined);
	}

	#send(
		statement: Sql,
		settings: Readonly<Record<string, string>>,
		signal?: AbortSignal
	): Promise<Uint8Array> {
		const { text, parameters } = statement.statement;
		const form = new FormData();
		form.set('query', text);
		for (const [key, value] of Object.entries(parameters)) form.set(`param_${key}`, value);
		const url = this.#url({ ...settings, default_format: 'Native', max_query_size: '200000000' });
		return this.#fetch(url, form, signal);
	}

	#url(settings: Readonly<Record<string, string>>): URL {
		const url = new URL(this.#address);
		for (const [key, value] of Object.entries({ database: this.#database, ...settings }))
			url.searchParams.set(key, value);
		return url;
	}

	async #fetch(
		url: URL,
		body: FormData | Uint8Array<ArrayBuffer>,
		signal?: AbortSignal
	): Promise<Uint8Array> {
		let response: Response;
		try {
			response = await fetch(url, {
				method: 'POST',
				headers: this.#headers,
				body,
				...(signal && { signal })
			});
			const bytes = new Uint8Array(await response.arrayBuffer());
			if (response.ok && response.headers.get('X-ClickHouse-Exception-Code') === null) return bytes;
			throw this.#errorOf(response, Buffer.from(bytes).toString());
		} catch (error) {
			if (error instanceof ClickHouseError) throw error;
			signal?.throwIfAborted();
			const reason =
				error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
			throw new ClickHouseError(
				`ClickHouse at ${this.place} does not answer (${reason}). What it holds is not lost; ask again.`,
				{
					cause: error
				}
			);
		}
	}

	#errorOf(response: Response, body: string): ClickHouseError {
		const code = response.headers.get('X-ClickHouse-Exception-Code') ?? /^Code: (\d+)/.exec(body)?.[1] ?? '';
		const words = WORDS[code];
		const said = body
			.split('\n')[0]!
			.replace(/^Code: \d+\. DB::Exception: /, '')
			.slice(0, 300);
		return new ClickHouseError(
			`ClickHouse at ${this.place} ${words ?? 'refuses'}: ${said || response.statusText}`,
			{ code }
		);
	}
}

const WORDS: Readonly<Record<string, string>> = {
	'60': 'lacks a table',
	'81': 'has no such database',
	'159': 'took longer than a request may take',
	'192': 'knows no such user',
	'193': 'was given a wrong password',
	'194': 'wants a password',
	'209': 'was waited for too long',
	'210': 'cannot reach one of its servers',
	'241': 'would need more memory than a request may have',
	'243': 'has no room left on its disk',
	'279': 'cannot reach all its parts, and does not answer for some of the claims alone',
	'516': 'does not let this user in; the name or the password is wrong'
};
