// Where a command writes its file: a name given, or one of its own in the folder given or stood in.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../read-arguments.ts';
import { fromHere } from './compiled-corpus.ts';

export function outFile(out: string | undefined, name: string): string {
	const path = fromHere(out ?? '.');
	if (existsSync(path) && statSync(path).isDirectory()) return join(path, name);
	if (!existsSync(dirname(path))) throw new UsageError(`There is no folder ${dirname(path)} to write into.`);
	return path;
}
