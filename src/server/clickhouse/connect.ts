// Which ClickHouse a word of the command line means: one of one's own by its address, that of CLICKHOUSE_URL, or the embedded one in a folder.
import { fromHere } from '../export/compiled-corpus.ts';
import { UsageError } from '../read-arguments.ts';
import { ClickHouse } from './clickhouse.ts';
import { startEmbedded } from './embedded.ts';
import { isClickHouse } from './is-clickhouse.ts';

export interface Connected {
	readonly clickhouse: ClickHouse;
	readonly end: () => void;
}

/** Null for a path. */
export async function connect(word: string): Promise<Connected | null> {
	if (!isClickHouse(word)) return null;
	if (word.startsWith('chdb:')) {
		const embedded = await startEmbedded(fromHere(word.slice('chdb:'.length)));
		return { clickhouse: new ClickHouse(embedded.url), end: () => void embedded.end() };
	}
	const url = word === 'clickhouse' ? process.env['CLICKHOUSE_URL'] : word;
	if (url === undefined || !URL.canParse(url))
		throw new UsageError(
			`The address of ClickHouse is "${url ?? ''}"; expected such as http://user:password@127.0.0.1:8123/claims in CLICKHOUSE_URL.`
		);
	return { clickhouse: new ClickHouse(url), end: () => undefined };
}
