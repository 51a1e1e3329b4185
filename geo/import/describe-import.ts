// What an import found and would change, as lines for a terminal.
import type { Fault } from '../../src/lib/model/compiled.ts';
import { formatFault } from '../../src/lib/model/format-fault.ts';
import { printable, shorten } from '../../src/lib/model/show-value.ts';
import type { Comparison } from '../../src/lib/exchange/intake/compare-records.ts';
import { fieldsOf } from '../../src/lib/exchange/intake/compare-records.ts';
import type { Imported } from '../../src/lib/exchange/intake/import-file.ts';
import { KINDS } from '../../src/lib/exchange/intake/records.ts';
import { previewRows } from '../../src/lib/exchange/mapping/preview.ts';
import { textOf } from '../../src/lib/exchange/rows/row.ts';

/** More than these are counted. */
const LISTED = 20;

export function describeFaults(faults: readonly Fault[]): string[] {
	const more = faults.length - LISTED;
	return [...faults.slice(0, LISTED).map(formatFault), ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** What came of the file: every row of it is in one of the numbers. */
export function describeImport(name: string, imported: Imported): string[] {
	switch (imported.kind) {
		case 'refused':
			return [`${name}: nothing of it can be read.`];
		case 'unknown':
			return [`${name} (${imported.format}): no data set that is known by its columns.`];
		case 'rows': {
			const { taken, plan, dataset, format } = imported;
			const { added, changed, gone, same } = plan;
			const kept = changed.filter((row) => row.kept.length > 0);
			return [
				`${name} (${format}, ${dataset}): ${taken.rows} rows: ${taken.claims} claims, ${taken.rows - taken.claims} with faults.`,
				`  ${added.length} new, ${changed.length} changed, ${same} as they were, ${gone.length} that the corpus has and the file has not.`,
				...kept
					.slice(0, LISTED)
					.map(({ id, kept: fields }) => `  ${id}: kept as it was here: ${fields.join(', ')}`)
			];
		}
		case 'records': {
			const { comparison, format, what, read } = imported;
			const { added, differing, same } = comparison;
			const counts = KINDS.filter((kind) => added[kind].length > 0).map(
				(kind) => `${added[kind].length} ${kind}`
			);
			return [
				`${name} (${format}, ${what}): ${read} read; new: ${counts.join(', ') || 'nothing'}; ${same} records as they are here, ${differing.length} that differ.`,
				...describeDifferences(comparison)
			];
		}
	}
}

/** Field by field, what is here beside what comes. */
function describeDifferences({ differing }: Comparison): string[] {
	const lines = differing.slice(0, LISTED).flatMap(({ kind, id, before, after, fields }) => {
		const [here, there] = [fieldsOf(before), fieldsOf(after)];
		return fields.map(
			(field) => `  ${kind} ${id} ${field}: here ${show(here.get(field))} | there ${show(there.get(field))}`
		);
	});
	return differing.length > LISTED ? [...lines, `  … and ${differing.length - LISTED} more`] : lines;
}

function show(value: unknown): string {
	return value === undefined ? 'nothing' : printable(shorten(JSON.stringify(value)));
}

/** Each column with what it is taken for and why, then three rows as the claims that they would become. */
export function describeProposal({ proposal, rows }: Extract<Imported, { kind: 'unknown' }>): string[] {
	const columns = Object.entries(proposal.columns).map(([name, { is, order, because }]) => {
		const example = rows.map((row) => textOf(row, name)).find((cell) => cell !== '') ?? '';
		const what = order === undefined ? is : `${is} (${order})`;
		return `  ${printable(name)}: ${what}, because ${because ?? 'you say so'}; for example ${printable(shorten(example, 40))}`;
	});
	const claims = previewRows(rows.slice(0, 3), proposal).map((row) => {
		if (!row.ok)
			return `  #${row.number}: ${row.faults.map(({ field, found }) => `${field}: ${found}`).join('; ')}`;
		const { text, when, places } = row.claim;
		const where = places.join('; ') || 'nowhere';
		return printable(`  #${row.number}: “${text}”, ${where}, ${when ?? 'without a date'}`);
	});
	return ['Its columns:', ...columns, 'Its first rows as claims:', ...claims];
}
