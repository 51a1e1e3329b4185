// From each filter's data its SQL: the one place where filters become statements, as mark-failing.ts is the one where they become marks on
// rows. A claim's `fails` has a bit for each filter in force that it does not pass, so that each facet is counted as if its own were off.
import type { Audience } from '../../lib/answers/request.ts';
import type { ClaimTest } from '../../lib/query/filters/claim-test.ts';
import { filtersOn } from '../../lib/query/filters/filters.ts';
import { lyingIn, verdictsOn } from '../../lib/query/engine/mark-failing.ts';
import { EVER_AFTER, EVER_SINCE, type Table } from '../../lib/query/engine/table.ts';
import { EXCLUDED, INCLUDED } from '../../lib/query/engine/verdicts.ts';
import type { FilterKey, FilterName, Query } from '../../lib/query/query/query.ts';
import type { SearchPlan } from '../../lib/query/search/search.ts';
import { termsFrom, type WordIndex } from '../../lib/query/search/word-index.ts';
import { codeColumn, firstColumn, lastColumn, listColumn, type Listed, type Tables } from './schema.ts';
import { joined, sql, type Sql } from './sql.ts';

/** What conditions are made from: a table without rows, and the terms of its words. */
export interface Known {
	readonly table: Table;
	readonly tables: Tables;
	readonly listed: ReadonlySet<Listed>;
	/** Terms by number; those of names with the codes that have them. */
	readonly words: KnownWords | null;
}

export interface KnownWords {
	readonly claims: Pick<WordIndex, 'terms'>;
	readonly reports: Pick<WordIndex, 'terms'>;
	readonly sources: WordIndex;
	readonly actors: WordIndex;
	readonly places: WordIndex;
}

/** The filters in force, each with its bit in `fails`. */
export type FilterBits = ReadonlyMap<FilterName, number>;

export interface Failing {
	readonly fails: Sql;
	readonly bits: FilterBits;
}

export function failing(query: Query, plan: SearchPlan | null, audience: Audience, known: Known): Failing {
	const on = filtersOn(query);
	const bits = new Map(on.map(({ name }, at) => [name, 1 << at]));
	const marks = on.map((filter) => {
		const passes = passing(filter.test(query), plan, audience, known);
		return sql`if(${passes}, 0, ${bits.get(filter.name)!})`;
	});
	return { fails: sql`toUInt32(${joined([sql`0`, ...marks], ' + ')})`, bits };
}

/** Drafts are left out for who hears of none. */
export function heard(audience: Audience, { table }: Known): Sql {
	if (audience === 'all') return sql`1`;
	return sql`c_status != ${table.columns.status.values.indexOf('draft')}`;
}

function passing(test: ClaimTest, plan: SearchPlan | null, audience: Audience, known: Known): Sql {
	switch (test.kind) {
		case 'has values': {
			const verdicts = verdictsOn(test, known.table);
			const [any, none] = [INCLUDED, EXCLUDED].map((verdict) =>
				holds(test.column, codesWith(verdicts, verdict), audience, known)
			);
			return test.any.length > 0 ? sql`(${any!} AND NOT ${none!})` : sql`(NOT ${none!})`;
		}
		case 'overlaps': {
			// No limit stops one short of either end of time, so that an undated claim lies outside of every window.
			const first = Math.max(test.from ?? EVER_SINCE, EVER_SINCE + 1);
			const last = Math.min(test.to ?? EVER_AFTER, EVER_AFTER - 1);
			return sql`(${firstColumn(test.axis)} <= ${last} AND ${lastColumn(test.axis)} >= ${first})`;
		}
		case 'lies in':
			return holds('place', codesWith(lyingIn(test, known.table), INCLUDED), audience, known);
		case 'matches':
			return plan
				? joined(
						plan.words.map((options) => oneOf(options, (form) => inClaims(form, known))),
						' AND '
					)
				: sql`1`;
		case 'flag':
			return disputed(audience);
	}
}

export const disputed = (audience: Audience): Sql =>
	audience === 'all' ? sql`(disputed = 1)` : sql`(disputed_reviewed = 1)`;

/** The column of the first codes; origins are others without drafts. */
export function codesFor(key: FilterKey, audience: Audience): Sql {
	return key === 'origin' && audience === 'reviewed' ? sql`origin_reviewed` : codeColumn(key);
}

/** Whether a claim has one of some values. */
export function holds(
	key: FilterKey,
	codes: Uint32Array,
	audience: Audience,
	{ listed }: Pick<Known, 'listed'>
): Sql {
	if (codes.length === 0) return sql`0`;
	const first = sql`has(${codes}, ${codesFor(key, audience)})`;
	return listed.has(key) ? sql`(${first} OR hasAny(${listColumn(key)}, ${codes}))` : first;
}

/** Whether a report has every one of the words; `report` is its number. */
export function inReports(plan: SearchPlan, known: Known): Sql {
	const words = known.words!.reports;
	const has = (form: string) => inWords(sql`report`, 1, form, words, known.tables);
	return joined(
		plan.words.map((options) => oneOf(options, has)),
		' AND '
	);
}

function oneOf(options: readonly (readonly string[])[], has: (form: string) => Sql): Sql {
	if (options.length === 0) return sql`0`;
	return sql`(${joined(
		options.map((forms) => sql`(${joined(forms.map(has), ' AND ')})`),
		' OR '
	)})`;
}

/** Found in its words, or in the name of its source, of a voice, or of a place. */
function inClaims(form: string, known: Known): Sql {
	const words = known.words!;
	const named = (index: WordIndex) => {
		const { from, to } = termsFrom(index, form);
		return index.texts.slice(index.offsets[from], index.offsets[to]);
	};
	const places = named(words.places);
	const parts = [
		inWords(sql`row`, 0, form, words.claims, known.tables),
		holds('source', named(words.sources), 'all', known),
		holds('cited', named(words.actors), 'all', known),
		holds('place', places, 'all', known),
		holds('at', places, 'all', known)
	];
	return sql`(${joined(parts, ' OR ')})`;
}

function inWords(
	text: Sql,
	kind: number,
	form: string,
	index: Pick<WordIndex, 'terms'>,
	{ words }: Tables
): Sql {
	const { from, to } = termsFrom(index, form);
	if (from === to) return sql`0`;
	return sql`(${text} IN (SELECT text FROM ${words} WHERE kind = ${kind} AND term >= ${from} AND term < ${to}))`;
}

function codesWith(verdicts: Uint8Array, wanted: number): Uint32Array {
	return Uint32Array.from(verdicts.keys()).filter((code) => verdicts[code] === wanted);
}
