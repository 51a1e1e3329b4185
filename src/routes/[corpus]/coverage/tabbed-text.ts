// A coverage matrix as tab-separated lines, as spreadsheets take them from the clipboard.
import type { Coverage } from '$lib/evidence/coverage.ts';
import { message } from '$lib/messages/message.ts';

/** A head line, a line for each subject, a line of totals. A cell that a spreadsheet would compute is quoted. */
export function toTabbedText({ subjectKind, subjects, voices, cells }: Coverage): string {
	const head = [
		message(`coverage.subject.${subjectKind}`),
		...voices.map(({ name }) => name),
		message('coverage.total.spoken'),
		message('coverage.total.origins')
	];
	const rows = subjects.map((subject, row) => [
		subject.name,
		...cells[row]!.map((cell) => {
			if (cell.claims.length === 0) return '';
			if (cell.positions.length === 0) return String(cell.claims.length);
			return cell.positions.map(({ letter, position }) => `${letter} ${position.text}`).join('; ');
		}),
		String(subject.spoken),
		String(subject.origins)
	]);
	const foot = [
		message('coverage.foot', { total: subjects.length }),
		...voices.map(({ spoken }) => String(spoken))
	];
	return [head, ...rows, foot].map((line) => line.map(harmless).join('\t')).join('\n');
}

function harmless(text: string): string {
	const flat = text.replace(/[\t\r\n]+/g, ' ');
	return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
