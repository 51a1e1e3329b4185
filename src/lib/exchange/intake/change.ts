// A change of a corpus as records: some put, under the id they have or as new ones, and some taken out. Applying it gives the records after it.
import { idOf, KINDS, type Kind, type RecordOf, type Records } from './records.ts';

export interface Change {
	readonly put: Records;
	/** Ids by kind. */
	readonly remove: Readonly<Partial<Record<Kind, readonly string[]>>>;
}

/** What is put takes the place of what has its id, and stands at the end where nothing has. */
export function applyChange(records: Records, { put, remove }: Change): Records {
	const lists = KINDS.map((kind) => {
		const coming = new Map((put[kind] as readonly RecordOf<Kind>[]).map((record) => [idOf(record), record]));
		const gone = new Set(remove[kind] ?? []);
		const stays = records[kind]
			.filter((record) => !gone.has(idOf(record)))
			.map((record) => {
				const other = coming.get(idOf(record));
				coming.delete(idOf(record));
				return other ?? record;
			});
		return [kind, [...stays, ...coming.values()]] as const;
	});
	return Object.fromEntries(lists) as unknown as Records;
}

/** Taking rows out takes their claims and questions with them; a question that others answer stays. */
export function removalOf(records: Records, reports: readonly string[]): Change['remove'] {
	const gone = new Set(reports);
	const claims = records.claims.filter(({ report }) => gone.has(report)).map(({ id }) => id);
	const answered = new Set(
		records.claims
			.filter(({ report }) => !gone.has(report))
			.flatMap(({ answers = [] }) => answers.map(({ question }) => question))
	);
	const questions = records.questions.map(({ id }) => id).filter((id) => gone.has(id) && !answered.has(id));
	return { reports, claims, questions };
}
