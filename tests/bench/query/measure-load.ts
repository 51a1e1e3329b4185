// A process of its own: from the bytes of the columns to the first answer, and the memory that stays in use. Prints JSON.
// Arguments: folder of columns, size, `ours` or `crossfilter`. Needs --expose-gc.
import { EVERYTHING } from '../../../src/lib/query/query/query.ts';
import { Engine } from '../../../src/lib/query/engine/engine.ts';
import { generateCorpus } from '../generated/generate-corpus.ts';
import { readColumns, toTable } from './columns.ts';
import { CrossfilterPeer } from './crossfilter-peer.ts';

export interface LoadResult {
	readonly milliseconds: number;
	readonly bytes: number;
}

const [folder = '', size = '', which = ''] = process.argv.slice(2);
const affair = generateCorpus(Number(size));
const empty = inUse();
const bytes = await readColumns(folder, Number(size));
const start = performance.now();
const table = toTable(bytes, affair);
const decoding = performance.now() - start;
const before = which === 'ours' ? empty : inUse();
const resumed = performance.now();
const engine = which === 'ours' ? new Engine(table) : new CrossfilterPeer(table);
engine.ask(EVERYTHING);
const milliseconds = decoding + performance.now() - resumed;
// Ours counts the file's bytes, of which its columns are views; the peer only what it adds to the columns it reads.
const result: LoadResult = { milliseconds, bytes: inUse() - before };
console.log(JSON.stringify(result));
// Held until here.
engine.ask(EVERYTHING);

function inUse(): number {
	// What one pass lets go of, the next one frees.
	for (let pass = 0; pass < 3; pass++) (globalThis as unknown as { gc: () => void }).gc();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
