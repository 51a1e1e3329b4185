// A file, whatever it is, into a corpus: which format, whose data set, what it would change there, and everything that is wrong with it. Changes
// nothing itself. The same for a page, a worker and the shell.
import type { Fault } from '../../model/compiled.ts';
import { datasetOf } from '../datasets/datasets.ts';
import { findFormat } from '../find-format.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { progress, type Step, type Steps } from '../../files/input/step.ts';
import { mappedDataset } from '../mapping/mapped-dataset.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { proposeMapping } from '../mapping/propose-mapping.ts';
import type { Row } from '../rows/row.ts';
import { annotationRecords } from './annotation-records.ts';
import { citationRecords } from './citation-records.ts';
import { compareRecords, type Comparison } from './compare-records.ts';
import { isOwn, ownRecords } from './own-rows.ts';
import { planOwn } from './plan-own.ts';
import { planRows, type RowPlan } from './plan-rows.ts';
import type { Records } from './records.ts';
import { guarded, peek, providerOf, wordsOf } from './row-source.ts';
import { titleOfFile } from './title-of-file.ts';
import { takeRows, type Taken } from './take-rows.ts';
import { toNamedId } from './ids.ts';

export interface ImportTask {
	readonly input: Input;
	/** What the corpus has already. */
	readonly there: Records;
	/** BCP 47, of the corpus. */
	readonly language: string;
	/** The day of the import, as EDTF. */
	readonly today: string;
	/** For a table that is no known data set. */
	readonly mapping: Mapping | null;
}

export type Imported =
	/** Nothing could be read. */
	| { readonly kind: 'refused'; readonly faults: readonly Fault[] }
	/** A table of no known data set: what its columns could be. */
	| {
			readonly kind: 'unknown';
			readonly format: string;
			readonly proposal: Mapping;
			readonly rows: readonly Row[];
	  }
	| {
			readonly kind: 'rows';
			readonly format: string;
			readonly dataset: string;
			readonly taken: Taken;
			readonly plan: RowPlan;
			readonly faults: readonly Fault[];
	  }
	| {
			readonly kind: 'records';
			readonly format: string;
			/** What was counted: rows of an own export, works, annotations, or records of a corpus. */
			readonly what: 'own' | 'citations' | 'annotations' | 'corpus';
			readonly read: number;
			readonly comparison: Comparison;
			readonly faults: readonly Fault[];
			/** TLP of the file, where it says. */
			readonly handling: string | null;
	  };

type Importing = AsyncGenerator<Step<never>, Imported>;

export async function* importFile(task: ImportTask, watched: Watched): Importing {
	const found = await findFormat(task.input, watched);
	if (!found.ok) return { kind: 'refused', faults: found.faults };
	const { format } = found;
	const { reader } = format;
	if (!reader) {
		const expected = 'a format that is read';
		return {
			kind: 'refused',
			faults: [{ file: task.input.name, found: `the format ${format.id}`, expected }]
		};
	}
	switch (reader.gives) {
		case 'rows':
			return yield* importRows(
				guarded(reader.read(task.input, watched), task.input.name, format.id, watched),
				format.id,
				task
			);
		case 'citations': {
			const { all, faults } = yield* gather(
				guarded(reader.read(task.input, watched), task.input.name, format.id, watched)
			);
			const records = citationRecords(all, task.there, task.today);
			return compared(task, format.id, 'citations', all.length, records, faults);
		}
		case 'annotations': {
			const { all, faults } = yield* gather(
				guarded(reader.read(task.input, watched), task.input.name, format.id, watched)
			);
			const made = annotationRecords(all, task.there, task.input.name, task.today);
			return compared(task, format.id, 'annotations', all.length, made.records, [...faults, ...made.faults]);
		}
		case 'corpus': {
			const { all, faults } = yield* gather(
				guarded(reader.read(task.input, watched), task.input.name, format.id, watched)
			);
			const [whole] = all;
			if (!whole) return { kind: 'refused', faults };
			const { records, handling } = whole;
			const comparison = compareRecords(task.there, records);
			const read = records.claims.length;
			return { kind: 'records', format: format.id, what: 'corpus', read, comparison, faults, handling };
		}
	}
}

function compared(
	{ there }: ImportTask,
	format: string,
	what: 'citations' | 'annotations',
	read: number,
	records: Records,
	faults: readonly Fault[]
): Imported {
	if (read === 0) return { kind: 'refused', faults };
	const comparison = compareRecords(there, records);
	return { kind: 'records', format, what, read, comparison, faults, handling: null };
}

async function* importRows(steps: Steps<Row>, format: string, task: ImportTask): Importing {
	const { input, there, language, mapping } = task;
	const { first, faults, rest } = await peek(steps);
	if (first.length === 0) return { kind: 'refused', faults };
	const fields = new Set(first.flatMap((row) => [...row.fields.keys()]));
	if (isOwn(fields)) {
		const { all, faults: found } = yield* gather(rest);
		const own = ownRecords(all, input.name, language);
		const comparison = planOwn(there, own.records);
		const { handling } = own;
		return {
			kind: 'records',
			format,
			what: 'own',
			read: all.length,
			comparison,
			faults: [...found, ...own.faults],
			handling
		};
	}
	const dataset = mapping ? mappedDataset(mapping) : datasetOf(fields, format);
	if (!dataset || !dataset.fits(fields, format)) {
		if (mapping) {
			const missing = Object.keys(mapping.columns).filter((name) => !fields.has(name));
			const found = `no column ${missing.join(', ')}`;
			return {
				kind: 'refused',
				faults: [{ file: input.name, found, expected: 'the columns of the mapping' }]
			};
		}
		return { kind: 'unknown', format, proposal: proposeMapping(first, titleOfFile(input.name)), rows: first };
	}
	const provider = providerOf(dataset, there);
	const about = { title: titleOfFile(input.name) };
	const { claimOf, ...taken } = yield* takeRows(rest, {
		file: input.name,
		dataset,
		provider,
		words: wordsOf(task),
		about,
		there
	});
	const source = there.sources.find(({ name }) => name === provider.name)?.id ?? toNamedId(provider.name);
	const plan = planRows(there, {
		source,
		prefix: provider.id,
		records: taken.records,
		claimOf
	});
	return { kind: 'rows', format, dataset: dataset.name, taken, plan, faults: taken.faults };
}

async function* gather<Item>(
	steps: Steps<Item>
): AsyncGenerator<Step<never>, { readonly all: readonly Item[]; readonly faults: readonly Fault[] }> {
	const all: Item[] = [];
	const faults: Fault[] = [];
	for await (const step of steps) {
		if (step.kind === 'items') all.push(...step.items);
		else if (step.kind === 'fault') faults.push(step.fault);
		else yield progress(step.done, step.total);
	}
	return { all, faults };
}
