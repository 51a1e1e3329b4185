// A coverage matrix as a plain table, for the clipboard.
import type { Cell, Coverage } from '$lib/evidence/coverage/coverage.ts';
import { language, message } from '$lib/messages/message.ts';
import type { PlainTable } from '$lib/ui/table-text.ts';

/** A head row, a row for each subject, a row of totals. Silence is an empty cell. */
export function toPlainTable({ subjectKind, subjects, voices, cells, total }: Coverage): PlainTable {
	return [
		[
			message(`coverage.subject.${subjectKind}`),
			...voices.map(({ name }) => name),
			message('coverage.total.spoken'),
			message('coverage.total.origins')
		],
		...subjects.map((subject, row) => [
			subject.name,
			...cells[row]!.map(formatCell),
			String(subject.spoken),
			String(subject.origins)
		]),
		[
			message('coverage.foot', { subjects: subjectKind, total: total.subjects }),
			...voices.map((voice) => String(voice.spoken)),
			String(total.spoken),
			''
		]
	];
}

function formatCell({ claims, positions }: Cell): string {
	if (claims === 0) return '';
	if (positions.length === 0) return String(claims);
	return language().row(
		positions.map(({ letter, position }) => `${letter}: ${position.text}`),
		'semicolon'
	);
}
