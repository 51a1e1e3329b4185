// Where in a coverage matrix the cell of a subject and a voice stands, by their keys. Knows no page.
import type { Coverage } from '$lib/evidence/coverage/coverage.ts';
import type { GridPlace } from '$lib/ui/grid-keys.ts';

export interface CellKeys {
	readonly subject: string;
	readonly voice: string;
}

/** Null where the matrix has no such subject or no such voice. */
export function placeOfCell({ subjects, voices }: Coverage, keys: CellKeys | null): GridPlace | null {
	if (!keys) return null;
	const row = subjects.findIndex(({ key }) => key === keys.subject);
	const column = voices.findIndex(({ key }) => key === keys.voice);
	return row < 0 || column < 0 ? null : { row, column };
}
