// `npm run export -- FORMAT CORPUS [--query ADDRESS] [--out FILE]`: the claims of a corpus, or those that an address selects, in a format of the
// one table.
import { parseArgs } from 'node:util';
import type { Format, Piece } from '../../lib/exchange/format.ts';
import { FORMATS } from '../../lib/exchange/formats.ts';
import { select } from '../../lib/exchange/selection/select.ts';
import { fileName, type Selection } from '../../lib/exchange/selection/selection.ts';
import { asPortion } from '../../lib/exchange/write/pieces.ts';
import { UsageError } from '../read-arguments.ts';
import { readCompiled } from './compiled-corpus.ts';
import { outFile } from './out-file.ts';
import { writeWhole } from './write-whole.ts';

export const WRITTEN: readonly Format[] = FORMATS.filter(({ write }) => write);

export function exportFormat(format: Format): (words: readonly string[]) => Promise<string> {
	return async (words) => {
		const { name, query, out } = readOptions(format, words);
		const { compiled } = await readCompiled(name);
		const selected = select(compiled, query);
		if (!selected.ok) throw new UsageError(selected.problems.join('\n'));
		const { selection } = selected;
		const { corpus } = compiled;
		if (selection.claims.length === 0)
			throw new UsageError(`${selection.sentence} There is nothing to write.`);
		const named = fileName(corpus, selection.claims.length, corpus.claims.length, format.endings[0]);
		const target = outFile(out, named);
		writeWhole(target, await written(format, selection));
		return `${target} (${selection.claims.length} of ${corpus.claims.length} claims)`;
	};
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

async function written(format: Format, selection: Selection): Promise<Uint8Array> {
	const unwatched = { signal: new AbortController().signal };
	const pieces: Piece[] = [];
	for await (const piece of format.write!(asPortion(selection), unwatched)) pieces.push(piece);
	return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
