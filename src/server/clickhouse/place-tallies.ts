// How many selected claims groups of places have, by class of another column: what tally-clusters.ts counts from rows. Most claims have one
// place and one value; they are counted by both once, and added up for each view. Of the others each is counted once a group.
import type { ClusterTally } from '../../lib/query/clusters/tally-clusters.ts';
import type { Classes } from '../../lib/query/clusters/split-places.ts';
import { NONE } from '../../lib/query/query/query.ts';
import { disputed } from './filter-sql.ts';
import { listColumn } from './schema.ts';
import type { Selection } from './selection.ts';
import { joined, sql } from './sql.ts';

/** `of` by place its group; the last of `groups` is that of what is in none. */
export type PlaceTallies = (of: Uint32Array, groups: number, classes: Classes) => Promise<ClusterTally>;

export async function placeTallies(selection: Selection, by: 'event' | 'at'): Promise<PlaceTallies> {
	const { corpus, audience } = selection;
	const lists = (['place', by] as const).filter((key) => corpus.listed.has(key));
	const isPlain = joined([sql`1`, ...lists.map((key) => sql`empty(${listColumn(key)})`)], ' AND ');
	const none = corpus.table.columns.place.values.indexOf(NONE);
	const plain = await selection.ask(
		sql`SELECT toUInt32(c_place) AS place, toUInt32(${selection.codes(by)}) AS value, count() AS n, countIf(${disputed(audience)}) AS disputes FROM ${selection.selected} WHERE c_place != ${none} AND ${isPlain} GROUP BY place, value`
	);
	const [places, values] = [plain.numbers('place'), plain.numbers('value')];
	const [n, disputes] = [plain.numbers('n'), plain.numbers('disputes')];
	return async (of, groups, classes) => {
		const width = classes.count + 1;
		const claims = new Uint32Array(groups);
		const counts = new Uint32Array(groups * width);
		places.forEach((place: number, at: number) => {
			const group = of[place]!;
			claims[group]! += n[at]!;
			counts[group * width + classes.of[values[at]!]!]! += n[at]!;
			counts[(group + 1) * width - 1]! += disputes[at]!;
		});
		if (lists.length === 0) return { claims, counts };
		const groupsOf = sql`arrayDistinct(arrayMap(place -> ${of}[place + 1], ${selection.allCodes('place')}))`;
		const classesOf = sql`arrayMap(value -> ${classes.of}[value + 1], ${selection.allCodes(by)})`;
		// Within a group each value counts, and the claim once.
		const further = await selection.ask(
			sql`SELECT toUInt32(grouped) AS grouped, toUInt32(class) AS class, count() AS n, countIf(nth = 1) AS claims, countIf(nth = 1 AND isDisputed) AS disputes FROM (SELECT arrayJoin(${groupsOf}) AS grouped, ${classesOf} AS classes, ${disputed(audience)} AS isDisputed FROM ${selection.selected} WHERE c_place != ${none} AND NOT (${isPlain})) ARRAY JOIN classes AS class, arrayEnumerate(classes) AS nth GROUP BY grouped, class`
		);
		const [grouped, cls] = [further.numbers('grouped'), further.numbers('class')];
		const [count, once, disputing] = [
			further.numbers('n'),
			further.numbers('claims'),
			further.numbers('disputes')
		];
		grouped.forEach((group: number, at: number) => {
			claims[group]! += once[at]!;
			counts[group * width + cls[at]!]! += count[at]!;
			counts[(group + 1) * width - 1]! += disputing[at]!;
		});
		return { claims, counts };
	};
}
