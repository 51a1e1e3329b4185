// How a list or table of claims stands: what a reader may choose, and how whoever answers has to order for it.
import { COLUMNS, type ClaimSort, type Column, type View } from '../../address/view.ts';
import { NEWEST_FIRST as NEWEST, type Grouped, type Order } from '../../query/engine/row-order.ts';

/** How lists stand, and the table until someone orders it otherwise. */
export const NEWEST_FIRST: ClaimSort = { column: 'happened', descending: true };

const ORDERS = {
	claim: 'text',
	speaker: 'speaker',
	source: 'source',
	place: 'place',
	happened: 'when',
	said: 'said',
	published: 'published',
	grade: 'grade',
	event: 'event'
} as const satisfies Record<Column, Order['by']>;

/** The columns by which a table can be ordered where whoever answers knows these orders. */
export function orderable(orders: readonly Order['by'][]): Column[] {
	return COLUMNS.filter((column) => orders.includes(ORDERS[column]));
}

/** Newest first where the view asks for nothing else, or for what is not to be had. */
export function toOrder(
	{ view, group, sort }: Pick<View, 'view' | 'group' | 'sort'>,
	orders: readonly Order['by'][]
): Order | Grouped {
	if (view === 'list') return group === 'date' ? NEWEST : { under: group };
	if (view === 'map' || !sort || !orders.includes(ORDERS[sort.column])) return NEWEST;
	return { by: ORDERS[sort.column], descending: sort.descending };
}
