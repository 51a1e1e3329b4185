// Proposes what each column of an unknown table is, and says why: by its name first, by what stands in its cells where the name says nothing.
// A person decides.
import { message } from '../../messages/message.ts';
import { dateIn, type DateOrder } from '../meaning/date-in.ts';
import { numberIn } from '../meaning/number-in.ts';
import { geometryOfWkt } from '../meaning/wkt.ts';
import { textOf, type Row } from '../rows/row.ts';
import { NAME_SIGNS } from './column-signs.ts';
import { MAPPING_FORMAT, SINGLE, type ColumnMapping, type Mapping, type Role } from './mapping.ts';

/** Rows that are looked at. */
export const LOOKED_AT = 200;
/** Of the cells that hold something, so many must be what the column is taken for; fewer where its name says so too. */
const MOST = 0.9;
const HALF = 0.5;

export function proposeMapping(rows: readonly Row[], name: string): Mapping {
	const seen = rows.slice(0, LOOKED_AT);
	const names = [...new Set(seen.flatMap(({ fields }) => [...fields.keys()]))];
	const taken = new Set<Role>();
	const columns = new Map<string, ColumnMapping>();
	const take = (column: string, proposed: ColumnMapping): void => {
		if (
			proposed.is === 'nothing' ||
			((SINGLE as readonly Role[]).includes(proposed.is) && taken.has(proposed.is))
		)
			return;
		taken.add(proposed.is);
		columns.set(column, proposed);
	};
	for (const { role, names: pattern } of NAME_SIGNS)
		for (const column of names.filter((each) => !columns.has(each) && pattern.test(plainName(each))))
			take(column, byName(role, cellsOf(seen, column)));
	for (const column of names.filter((each) => !columns.has(each)))
		take(column, byCells(cellsOf(seen, column), taken));
	// One without the other places nothing.
	if (taken.has('latitude') !== taken.has('longitude'))
		for (const [column, { is }] of columns)
			if (is === 'latitude' || is === 'longitude') columns.delete(column);
	const nothing: ColumnMapping = { is: 'nothing', because: message('exchange.mapping.nothing') };
	return {
		format: MAPPING_FORMAT,
		name,
		kind: 'fact',
		status: 'draft',
		placeKind: 'site',
		precision: 'approximate',
		columns: Object.fromEntries(names.map((column) => [column, columns.get(column) ?? nothing]))
	};
}

function plainName(name: string): string {
	return name
		.replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.split(/[\s_.-]+/u)
		.join(' ')
		.trim();
}

function cellsOf(rows: readonly Row[], column: string): string[] {
	return rows.map((row) => textOf(row, column)).filter((cell) => cell !== '');
}

const DATES: ReadonlySet<Role> = new Set<Role>(['start', 'end', 'published']);

/** A name is believed unless the cells contradict it. */
function byName(role: Role, cells: readonly string[]): ColumnMapping {
	if ((role === 'latitude' || role === 'longitude') && !most(cells, isCoordinate, HALF))
		return { is: 'nothing' };
	if (role === 'point' && !most(cells, (cell) => geometryOfWkt(cell) !== null, HALF))
		return { is: 'nothing' };
	if (role === 'link' && !most(cells, isLink, HALF)) return { is: 'nothing' };
	if (!DATES.has(role)) return { is: role, because: message('exchange.mapping.name') };
	const order = orderOf(cells);
	return order ? { is: role, ...order } : { is: 'nothing' };
}

function byCells(cells: readonly string[], taken: ReadonlySet<Role>): ColumnMapping {
	if (cells.length === 0) return { is: 'nothing' };
	if (most(cells, isLink)) return { is: 'link', because: message('exchange.mapping.links') };
	if (most(cells, (cell) => geometryOfWkt(cell) !== null))
		return { is: 'point', because: message('exchange.mapping.shapes') };
	const order = most(cells, (cell) => numberIn(cell) !== null && cell.length < 8) ? null : orderOf(cells);
	if (order && !taken.has('start')) return { is: 'start', ...order };
	const isLong = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length > 40;
	if (isLong && !taken.has('text')) return { is: 'text', because: message('exchange.mapping.long') };
	return { is: 'nothing' };
}

const isCoordinate = (cell: string) => numberIn(cell) !== null || /[°NSEW]/.test(cell);
const isLink = (cell: string) => /^https?:\/\/\S+$/i.test(cell);

function most(cells: readonly string[], test: (cell: string) => boolean, share = MOST): boolean {
	return cells.length > 0 && cells.filter(test).length >= share * cells.length;
}

/** Told from all days of the column: a first number above 12 is a day, a second one makes the first a month. Null where they are no dates. */
function orderOf(cells: readonly string[]): Pick<ColumnMapping, 'order' | 'because'> | null {
	const fits = (order: DateOrder) => cells.filter((cell) => dateIn(cell, order) !== null).length;
	const [iso, day, month] = [fits('year-first'), fits('day-first'), fits('month-first')];
	const best = Math.max(iso, day, month);
	if (best < MOST * cells.length || best === 0) return null;
	if (iso === best) return { order: 'year-first', because: message('exchange.mapping.date.iso') };
	if (day === month) return { order: 'day-first', because: message('exchange.mapping.date.open') };
	const order = day > month ? 'day-first' : 'month-first';
	return { order, because: message('exchange.mapping.date.told', { first: day > month ? 'day' : 'month' }) };
}
