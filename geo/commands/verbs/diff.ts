// `npm run corpus -- diff OLD NEW`: what changed in claims, questions, reports and what they name from one state of a corpus to another: a
// sentence, then a line a change.
import { join, relative } from 'node:path';
import { compareCorpora, isUnchanged } from '../../../src/lib/evidence/changes/changes.ts';
import {
	describeKind,
	listChanges,
	nameOfChange,
	type ListedChange
} from '../../../src/lib/evidence/changes/list.ts';
import { describeChanges } from '../../../src/lib/evidence/changes/words.ts';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { compileCorpus, type FaultyCorpus } from '../../compile/compile-corpus.ts';
import { fromHere, MISUSED, UsageError } from '../command.ts';

/** As diff(1) has it; what keeps it from comparing is MISUSED. */
const DIFFERENT = 1;

/** The exit code. */
export async function diff(words: readonly string[]): Promise<number> {
	const [old, fresh, ...more] = words;
	if (old === undefined || fresh === undefined || more.length > 0)
		throw new UsageError(`npm run corpus -- diff OLD NEW: expected two folders, found ${words.length}`);
	const [before, after] = await Promise.all([compileCorpus(fromHere(old)), compileCorpus(fromHere(fresh))]);
	if (before.state === 'faulty' || after.state === 'faulty') {
		const faulty = [before, after].filter((each) => each.state === 'faulty');
		for (const line of faulty.flatMap(toFaultLines)) console.error(line);
		return MISUSED;
	}
	const corpora = [before.compiled.corpus, after.compiled.corpus] as const;
	const changes = compareCorpora(...corpora);
	console.log(describeChanges(changes));
	for (const change of listChanges(changes, ...corpora)) console.log(toLine(change));
	return isUnchanged(changes) ? 0 : DIFFERENT;
}

function toLine(change: ListedChange): string {
	const words = change.detail === '' ? nameOfChange(change) : change.detail;
	return `${describeKind(change, 1)}: ${change.record.id}: ${words}`.replace(/\s+/gu, ' ');
}

function toFaultLines({ folder, faults }: FaultyCorpus): string[] {
	const name = relative(fromHere('.'), folder) || '.';
	return faults.map((fault) => formatFault({ ...fault, file: join(name, fault.file) }));
}
