// How the list or table of a large corpus stands: what the engine can order by, for what the address asks.
import { NEWEST_FIRST, type Order } from '../../query/engine/order-rows.ts';
import type { Column } from './claim-order.ts';
import type { View } from '../view/view-address.ts';

const ORDERS = {
	speaker: 'speaker',
	source: 'source',
	place: 'place',
	happened: 'when',
	said: 'said',
	published: 'published',
	grade: 'grade',
	event: 'event'
} as const satisfies Partial<Record<Column, Order['by']>>;

/** False for what would need the texts of all claims. */
export function isOrderable(column: Column): column is keyof typeof ORDERS {
	return column in ORDERS;
}

/** Groups stand by name; a list by date, and a table in an order that is not to be had, newest first. */
export function toOrder({ view, group, sort }: Pick<View, 'view' | 'group' | 'sort'>): Order {
	if (view === 'list') return group === 'date' ? NEWEST_FIRST : { by: group, descending: false };
	if (!sort || !isOrderable(sort.column)) return NEWEST_FIRST;
	return { by: ORDERS[sort.column], descending: sort.descending };
}
