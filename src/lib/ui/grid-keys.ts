// Where the keys of a grid lead (ARIA grid pattern). Knows rows and columns by their numbers, and no page.

export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

/** First and last row and column, all inside. */
export interface GridExtent {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
	/** Rows that a page is. */
	readonly page: number;
	/** Whether columns run from right to left on screen. */
	readonly reversed: boolean;
}

export interface GridKey {
	readonly key: string;
	readonly ctrlKey: boolean;
}

/** The place that a key leads to, within the grid; null for a key that leads nowhere. */
export function followKey({ key, ctrlKey }: GridKey, from: GridPlace, extent: GridExtent): GridPlace | null {
	const moved = move(key, ctrlKey, from, extent);
	if (!moved) return null;
	return {
		row: clamp(moved.row, extent.firstRow, extent.lastRow),
		column: clamp(moved.column, extent.firstColumn, extent.lastColumn)
	};
}

function move(key: string, far: boolean, { row, column }: GridPlace, extent: GridExtent): GridPlace | null {
	const forward = extent.reversed ? -1 : 1;
	switch (key) {
		case 'ArrowRight':
			return { row, column: column + forward };
		case 'ArrowLeft':
			return { row, column: column - forward };
		case 'ArrowDown':
			return { row: row + 1, column };
		case 'ArrowUp':
			return { row: row - 1, column };
		case 'PageDown':
			return { row: row + extent.page, column };
		case 'PageUp':
			return { row: row - extent.page, column };
		case 'Home':
			return { row: far ? extent.firstRow : row, column: extent.firstColumn };
		case 'End':
			return { row: far ? extent.lastRow : row, column: extent.lastColumn };
		default:
			return null;
	}
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}
