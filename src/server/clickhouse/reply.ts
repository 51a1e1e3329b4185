// A reply out of ClickHouse: what Session.answer says of rows at hand, from statements. All of it is asked at once, but what must know how
// much there is elsewhere: which places stand together, and whether claims are few enough to be drawn one by one.
import { EVERYTHING, isEverything, FILTER_KEYS, NONE, type FilterKey } from '../../lib/query/query/query.ts';
import {
	MOST_BARS,
	SEEN_FIRST,
	type Reply,
	type Request,
	type TimelineBar,
	type TimelineReply
} from '../../lib/answers/request.ts';
import type { Claim } from '../../lib/model/corpus.ts';
import { greatest, type Cluster, type ClusterView } from '../../lib/query/clusters/clusters.ts';
import { eachAlone, type Classes } from '../../lib/query/clusters/split-places.ts';
import type { Counted } from '../../lib/query/engine/engine.ts';
import { histogramOfCounts, type DatedCount } from '../../lib/query/engine/histogram.ts';
import { NEWEST_FIRST } from '../../lib/query/engine/row-order.ts';
import { EVER_AFTER, EVER_SINCE } from '../../lib/query/engine/table.ts';
import { rollUp } from '../../lib/query/engine/tally.ts';
import { witnessesIn, type Witnesses } from '../../lib/query/engine/witnesses.ts';
import type { ClickHouseCorpus } from './corpus.ts';
import { disputed, holds, inReports } from './filter-sql.ts';
import { placeTallies, type PlaceTallies } from './place-tallies.ts';
import { dateColumn, listColumn } from './schema.ts';
import { Selection } from './selection.ts';
import { joined, name, sql, type Sql } from './sql.ts';

/** `read`: records by row. */
export async function answerRequest(
	corpus: ClickHouseCorpus,
	request: Request,
	read: (rows: readonly number[]) => Promise<readonly Claim[]>,
	signal: AbortSignal
): Promise<Reply> {
	const { query, audience, colours, order, map, places } = request;
	const selection = new Selection(corpus, query, audience, signal);
	const opened = corpus.opened[audience];
	const by = colours.by === 'at' ? 'at' : 'event';
	const [counts, tallies, lanes, extent, claim, found] = await Promise.all([
		countFacets(selection),
		map && placeTallies(selection, by),
		countLanes(selection, request),
		isEverything(query) ? extentOf(selection) : null,
		rowOf(selection, request.claim),
		findWords(selection, request)
	]);
	const { answer, held, count } = counts;
	const witnesses = witnessesIn(count, held, opened.differing);
	const sizes = (key: FilterKey) => counts.selected(key);
	const list = (wanted: NonNullable<typeof order>) =>
		selection.list(selection.selected, wanted, count, 'under' in wanted ? sizes(wanted.under) : null);
	const isNewest = order !== null && 'by' in order && order.by === 'when' && order.descending;
	const view = (zoom: number, bounds?: ClusterView['bounds']): ClusterView => ({
		...(by === 'at' ? { by, classes: colours.classes } : { by }),
		zoom,
		...(bounds && { bounds })
	});
	const clusters = (wanted: ClusterView) => toClusters(corpus, answer.mentions, wanted, tallies!);
	const [newest, other, about, near, whole, leading, timeline] = await Promise.all([
		list(NEWEST_FIRST),
		order === null || isNewest ? null : list(order),
		places.length === 0 ? null : listPlaces(selection, request),
		map && clusters(view(map.zoom, map.bounds)),
		map && clusters(view(map.wholeZoom)),
		map && leadingAt(corpus, answer.mentions, by, tallies!),
		request.timeline && drawTimeline(selection, request, lanes.dated)
	]);
	const listed = about?.listed ?? { ...newest, witnesses, classes: null };
	const ordered = order === null ? null : (other ?? newest);
	return {
		request,
		answer,
		count,
		newest: newest.rows,
		extent,
		found,
		classes: lanes.classes,
		listed,
		known: about?.known ?? 0,
		saidHere: about?.saidHere ?? 0,
		ordered,
		first: await read([...(ordered ?? listed).rows.subarray(0, SEEN_FIRST)]),
		claim,
		clusters: near,
		wholeClusters: whole,
		leading,
		timeline
	};
}

/** More values than this are counted by those that are there. */
const MOST_DENSE = 65_536;

interface Facets {
	readonly answer: Counted;
	readonly count: number;
	readonly held: Readonly<Record<'report' | 'origin' | 'question', Uint32Array>>;
	/** By code the selected claims that have it. */
	readonly selected: (key: FilterKey) => Uint32Array;
}

/** One scan for what each claim has first, and one of those that have more. */
async function countFacets(selection: Selection): Promise<Facets> {
	const { corpus, audience } = selection;
	const { table, listed } = corpus;
	const sizeOf = (key: FilterKey) => table.columns[key].values.length;
	const dense = FILTER_KEYS.filter((key) => sizeOf(key) <= MOST_DENSE);
	const columns = dense.flatMap((key) => {
		const count = (passes: Sql) =>
			sql`CAST(countResampleIf(0, ${Math.max(sizeOf(key), 1)}, 1)(toUInt32(${selection.codes(key)}), ${passes}), 'Array(UInt32)')`;
		const others = sql`${count(selection.passesOthers(key))} AS ${name(`o_${key}`)}`;
		return selection.bitOf(key) === 0
			? [others]
			: [others, sql`${count(sql`fails = 0`)} AS ${name(`s_${key}`)}`];
	});
	const window = undatedOf(selection);
	const all = joined(
		[
			...columns,
			sql`countIf(fails = 0) AS selected`,
			sql`countIf(${disputed(audience)} AND ${selection.passesOthers('disputed')}) AS disputes`,
			sql`countIf(${window}) AS undated`
		],
		', '
	);
	const sparse = [
		...FILTER_KEYS.filter((key) => sizeOf(key) > MOST_DENSE).map(
			(key) => [key, sql`[${selection.codes(key)}]`, sql`1`] as const
		),
		...[...listed].map((key) => [key, listColumn(key), sql`notEmpty(${listColumn(key)})`] as const)
	].map(([key, codes, some]) => {
		const passes = selection.passesOthers(key === 'repeats' ? 'place' : key);
		return sql`SELECT ${key} AS facet, toUInt32(code) AS code, countIf(${passes}) AS others, countIf(fails = 0) AS held FROM ${selection.from} ARRAY JOIN ${codes} AS code WHERE ${some} GROUP BY code`;
	});
	const [first, more] = await Promise.all([
		selection.ask(sql`SELECT ${all} FROM ${selection.from}`),
		sparse.length === 0 ? null : selection.ask(joined(sparse, ' UNION ALL '))
	]);
	const counted = (key: FilterKey, kind: 'o' | 's') => {
		const column = `${kind === 's' && selection.bitOf(key) === 0 ? 'o' : kind}_${key}`;
		const counts = first.list(column);
		return counts.length === sizeOf(key) ? counts : new Uint32Array(sizeOf(key));
	};
	const others = Object.fromEntries(FILTER_KEYS.map((key) => [key, counted(key, 'o')])) as Record<
		FilterKey,
		Uint32Array
	>;
	const selected = Object.fromEntries(FILTER_KEYS.map((key) => [key, counted(key, 's')])) as Record<
		FilterKey,
		Uint32Array
	>;
	const repeats = new Uint32Array(sizeOf('place'));
	const [facets, codes] = [more?.texts('facet') ?? [], more?.numbers('code')];
	const [passing, holding] = [more?.numbers('others'), more?.numbers('held')];
	facets.forEach((facet, at) => {
		if (facet === 'repeats') return void (repeats[codes![at]!] = passing![at]!);
		others[facet as FilterKey][codes![at]!]! += passing![at]!;
		selected[facet as FilterKey][codes![at]!]! += holding![at]!;
	});
	const place = rollUp(others.place, table.regions);
	repeats.forEach((count, code) => (place[code]! -= count));
	const noPlace = table.columns.place.values.indexOf(NONE);
	const mentions = selected.place.slice();
	const unplaced = mentions[noPlace]!;
	mentions[noPlace] = 0;
	return {
		count: first.numbers('selected')[0]!,
		answer: {
			total: corpus.opened[audience].size,
			counts: { ...others, place, at: rollUp(others.at, table.regions) },
			mentions,
			disputed: first.numbers('disputes')[0]!,
			unplaced,
			undated: first.numbers('undated')[0]!
		},
		held: { report: selected.report, origin: selected.origin, question: selected.question },
		selected: (key) => selected[key]
	};
}

/** Without a date on the axis of the window, and passing all else. */
function undatedOf(selection: Selection): Sql {
	const { table } = selection.corpus;
	const { window } = selection.query;
	if (!window) return sql`0`;
	const undated = table.dates[window.axis].earliest.length - 1;
	return sql`${dateColumn(window.axis)} = ${undated} AND fails = ${selection.bitOf('window')}`;
}

/** By class of the colours, and by date where there is a timeline: selected claims, and those that are drawn whatever its window is. */
async function countLanes(selection: Selection, { colours, timeline }: Request) {
	const date = timeline ? dateColumn(timeline.axis) : sql`0`;
	const drawn = drawnOf(selection, timeline);
	const lanes = lanesOf(selection, colours.by, colours.classes);
	const found = await selection.ask(
		sql`SELECT toUInt32(lane) AS lane, toUInt32(${date}) AS date, countIf(fails = 0) AS selected, countIf(${drawn}) AS drawn, countIf(${drawn} AND nth = 1) AS first FROM ${selection.from} ARRAY JOIN ${lanes} AS lane, arrayEnumerate(${lanes}) AS nth WHERE fails = 0 OR ${drawn} GROUP BY lane, date`
	);
	const [lane, dates] = [found.numbers('lane'), found.numbers('date')];
	const [selected, counts, first] = [
		found.numbers('selected'),
		found.numbers('drawn'),
		found.numbers('first')
	];
	const classes = new Uint32Array(colours.classes.count);
	const dated: DatedCount[] = [];
	lane.forEach((of: number, at: number) => {
		classes[of]! += selected[at]!;
		dated.push({ lane: of, date: dates[at]!, count: counts[at]!, first: first[at]! });
	});
	return { classes, dated };
}

/** Each class once, in the order of the claim's values. */
function lanesOf(selection: Selection, by: FilterKey, { of }: Classes): Sql {
	return sql`arrayDistinct(arrayMap(value -> ${of}[value + 1], ${selection.allCodes(by)}))`;
}

function drawnOf(selection: Selection, timeline: Request['timeline']): Sql {
	const isWindowed = timeline !== null && selection.query.window?.axis === timeline.axis;
	return isWindowed ? selection.passesOthers('window') : sql`(fails = 0)`;
}

async function drawTimeline(
	selection: Selection,
	request: Request,
	counted: readonly DatedCount[]
): Promise<TimelineReply> {
	const { axis, stretches } = request.timeline!;
	const span = selection.corpus.table.dates[axis];
	const undated = span.earliest.length - 1;
	const rows = counted.reduce((sum, { first }) => sum + first, 0);
	const dated = counted.reduce((sum, { first, date }) => sum + (date < undated ? first : 0), 0);
	const areFew = dated <= MOST_BARS && rows <= 4 * MOST_BARS;
	return {
		axis,
		histogram:
			stretches.length === 0
				? null
				: histogramOfCounts(span, counted, stretches, request.colours.classes.count),
		bars: areFew ? await barsOf(selection, request) : null
	};
}

async function barsOf(selection: Selection, { timeline, colours }: Request): Promise<TimelineBar[]> {
	const lanes = lanesOf(selection, colours.by, colours.classes);
	const found = await selection.ask(
		sql`SELECT row, id, arrayMap(lane -> toUInt32(lane), ${lanes}) AS lanes, toUInt32(${dateColumn(timeline!.axis)}) AS date FROM ${selection.from} WHERE ${drawnOf(selection, timeline)} ORDER BY row`
	);
	const [rows, dates, of] = [found.numbers('row'), found.numbers('date'), found.lists('lanes')];
	return found.texts('id').map((id, at) => ({ id, row: rows[at]!, lanes: [...of[at]!], date: dates[at]! }));
}

async function listPlaces(selection: Selection, { places, colours }: Request) {
	const { corpus, audience } = selection;
	const { table } = corpus;
	const codeOf = (place: string) => table.columns.place.values.indexOf(place);
	const codes = Uint32Array.from(places.map(codeOf).filter((code) => code >= 0));
	const about = holds('place', codes, audience, corpus);
	const first = table.columns.at.values.indexOf(places[0]!);
	const from = sql`(SELECT * FROM ${selection.selected} WHERE ${about})`;
	const lanes = lanesOf(selection, colours.by, colours.classes);
	const everything = new Selection(corpus, EVERYTHING, audience, selection.signal);
	const [sums, known, said, classes, listed] = await Promise.all([
		selection.ask(
			sql`SELECT count() AS claims, uniqExact(c_report) AS reports, uniqExact(${selection.codes('origin')}) AS origins, arrayMap(code -> toUInt32(code), groupUniqArrayArray(${selection.allCodes('question')})) AS questions FROM ${from}`
		),
		selection.ask(sql`SELECT count() AS n FROM ${everything.selected} WHERE ${about}`),
		selection.ask(sql`SELECT count() AS n FROM ${selection.selected} WHERE c_at = ${first}`),
		selection.ask(
			sql`SELECT toUInt32(lane) AS lane, count() AS n FROM ${from} ARRAY JOIN ${lanes} AS lane GROUP BY lane`
		),
		selection.list(from, NEWEST_FIRST, 0)
	]);
	const { questions } = corpus.opened[audience].differing;
	const claims = sums.numbers('claims')[0]!;
	const witnesses: Witnesses = {
		claims,
		reports: sums.numbers('reports')[0]!,
		origins: sums.numbers('origins')[0]!,
		disputes: sums.list('questions').reduce((sum, code) => sum + questions[code]!, 0)
	};
	const counts = new Uint32Array(colours.classes.count);
	const [lane, n] = [classes.numbers('lane'), classes.numbers('n')];
	lane.forEach((of: number, at: number) => (counts[of] = n[at]!));
	return {
		listed: { ...listed, length: claims, witnesses, classes: counts },
		known: known.numbers('n')[0]!,
		saidHere: said.numbers('n')[0]!
	};
}

async function toClusters(
	corpus: ClickHouseCorpus,
	mentions: Uint32Array,
	view: ClusterView,
	tallies: PlaceTallies
): Promise<readonly Cluster[]> {
	const classes = view.classes ?? eachAlone(corpus.table.columns[view.by ?? 'event']);
	const grouped = corpus.clusters.group(mentions, view);
	const tally = await tallies(grouped.of, grouped.places.length + 1, classes);
	return corpus.clusters.toClusters(grouped, tally, classes.count + 1);
}

/** By place what most claims there have: of regions alone. */
async function leadingAt(
	{ regions, table }: ClickHouseCorpus,
	mentions: Uint32Array,
	by: 'at' | 'event',
	tallies: PlaceTallies
): Promise<Uint32Array> {
	const of = new Uint32Array(mentions.length).fill(regions.length);
	regions.forEach((place, at) => (of[place] = at));
	const classes = eachAlone(table.columns[by]);
	const width = classes.count + 1;
	const { counts } = await tallies(of, regions.length + 1, classes);
	const leading = new Uint32Array(mentions.length);
	regions.forEach(
		(place, at) => (leading[place] = greatest(counts.subarray(at * width, (at + 1) * width - 1)))
	);
	return leading;
}

async function extentOf(selection: Selection): Promise<Reply['extent']> {
	const undated = selection.corpus.table.dates.when.earliest.length - 1;
	// A side without a limit still names the day of the other.
	const found = await selection.ask(
		sql`SELECT min(if(when_first = ${EVER_SINCE}, when_last, when_first)) AS first, max(if(when_last = ${EVER_AFTER}, when_first, when_last)) AS last, count() AS n FROM ${selection.selected} WHERE d_when != ${undated}`
	);
	if (found.numbers('n')[0] === 0) return { first: null, last: null };
	const [first, last] = [found.numbers('first')[0]!, found.numbers('last')[0]!];
	return { first: first === EVER_AFTER ? null : first, last: last === EVER_SINCE ? null : last };
}

async function rowOf(selection: Selection, id: string | null): Promise<number | null> {
	if (id === null) return null;
	const everything = new Selection(selection.corpus, EVERYTHING, selection.audience, selection.signal);
	const found = await selection.ask(sql`SELECT row FROM ${everything.selected} WHERE id = ${id} LIMIT 1`);
	return found.numbers('row')[0] ?? null;
}

async function findWords(selection: Selection, { query, audience }: Request): Promise<Reply['found']> {
	const { corpus } = selection;
	const plan = corpus.plan(query.words, audience);
	if (!plan) return null;
	const found = await selection.ask(
		sql`SELECT toUInt32(report) AS report FROM (SELECT number AS report FROM numbers(${corpus.reports})) WHERE ${inReports(plan, corpus)} ORDER BY report`
	);
	return {
		marked: plan.marked,
		corrected: plan.corrected,
		reports: Uint32Array.from(found.numbers('report'))
	};
}
