// What views show of an answer, each part worked out once: lists, markers, what leads in regions, the timeline. Knows no question but by its answer.
import { Clusters, type Cluster, type ClusterView } from '../query/clusters/clusters.ts';
import { regionCodes } from '../query/clusters/region-codes.ts';
import { extentOf } from '../query/engine/extent.ts';
import type { Engine } from '../query/engine/engine.ts';
import { NEWEST_FIRST, type Grouped, type Order, type RowOrder } from '../query/engine/row-order.ts';
import { rowsAmong, rowsHolding } from '../query/engine/rows-holding.ts';
import { toMask, type Column, type Table } from '../query/engine/table.ts';
import { countIn } from '../query/engine/tally.ts';
import { witnessesOf } from '../query/engine/witnesses.ts';
import type { FilterKey } from '../query/query/query.ts';
import type { Place } from '../model/corpus.ts';
import type { Answered } from './answered.ts';
import { classColumns } from './class-columns.ts';
import type { Hearing } from './hearing.ts';
import { MOST_LISTED, type Reply, type Request } from './request.ts';
import { timelineOf } from './timeline.ts';

type Lists = Pick<Reply, 'classes' | 'listed' | 'known' | 'saidHere' | 'ordered'>;

export class AnswerParts {
	readonly clusters: Clusters;
	readonly #table: Table;
	readonly #hearing: Hearing;
	readonly #engine: Engine;
	readonly #order: RowOrder;
	readonly #idAt: (row: number) => string;
	readonly #classes: ReturnType<typeof classColumns>;
	/** The codes of places that may have a footprint, and the rows that name one. */
	readonly #regions: readonly number[];
	readonly #aboutRegions: Uint32Array;

	/** `idAt` gives the id of the claim in a row. */
	constructor(
		hearing: Hearing,
		engine: Engine,
		order: RowOrder,
		places: readonly Place[],
		idAt: (row: number) => string
	) {
		this.#table = hearing.table;
		this.#hearing = hearing;
		this.#engine = engine;
		this.#order = order;
		this.#idAt = idAt;
		this.clusters = new Clusters(this.#table);
		this.#classes = classColumns(this.#table);
		this.#regions = regionCodes(places);
		this.#aboutRegions = hearing.without(rowsHolding(this.#table.columns.place, new Set(this.#regions)));
	}

	extentOf(asked: Answered): Reply['extent'] {
		return asked.part('extent', () => extentOf(this.#table.dates.when, asked.answer.claims));
	}

	/** The selected claims about the open places, or all where there are none; and all in the order asked for. */
	lists({ places, order, colours }: Request, asked: Answered): Lists {
		const { claims } = asked.answer;
		const column = this.#classes(colours);
		const about = asked.part(`about ${places.join()} ${colours.by}`, () =>
			this.#about(places, column, asked)
		);
		return {
			classes: asked.part(`classes ${colours.by}`, () => countIn(column, claims, this.#table.size)),
			...about,
			ordered: order && this.ordered(asked, order)
		};
	}

	#about(places: readonly string[], column: Column, asked: Answered): Omit<Lists, 'classes' | 'ordered'> {
		if (places.length === 0) {
			const all = this.ordered(asked, NEWEST_FIRST);
			return { listed: { ...all, witnesses: asked.witnesses, classes: null }, known: 0, saidHere: 0 };
		}
		const about = this.#hearing.holding('place', places);
		const listed = rowsAmong(about, this.#engine.maskOf(asked.answer));
		return {
			listed: {
				...this.#order.list(listed, NEWEST_FIRST, MOST_LISTED),
				witnesses: witnessesOf(this.#table, listed, this.#hearing.differing),
				classes: countIn(column, listed, this.#table.size)
			},
			known: about.length,
			saidHere: this.#countSaidAt(places[0], asked.answer.claims)
		};
	}

	/** All that is selected. */
	ordered(asked: Answered, order: Order | Grouped) {
		const { answer } = asked;
		return asked.part(`order ${JSON.stringify(order)}`, () =>
			this.#order.list(answer.claims, order, MOST_LISTED, this.#engine.maskOf(answer))
		);
	}

	/** Marks split by the places that claims are about need no counts but those of the places. */
	clustersOf(
		{ colours: { by, classes } }: Request,
		asked: Answered,
		seen: Pick<ClusterView, 'zoom' | 'bounds'>
	): readonly Cluster[] {
		const view: ClusterView = { ...(by === 'at' ? { by, classes } : { by: 'event' }), ...seen };
		// The classes of a column never change.
		const key = `clusters ${JSON.stringify({ ...view, classes: view.classes?.count })}`;
		return asked.part(key, () => this.clusters.at(asked.answer, view, this.#engine.maskOf(asked.answer)));
	}

	leading(asked: Answered, by: FilterKey): Uint32Array {
		const { answer } = asked;
		return asked.part(`leading ${by}`, () => {
			const claims = rowsAmong(this.#aboutRegions, this.#engine.maskOf(answer));
			return this.clusters.leading({ claims, mentions: answer.mentions }, this.#regions, by);
		});
	}

	timeline(request: Request, { axis, stretches }: NonNullable<Request['timeline']>, asked: Answered) {
		const { query, answer } = asked;
		const key = `timeline ${JSON.stringify([axis, stretches, request.colours.by])}`;
		return asked.part(key, () => {
			const isWindowed = query.window?.axis === axis;
			const rows = isWindowed ? this.#engine.rowsWithout(query, 'window') : answer.claims;
			const isIn = isWindowed ? toMask(rows, this.#table.size) : this.#engine.maskOf(answer);
			const lanes = this.#classes(request.colours);
			return timelineOf({
				axis,
				stretches,
				span: this.#table.dates[axis],
				lanes,
				rows,
				isIn,
				idAt: this.#idAt
			});
		});
	}

	#countSaidAt(place: string | undefined, rows: Uint32Array): number {
		const { values, codes } = this.#table.columns.at;
		const wanted = place === undefined ? -1 : values.indexOf(place);
		return wanted < 0 ? 0 : rows.reduce((sum, row) => sum + Number(codes[row] === wanted), 0);
	}
}
