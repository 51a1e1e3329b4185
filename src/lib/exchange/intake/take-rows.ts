// From the rows of a file, as they come, to records, and every row accounted for: a claim, or a fault that says why not. Tells how far it is.
import type { Fault } from '../../model/compiled.ts';
import type { Dataset, FileWords } from '../datasets/dataset.ts';
import { progress, type Step, type Steps } from '../../files/input/step.ts';
import { rowOfText } from '../meaning/record-text.ts';
import type { Row } from '../rows/row.ts';
import { RecordBuilder, type BuilderWords, type Provider } from './record-builder.ts';
import type { ClaimRecord, Records } from './records.ts';

export interface Taken {
	readonly rows: number;
	/** Rows that became claims. */
	readonly claims: number;
	/** Of the file, of its rows and of their fields, in the order of the file. */
	readonly faults: readonly Fault[];
	readonly records: Records;
}

/** With how an earlier row of the data set was understood. */
export interface TakenRows extends Taken {
	readonly claimOf: (text: string, id: string) => ClaimRecord | null;
}

export interface Taking {
	readonly file: string;
	readonly dataset: Pick<Dataset, 'meaningOf'>;
	readonly provider: Provider;
	readonly words: BuilderWords;
	readonly about: FileWords;
	/** What the corpus has already. */
	readonly there: Records;
}

/** Steps that only tell how far it is; the return value is what came of it. */
export async function* takeRows(steps: Steps<Row>, taking: Taking): AsyncGenerator<Step<never>, TakenRows> {
	const { file, dataset, about, provider, words, there } = taking;
	const builder = new RecordBuilder(provider, words, there);
	const faults: Fault[] = [];
	const first = new Map<string, number>();
	let [rows, claims] = [0, 0];
	for await (const step of steps) {
		if (step.kind === 'progress') yield progress(step.done, step.total);
		if (step.kind === 'fault') {
			faults.push(step.fault);
			if (step.fault.record?.startsWith('#')) rows++;
		}
		if (step.kind !== 'items') continue;
		for (const row of step.items) {
			rows++;
			const result = dataset.meaningOf(row, about);
			if (!result.ok) {
				faults.push(...result.faults.map((found) => ({ ...placeOf(file, row), ...found })));
				continue;
			}
			const { key } = result.meaning;
			if (builder.add(result.meaning, row)) {
				claims++;
				first.set(key, row.number);
			} else {
				const found = `the key of row ${first.get(key) ?? 'before it'}`;
				faults.push({ ...placeOf(file, row), found, expected: 'a key of its own' });
			}
		}
	}
	return { rows, claims, faults, records: builder.records, claimOf: earlierClaim(taking) };
}

function placeOf(file: string, { line, number }: Row): Pick<Fault, 'file' | 'line' | 'record'> {
	return { file, ...(line === undefined ? {} : { line }), record: `#${number}` };
}

function earlierClaim({ dataset, about, provider, words, there }: Taking): TakenRows['claimOf'] {
	return (text, id) => {
		const row = rowOfText(text);
		const result = dataset.meaningOf(row, about);
		if (!result.ok) return null;
		const builder = new RecordBuilder(provider, words, there);
		builder.add(result.meaning, row);
		const [claim] = builder.records.claims;
		return claim?.id === id ? claim : null;
	};
}
