// A file in which everything is wrong has more faults than anyone will read, or memory hold.
import type { Fault } from '../compiled.ts';
import type { LocatedRecord } from './located.ts';

/** Of one file; what is beyond is counted, or said to be there. */
export const MAX_FAULTS = 1000;

/** Of records in the order of their files, as many of each file as tell whoever limits them that there are more: the rest are not looked for. */
export function faultsOfEach(
	records: readonly LocatedRecord[],
	faultsOf: (record: LocatedRecord) => readonly Fault[]
): Fault[] {
	const found = new Map<string, number>();
	const all: Fault[] = [];
	for (const record of records) {
		const before = found.get(record.in.file) ?? 0;
		if (before > MAX_FAULTS) continue;
		const faults = faultsOf(record);
		if (faults.length === 0) continue;
		found.set(record.in.file, before + faults.length);
		all.push(...faults);
	}
	return all;
}

/** In the order of files and lines, with a closing fault for each file that has more than are shown. */
export function limitFaults(faults: readonly Fault[]): Fault[] {
	const byFile = new Map<string, Fault[]>(faults.map(({ file }) => [file, []]));
	for (const fault of faults) byFile.get(fault.file)!.push(fault);
	return [...byFile.keys()].sort().flatMap((file) => {
		const sorted = byFile.get(file)!.toSorted(byPlace);
		if (sorted.length <= MAX_FAULTS) return sorted;
		const more = {
			file,
			found: `more than ${MAX_FAULTS} faults`,
			expected: 'these mended first, then another check'
		};
		return [...sorted.slice(0, MAX_FAULTS), more];
	});
}

function byPlace(left: Fault, right: Fault): number {
	return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
