// The words after `npm start --`, as typed options. Touches no file.
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Audience } from '../lib/answers/request.ts';
import { isClickHouse } from './clickhouse/is-clickhouse.ts';
import { nameIn } from './guard.ts';

export interface StartOptions {
	/** Absolute paths of corpora; empty for the built-in ones. */
	readonly corpora: readonly string[];
	readonly host: string;
	readonly port: number;
	/** Absolute path of a nearer map; null where none is brought. */
	readonly basemap: string | null;
	/** Names under which it is reached beside its addresses. */
	readonly names: readonly string[];
	/** Absolute paths of folders with claims that the server answers for, or addresses of a ClickHouse that has them. */
	readonly claims: readonly string[];
	/** Who may hear the most of these. */
	readonly widest: Audience;
	/** Whether people with the key may write the corpora. */
	readonly edit: boolean;
}

export const DEFAULT_PORT = 4173;

const USAGE = `npm start -- [CORPUS …] [--port ${DEFAULT_PORT}] [--host 127.0.0.1] [--allow-host NAME …] [--basemap REGION.pmtiles] [--claims FOLDER|clickhouse|http://HOST:8123/DATABASE|chdb:FOLDER …] [--audience all|reviewed] [--edit]`;

/** A command given wrongly; its message is one line for the person who typed it. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** `from` is the folder against which paths are meant: where the person stands, not where npm runs. */
export function readArguments(
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
	from: string
): StartOptions {
	const { values, positionals } = typedWords(words, OPTIONS, USAGE);
	return {
		corpora: positionals.map((path) => resolve(from, path)),
		host: values.host ?? '127.0.0.1',
		port: toPort(values.port ?? environment['PORT']),
		basemap: values.basemap === undefined ? null : resolve(from, values.basemap),
		names: (values['allow-host'] ?? []).map(toName),
		claims: (values.claims ?? []).map((path) => (isClickHouse(path) ? path : resolve(from, path))),
		widest: toAudience(values.audience),
		edit: values.edit ?? false
	};
}

const OPTIONS = {
	port: { type: 'string' },
	host: { type: 'string' },
	basemap: { type: 'string' },
	claims: { type: 'string', multiple: true },
	audience: { type: 'string' },
	edit: { type: 'boolean' },
	'allow-host': { type: 'string', multiple: true }
} as const;

/** What was typed, by option and the rest in order; `usage` for who typed an option that there is not. */
export function typedWords<const Options extends Required<ParseArgsConfig>['options']>(
	words: readonly string[],
	options: Options,
	usage: string
) {
	try {
		return parseArgs({ args: [...words], allowPositionals: true, options });
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
		throw new UsageError(`${reason}. Use: ${usage}`, { cause });
	}
}

function toPort(text: string | undefined): number {
	if (text === undefined || text === '') return DEFAULT_PORT;
	const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(port >= 0 && port <= 65535)) {
		throw new UsageError(`The port is "${text}"; expected a whole number from 0 to 65535. Use: ${USAGE}`);
	}
	return port;
}

export function toAudience(text = 'all'): Audience {
	if (text === 'all' || text === 'reviewed') return text;
	throw new UsageError(`The audience is "${text}"; expected all or reviewed. Use: ${USAGE}`);
}

function toName(text: string): string {
	const name = nameIn(text);
	if (name === null || name !== text.toLowerCase())
		throw new UsageError(
			`The name is "${text}"; expected one without scheme or port, such as maps.example. Use: ${USAGE}`
		);
	return name;
}
