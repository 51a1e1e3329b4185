// The answer to one query on its own. Who asks often keeps an Engine.
import type { Answer } from './answer.ts';
import { Engine } from './engine.ts';
import type { Find } from './filters/filter.ts';
import type { Query } from './query.ts';
import type { Table } from './table.ts';

export function run(table: Table, query: Query, find?: Find): Answer {
	return new Engine(table, find).ask(query);
}
