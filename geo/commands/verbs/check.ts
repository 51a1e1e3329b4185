// `npm run corpus -- check PATH…`: everything that is wrong with corpora, a line each, and what is in those
// where nothing is.
import { join, relative } from 'node:path';
import type { Fault } from '../../../src/lib/model/compiled.ts';
import { CORPUS_FORMAT, type Corpus } from '../../../src/lib/model/corpus.ts';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { checkSlides } from '../../compile/check-slides.ts';
import { compileCorpus, type Compilation } from '../../compile/compile-corpus.ts';
import { FAILED, fromHere, UsageError } from '../command.ts';

/** The exit code: 1 where there is a fault. */
export async function check(paths: readonly string[]): Promise<number> {
	if (paths.length === 0) throw new UsageError('npm run corpus -- check PATH…: expected at least one folder');
	const folders = [...new Set(paths.map(fromHere))];
	const compilations = await Promise.all(folders.map(compileCorpus));
	const found = await Promise.all(compilations.map(faultsOf));
	compilations.forEach((compilation, at) => {
		for (const line of toLines(compilation, found[at]!)) console.log(line);
	});
	return found.some((faults) => faults.length > 0) ? FAILED : 0;
}

/** Those of the corpus, then those of its slides that are not among them. */
async function faultsOf(compilation: Compilation): Promise<Fault[]> {
	const faults = compilation.state === 'faulty' ? compilation.faults : [];
	const key = ({ file, line, field }: Fault) => JSON.stringify([file, line, field]);
	const known = new Set(faults.map(key));
	return [...faults, ...(await checkSlides(compilation.folder)).filter((fault) => !known.has(key(fault)))];
}

function toLines(compilation: Compilation, faults: readonly Fault[]): string[] {
	const folder = shortest(compilation.folder);
	if (compilation.state === 'ready' && faults.length === 0)
		return [
			`${folder}: no faults. ${counts(compilation.compiled.corpus)}${older(compilation.compiled.corpus)}`
		];
	return [
		...faults.map((fault) => formatFault({ ...fault, file: join(folder, fault.file) })),
		`${folder}: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`
	];
}

/** Where it is an older one: it is read as it is. */
function older({ format = 1 }: Corpus): string {
	return format < CORPUS_FORMAT ? `; written in format ${format}, which is now ${CORPUS_FORMAT}` : '';
}

/** From here, unless that leads up and away. */
function shortest(folder: string): string {
	const path = relative(fromHere('.'), folder) || '.';
	return path.startsWith('..') ? folder : path;
}

function counts(corpus: Corpus): string {
	const kinds = [
		'claims',
		'reports',
		'sources',
		'actors',
		'events',
		'questions',
		'places',
		'briefings'
	] as const;
	return kinds.map((kind) => `${kind}: ${corpus[kind].length}`).join(', ');
}
