// `npm run export -- FORMAT CORPUS [--query ADDRESS] [--out FILE]`: the claims of a corpus, or those that an address selects, in a format of the
// one table.
import { parseArgs } from 'node:util';
import type { Holding } from '../../lib/answers/holding.ts';
import { portionsOf } from '../../lib/answers/save-selection.ts';
import type { Format } from '../../lib/exchange/format.ts';
import { FORMATS } from '../../lib/exchange/formats.ts';
import { select } from '../../lib/exchange/selection/select.ts';
import { fileName } from '../../lib/exchange/selection/selection.ts';
import { withCredit } from '../../lib/exchange/selection/with-credit.ts';
import type { SearchIndex } from '../../lib/query/search/search.ts';
import { UsageError } from '../read-arguments.ts';
import { openNamed } from './compiled-corpus.ts';
import { outFile } from './out-file.ts';
import { terminalProgress } from './terminal-progress.ts';
import { writePieces } from './write-whole.ts';

export const WRITTEN: readonly Format[] = FORMATS.filter(({ write }) => write);

export function exportFormat(format: Format): (words: readonly string[]) => Promise<string> {
	return async (words) => {
		const { name, query, out } = readOptions(format, words);
		const holding = await openNamed(name);
		const { corpus } = holding.compiled;
		const total = holding.table.size;
		if (format.isWhole && !holding.claimAt)
			throw new UsageError(
				`The corpus ${name} has ${total} claims; ${format.id} holds every text beside them and takes a smaller corpus.`
			);
		const selected = await select(corpus, holding.table, () => wordsOf(holding), query);
		if (!selected.ok) throw new UsageError(selected.problems.join('\n'));
		const { rows, sentence } = selected;
		if (rows.length === 0) throw new UsageError(`${sentence} There is nothing to write.`);
		const named = fileName(corpus, rows.length, total, format.endings[0]);
		const target = outFile(out, named);
		const progress = terminalProgress('Writing', 'seen');
		try {
			const portions = portionsOf({ ...selected, holding, table: holding.table }, progress);
			await writePieces(target, format.write!(withCredit(portions), progress));
		} finally {
			progress.end();
		}
		return `${target} (${rows.length} of ${total} claims)`;
	};
}

async function wordsOf(holding: Holding): Promise<SearchIndex> {
	await holding.loadWords();
	return holding.words!;
}

function readOptions(format: Format, words: readonly string[]) {
	const usage = `npm run export -- ${format.id} CORPUS [--query ADDRESS] [--out FILE]`;
	try {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: { query: { type: 'string' }, out: { type: 'string' } }
		});
		const [name, out, ...more] = positionals;
		if (name === undefined || more.length > 0 || (out !== undefined && values.out !== undefined))
			throw new UsageError(`${usage}: expected one corpus`);
		return { name, query: values.query ?? '', out: values.out ?? out };
	} catch (cause) {
		if (cause instanceof UsageError) throw cause;
		throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
	}
}
