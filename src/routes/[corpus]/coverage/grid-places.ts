// The places of the coverage grid as its elements bear them: `data-at`, row and column. Heads stand before the first row and the first
// column, totals behind the last ones. Does not know what is in a cell.
import type { GridPlace } from '$lib/ui/grid-keys.ts';

/** The row and the column of heads. */
export const HEAD = -1;
/** Columns of totals behind the last voice; beneath the last subject stands one row of them. */
export const TOTALS = 2;

/** The place that an element stands in, itself or by what it is within. */
export function placeOf(target: EventTarget | null): GridPlace | null {
	const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
	if (!cell) return null;
	const [row, column] = cell.dataset['at']!.split(' ').map(Number) as [number, number];
	return { row, column };
}

export function elementAt(table: HTMLElement | undefined, { row, column }: GridPlace): HTMLElement | null {
	return table?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`) ?? null;
}
