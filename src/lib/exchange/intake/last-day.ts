// Up to which day records know: the last day that a claim or a report of them tells of, but none that is still to come.
import { formatIsoDay } from '../../model/day.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { Records } from './records.ts';

/** ISO days. `today` where they tell of none. */
export function lastDay({ claims, reports }: Records, today: string): string {
	const dates = [
		...claims.flatMap(({ when, said }) => [when, said]),
		...reports.map(({ published }) => published)
	];
	let last = '';
	for (const edtf of new Set(dates)) {
		const result = edtf === undefined ? null : parseEdtf(edtf);
		if (!result?.ok || result.when.earliest === null || result.when.latest === null) continue;
		const day = formatIsoDay(result.when.latest);
		if (/^\d{4}-/.test(day) && day <= today && day > last) last = day;
	}
	return last || today;
}
