// Names for the cells of a table: as its first record has them, each once; or, for the few data sets that come without, by their shape.

/** What is known of tables that have no header. Null where the first record is one. */
export type HeadlessNames = (cells: readonly string[]) => readonly string[] | null;

export function columnNames(cells: readonly string[]): string[] {
	const used = new Map<string, number>();
	return cells.map((cell, at) => {
		const name = cell.trim() || `column ${at + 1}`;
		const times = (used.get(name) ?? 0) + 1;
		used.set(name, times);
		return times === 1 ? name : `${name} (${times})`;
	});
}
