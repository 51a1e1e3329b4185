// `npm run corpus -- check PATH…`: everything that is wrong with corpora, a line each, what looks like a slip, and what is in those where
// nothing is wrong.
import { join, relative } from 'node:path';
import type { Fault } from '../../../src/lib/model/compiled.ts';
import { CORPUS_FORMAT, type Corpus } from '../../../src/lib/model/corpus.ts';
import { warningsOf, type WarningContext } from '../../../src/lib/evidence/warnings/warnings.ts';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { checkSlides } from '../../compile/check-slides.ts';
import { compileCorpus, type Compilation } from '../../compile/compile-corpus.ts';
import { FAILED, fromHere, UsageError } from '../command.ts';
import { sayWhile } from '../say-while.ts';
import { warningContext } from '../warning-context.ts';

/** The exit code: 1 where there is a fault; what looks like a slip is none. */
export async function check(paths: readonly string[]): Promise<number> {
	if (paths.length === 0) throw new UsageError('npm run corpus -- check PATH…: expected at least one folder');
	const folders = [...new Set(paths.map(fromHere))];
	const results = await sayWhile(`checking ${folders.map(shortest).join(', ')}`, () => checkAll(folders));
	for (const { lines } of results) for (const line of lines) console.log(line);
	return results.some(({ faulty }) => faulty) ? FAILED : 0;
}

interface Checked {
	readonly lines: readonly string[];
	readonly faulty: boolean;
}

async function checkAll(folders: readonly string[]): Promise<Checked[]> {
	const compilations = await Promise.all(folders.map(compileCorpus));
	const found = await Promise.all(compilations.map(faultsOf));
	const context = await warningContext();
	return compilations.map((compilation, at) => ({
		lines: toLines(compilation, found[at]!, warningsIn(compilation, context)),
		faulty: found[at]!.length > 0
	}));
}

/** Those of the corpus, then those of its slides that are not among them. */
async function faultsOf(compilation: Compilation): Promise<Fault[]> {
	const faults = compilation.state === 'faulty' ? compilation.faults : [];
	const key = ({ file, line, field }: Fault) => JSON.stringify([file, line, field]);
	const known = new Set(faults.map(key));
	return [...faults, ...(await checkSlides(compilation.folder)).filter((fault) => !known.has(key(fault)))];
}

function warningsIn(compilation: Compilation, context: WarningContext): Fault[] {
	const slips = compilation.state === 'ready' ? warningsOf(compilation.compiled, context) : [];
	return [...compilation.passedOver, ...slips];
}

function toLines(compilation: Compilation, faults: readonly Fault[], warnings: readonly Fault[]): string[] {
	const folder = shortest(compilation.folder);
	const toLine = (fault: Fault) => formatFault({ ...fault, file: join(folder, fault.file) });
	const slips = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
	const end =
		compilation.state === 'ready' && faults.length === 0
			? `no faults${slips}. ${counts(compilation.compiled.corpus)}${older(compilation.compiled.corpus)}`
			: `${counted(faults.length, 'fault')}${slips}`;
	return [
		...faults.map(toLine),
		...warnings.map((warning) => `warning: ${toLine(warning)}`),
		`${folder}: ${end}`
	];
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
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
