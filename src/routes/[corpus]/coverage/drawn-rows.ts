// Which rows of a matrix stand in the page, and how many are left out between them. Knows no heights.
import type { RowWindow } from '$lib/ui/row-window.ts';

export interface DrawnRows {
	/** In order; `gap` is how many before the row are left out. */
	readonly rows: readonly { readonly row: number; readonly gap: number }[];
	/** How many after the last are left out. */
	readonly below: number;
}

/** The rows of the window, or all without one; the active row stays, however far it is scrolled away. */
export function drawRows(count: number, window: RowWindow | null, active: number): DrawnRows {
	const all = Array.from({ length: count }, (_, row) => row);
	const rows = window ? all.filter((row) => (row >= window.from && row < window.to) || row === active) : all;
	return {
		rows: rows.map((row, i) => ({ row, gap: row - 1 - (rows[i - 1] ?? -1) })),
		below: count - 1 - (rows.at(-1) ?? -1)
	};
}
