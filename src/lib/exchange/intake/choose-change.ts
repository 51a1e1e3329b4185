// What of a file that was read goes into the corpus, as a person chose: what is new always, what differs and what is gone only where they say so.
import { HANDLINGS, type Handling } from '../../model/corpus.ts';
import { removalOf, type Change } from './change.ts';
import { withFields, type Difference } from './compare-records.ts';
import type { Imported } from './import-file.ts';
import { KINDS, NO_RECORDS, type Records } from './records.ts';

export interface Choices {
	/** Of a record that differs, the fields that are taken as the file has them. */
	readonly takesTheirs: (difference: Difference) => ReadonlySet<string>;
	/** Whether rows that the file does not have any more are taken out. */
	readonly removesGone: boolean;
}

export type Choosable =
	| Pick<Extract<Imported, { kind: 'rows' }>, 'kind' | 'plan'>
	| Pick<Extract<Imported, { kind: 'records' }>, 'kind' | 'comparison'>;

export function chooseChange(imported: Choosable, there: Records, choices: Choices): Change {
	if (imported.kind === 'rows') {
		const { change, gone } = imported.plan;
		return choices.removesGone ? { ...change, remove: removalOf(there, gone) } : change;
	}
	const { added, differing } = imported.comparison;
	const theirs = differing.flatMap((difference) => {
		const taken = choices.takesTheirs(difference);
		return taken.size > 0 ? [{ kind: difference.kind, record: withFields(difference, taken) }] : [];
	});
	const put = KINDS.map((kind) => [
		kind,
		[...added[kind], ...theirs.filter((each) => each.kind === kind).map(({ record }) => record)]
	]);
	return { put: { ...NO_RECORDS, ...(Object.fromEntries(put) as Partial<Records>) }, remove: {} };
}

/** How a file is marked, where that is stricter than `here`. */
export function stricterHandling(file: string | null, here: string): Handling | null {
	const [coming, known] = [file, here].map((each) => HANDLINGS.findIndex((label) => label === each));
	return coming! > known! ? HANDLINGS[coming!]! : null;
}
