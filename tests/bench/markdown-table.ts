// Writes a table as BENCHMARKS.md has it. Knows no measurement.

/** The first row is the head; numbers stand to the right from the second column on. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
	const [head = [], ...body] = rows;
	const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
	return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
