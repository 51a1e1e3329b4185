// How a word of the command line means a ClickHouse, and no folder.

export function isClickHouse(word: string): boolean {
	return /^(?:clickhouse|https?):\/\/|^clickhouse$|^chdb:/.test(word);
}
