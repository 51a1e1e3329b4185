// better-sqlite3, where whoever runs the command has installed it. It is compiled for each machine, and only GeoPackage needs it.

/** What of it is used. */
export interface Sqlite {
	pragma(source: string): unknown;
	exec(source: string): unknown;
	prepare(source: string): {
		run(...values: unknown[]): unknown;
		all(...values: unknown[]): Record<string, unknown>[];
		iterate(...values: unknown[]): IterableIterator<Record<string, unknown>>;
	};
	transaction(work: () => void): () => void;
	serialize(): Uint8Array<ArrayBuffer>;
	close(): void;
}

export type SqliteClass = new (file: string | Uint8Array) => Sqlite;

/** A name that no bundler and no type checker looks for. */
const PACKAGE = ['better', 'sqlite3'].join('-');

/** Not there: in a page, or because nobody installed it. */
export class NoSqliteError extends Error {
	override name = 'NoSqliteError';
}

export async function loadSqlite(): Promise<SqliteClass> {
	try {
		const { default: Database } = (await import(/* @vite-ignore */ PACKAGE)) as { default: SqliteClass };
		return Database;
	} catch (cause) {
		const words = 'the package better-sqlite3, in the shell: npm install --no-save better-sqlite3@12';
		throw new NoSqliteError(words, { cause });
	}
}
