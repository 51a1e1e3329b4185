// better-sqlite3, where whoever runs the command has installed it. It is compiled for each machine, and only GeoPackage needs it.
import { UsageError } from '../read-arguments.ts';

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
	serialize(): Buffer;
	close(): void;
}

export type SqliteClass = new (name: string | Buffer, options?: { readonly readonly?: boolean }) => Sqlite;

/** A name that no bundler and no type checker looks for. */
const PACKAGE = ['better', 'sqlite3'].join('-');

export async function loadSqlite(): Promise<SqliteClass> {
	try {
		const { default: Database } = (await import(PACKAGE)) as { default: SqliteClass };
		return Database;
	} catch (cause) {
		throw new UsageError(
			'GeoPackage needs the package better-sqlite3: npm install --no-save better-sqlite3@12',
			{
				cause
			}
		);
	}
}
