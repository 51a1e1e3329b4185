// Slips in dates: what was said before it was said, and what happened after the corpus ends.
import type { Fault } from '../../model/compiled.ts';
import type { Claim, Corpus, Report } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';

export function dateWarnings({ asOf, reports, claims }: Corpus): Fault[] {
	const published = new Map(reports.map((report) => [report.id, report.published]));
	return [
		...reports.flatMap((report) => reportWarnings(report, asOf)),
		...claims.flatMap((claim) => claimDateWarnings(claim, published.get(claim.report)!, asOf))
	];
}

function reportWarnings({ id, published, retrieved }: Report, asOf: When): Fault[] {
	const file = 'reports/';
	return [
		...afterEnd({ file, record: id, field: 'published' }, published, asOf),
		...(retrieved ? afterEnd({ file, record: id, field: 'retrieved' }, retrieved, asOf) : [])
	];
}

function claimDateWarnings({ id, kind, said, when }: Claim, published: When, asOf: When): Fault[] {
	const saidAt = { file: 'claims.json', record: id, field: 'said' };
	const warnings = said ? afterEnd(saidAt, said, asOf) : [];
	if (said && isAfter(said, published)) {
		const expected = `a day up to ${published.edtf}, when the report was published`;
		warnings.unshift({ ...saidAt, found: said.edtf, expected });
	}
	// Of what is intended or expected the day is yet to come.
	if (when && kind === 'fact') warnings.push(...afterEnd({ ...saidAt, field: 'when' }, when, asOf));
	return warnings;
}

function afterEnd(place: Pick<Fault, 'file' | 'record' | 'field'>, when: When, asOf: When): Fault[] {
	if (!isAfter(when, asOf)) return [];
	return [
		{
			...place,
			found: when.edtf,
			expected: `a date up to ${asOf.edtf}, as of which the corpus knows`
		}
	];
}

/** Whether all that `when` may mean lies after all that `other` may. */
function isAfter(when: When, other: When): boolean {
	return when.earliest !== null && other.latest !== null && when.earliest > other.latest;
}
