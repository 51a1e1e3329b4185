// Which subjects and voices of a coverage matrix stand side by side, and in what order. Knows neither names nor columns.
import type { CoverageOrder } from '../../evidence/coverage/coverage.ts';
import { seriate } from '../../evidence/coverage/seriation.ts';

/** The answers that a voice gives on a subject; none where it speaks of it without one, null where it is silent. */
type AnswersAt = (row: number, column: number) => ReadonlySet<number> | null;

/** `subjects`, `voices`: in how many cells each speaks. Both results are positions among these. */
export function arrange(
	subjects: readonly number[],
	voices: readonly number[],
	answersAt: AnswersAt,
	order: CoverageOrder,
	most: { readonly voices: number; readonly subjects: number }
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
	const rows = fullest(subjects, most.subjects);
	const columns = fullest(voices, most.voices);
	switch (order) {
		case 'corpus':
			return { rows, columns };
		case 'spoken':
			return { rows: rows.sort((a, b) => subjects[b]! - subjects[a]! || a - b), columns };
		case 'agreement': {
			const ofRows = rows.map((row) => subjectTraits(row, columns, answersAt));
			const ofColumns = columns.map((column) => voiceTraits(column, rows, answersAt));
			return {
				rows: seriate(ofRows).map((at) => rows[at]!),
				columns: seriate(ofColumns).map((at) => columns[at]!)
			};
		}
	}
}

/** The `most` that speak most, in the corpus's order. */
function fullest(spoken: readonly number[], most: number): number[] {
	const all = [...spoken.keys()];
	if (all.length <= most) return all;
	return all
		.sort((a, b) => spoken[b]! - spoken[a]! || a - b)
		.slice(0, most)
		.sort((a, b) => a - b);
}

/** Two subjects are alike when the same voices speak of them. */
function subjectTraits(row: number, columns: readonly number[], answersAt: AnswersAt): Set<string> {
	return new Set(columns.filter((column) => answersAt(row, column)).map(String));
}

/** Two voices are alike when they speak of the same subjects, and on a question when they give the same answer. */
function voiceTraits(column: number, rows: readonly number[], answersAt: AnswersAt): Set<string> {
	const traits = new Set<string>();
	for (const row of rows) {
		const answers = answersAt(row, column);
		if (answers?.size === 0) traits.add(String(row));
		for (const code of answers ?? []) traits.add(`${row} ${code}`);
	}
	return traits;
}
