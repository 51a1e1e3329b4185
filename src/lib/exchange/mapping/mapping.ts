// What the columns of a table are, where no data set is known by them: a file that a person keeps, changes by hand and gives along next time.
import '../../model/schema/without-eval.ts';
import { z } from 'zod';
import { CLAIM_KINDS, CLAIM_STATUSES, PLACE_KINDS, PRECISIONS } from '../../model/corpus.ts';
import { record, text } from '../../model/schema/fields.ts';

export const MAPPING_FORMAT = 1;

/** What a column can be. The first four may be several columns. */
/** Of which a table has one column; the first that fits is taken. */
export const SINGLE = [
	'id',
	'title',
	'link',
	'published',
	'start',
	'end',
	'place',
	'latitude',
	'longitude',
	'point',
	'event'
] as const;
export const ROLES = ['text', 'topic', 'quote', 'outlet', 'speaker', ...SINGLE] as const;
export type Role = (typeof ROLES)[number];

const column = record({
	is: z.enum([...ROLES, 'nothing']),
	order: z.enum(['year-first', 'day-first', 'month-first']).optional(),
	because: z.string().optional()
});

export const mappingSchema = record({
	format: z.literal(MAPPING_FORMAT),
	/** What the data set is called; opens the ids of its records. */
	name: text,
	url: z.string().optional(),
	kind: z.enum(CLAIM_KINDS),
	status: z.enum(CLAIM_STATUSES),
	placeKind: z.enum(PLACE_KINDS),
	precision: z.enum(PRECISIONS),
	columns: z.record(z.string(), column)
});

export type Mapping = z.output<typeof mappingSchema>;
export type ColumnMapping = z.output<typeof column>;

/** Columns of a role, in the mapping's order. */
export function columnsOf({ columns }: Mapping, role: Role): string[] {
	return Object.entries(columns)
		.filter(([, { is }]) => is === role)
		.map(([name]) => name);
}
