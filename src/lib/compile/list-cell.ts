// A list in one cell: between semicolons where no item has one, else as JSON, so that reading gives back what was written.

const SEPARATOR = '; ';

export function writeList(items: readonly string[]): string {
	const isPlain = items.every((item) => item !== '' && !item.includes(';')) && !items[0]?.startsWith('[');
	return isPlain ? items.join(SEPARATOR) : JSON.stringify(items);
}

export function readList(cell: string): string[] {
	if (cell === '') return [];
	if (!cell.startsWith('[')) return cell.split(SEPARATOR);
	try {
		const value: unknown = JSON.parse(cell);
		return Array.isArray(value) ? value.map(String) : [cell];
	} catch {
		return [cell];
	}
}
