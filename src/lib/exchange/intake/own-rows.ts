// Rows of Dateline's own exports, known by their columns, as the records they were written from, so far as a table can hold them: each claim
// with its report's head, and as the report's text the passages that are quoted, each in quotation marks.
import type { Geometry } from 'geojson';
import type { Fault } from '../../model/compiled.ts';
import { message } from '../../messages/message.ts';
import { hasAll } from '../datasets/dataset.ts';
import { geometryOfWkt } from '../meaning/wkt.ts';
import type { Row } from '../rows/row.ts';
import { readList } from '../../compile/list-cell.ts';
import {
	NO_RECORDS,
	type ClaimRecord,
	type PlaceRecord,
	type Records,
	type ReportRecord
} from './records.ts';
import { selectQuote } from './select-quote.ts';
import { Spans } from './spans.ts';

export function isOwn(fields: ReadonlySet<string>): boolean {
	return hasAll(fields, 'id', 'text', 'quote', 'kind', 'report', 'source_name', 'event_titles', 'handling');
}

export interface OwnRecords {
	readonly records: Records;
	readonly faults: readonly Fault[];
	/** TLP, as the rows are marked; null where there is none. */
	readonly handling: string | null;
}

/** `language`: BCP 47, of the corpus that they come to. */
export function ownRecords(rows: readonly Row[], file: string, language: string): OwnRecords {
	const made = new OwnBuilder(language);
	const faults = rows.flatMap((row) => made.add(row).map((fault) => ({ ...placeOf(file, row), ...fault })));
	const handling = rows[0] ? rawText(rows[0], 'handling') : '';
	return { records: made.records, faults, handling: handling === '' ? null : handling };
}

function placeOf(file: string, { line, number }: Row): Pick<Fault, 'file' | 'line' | 'record'> {
	return { file, ...(line === undefined ? {} : { line }), record: `#${number}` };
}

/** As it stands, with its white space: what was written must come back. */
function rawText(row: Row, name: string): string {
	const value = row.fields.get(name) ?? null;
	return value === null || typeof value === 'object' ? '' : String(value);
}

const NEEDED = ['id', 'text', 'quote', 'kind', 'status', 'report', 'source', 'published', 'events'] as const;

class OwnBuilder {
	readonly #language: string;
	readonly #sources = new Map<string, Records['sources'][number]>();
	readonly #actors = new Map<string, Records['actors'][number]>();
	readonly #events = new Map<string, Records['events'][number]>();
	readonly #questions = new Map<
		string,
		{ id: string; text: string; positions: { id: string; text: string }[] }
	>();
	readonly #places = new Map<string, PlaceRecord>();
	readonly #reports = new Map<string, { head: Omit<ReportRecord, 'text'>; quotes: Set<string> }>();
	readonly #claims = new Map<string, { claim: Omit<ClaimRecord, 'quote'>; quote: string }>();
	readonly #spans = new Spans();

	constructor(language: string) {
		this.#language = language;
	}

	add(row: Row): Omit<Fault, 'file'>[] {
		const cell = (name: string) => rawText(row, name);
		const optional = (name: string) => (cell(name) === '' ? {} : { [name]: cell(name) });
		const missing = NEEDED.filter((name) => cell(name) === '');
		if (missing.length > 0)
			return missing.map((field) => ({ field, found: 'nothing', expected: 'what the export has there' }));
		const [id, report] = [cell('id'), cell('report')];
		if (this.#claims.has(id)) return [{ field: 'id', found: id, expected: 'each claim once' }];
		const events = readList(cell('events'));
		const titles = readList(cell('event_titles'));
		events.forEach((event, at) => this.#event(event, titles[at] ?? event, cell('when')));
		this.#sources.set(cell('source'), {
			id: cell('source'),
			name: cell('source_name'),
			reliability: cell('reliability') as 'F'
		});
		const names = readList(cell('attribution_names'));
		const attribution = readList(cell('attribution'));
		attribution.forEach((actor, at) =>
			this.#actors.set(actor, { id: actor, name: names[at] ?? actor, role: message('exchange.own.role') })
		);
		const kept = this.#reports.get(report) ?? { head: headOf(row), quotes: new Set<string>() };
		this.#reports.set(report, kept);
		kept.quotes.add(cell('quote'));
		const claim = {
			id,
			report,
			text: cell('text'),
			kind: cell('kind') as 'fact',
			attribution,
			...this.#at(row),
			about: this.#about(row),
			...optional('when'),
			...optional('said'),
			events,
			topics: readList(cell('topics')),
			...this.#answers(row),
			...(cell('credibility') === '' ? {} : { credibility: Number(cell('credibility')) as 6 }),
			...optional('likelihood'),
			status: cell('status') as 'draft'
		};
		this.#claims.set(id, { claim, quote: cell('quote') });
		return [];
	}

	get records(): Records {
		const texts = new Map(
			[...this.#reports].map(([id, { quotes }]) => [id, [...quotes].map(inMarks).join('\n\n')])
		);
		return {
			...NO_RECORDS,
			sources: [...this.#sources.values()],
			actors: [...this.#actors.values()],
			events: [...this.#events.values()].map((event) => ({
				...event,
				when: this.#spans.hullOf(event.id) ?? '/..'
			})),
			questions: [...this.#questions.values()],
			places: [...this.#places.values()],
			reports: [...this.#reports].map(([id, { head }]) => ({ ...head, text: texts.get(id)! })),
			claims: [...this.#claims.values()].map(({ claim, quote }) => {
				const text = texts.get(claim.report)!;
				const start = text.indexOf(inMarks(quote)) + 1;
				return { ...claim, quote: { ...selectQuote(text, start, start + quote.length) } };
			})
		};
	}

	#event(id: string, title: string, when: string): void {
		this.#events.set(id, { id, title, when: '', summary: message('exchange.own.event') });
		this.#spans.add(id, when || null);
	}

	#place(id: string, name: string, kind: string, precision: string, geometry: Geometry): void {
		this.#places.set(id, {
			type: 'Feature',
			properties: {
				id,
				name,
				names: { [this.#language]: [name] },
				kind: kind as 'site',
				precision: precision as 'exact',
				note: message('exchange.own.place')
			},
			geometry: geometry as PlaceRecord['geometry']
		});
	}

	#at(row: Row): { at?: string } {
		const [at, geometry] = [rawText(row, 'at'), geometryOfWkt(rawText(row, 'at_point'))];
		if (at === '' || !geometry) return {};
		if (!this.#places.has(at)) this.#place(at, rawText(row, 'at_name'), 'site', 'approximate', geometry);
		return { at };
	}

	/** The points stand in the order of the places. */
	#about(row: Row): string[] {
		const about = readList(rawText(row, 'about'));
		const shape = row.geometry ?? geometryOfWkt(rawText(row, 'wkt'));
		const points =
			shape?.type === 'MultiPoint' ? shape.coordinates : shape?.type === 'Point' ? [shape.coordinates] : [];
		const [names, kinds, precisions] = ['about_names', 'about_kinds', 'about_precisions'].map((name) =>
			readList(rawText(row, name))
		);
		return about.filter((id, at) => {
			const coordinates = points[at];
			if (coordinates)
				this.#place(id, names![at] ?? id, kinds![at] ?? 'site', precisions![at] ?? 'approximate', {
					type: 'Point',
					coordinates
				});
			return this.#places.has(id);
		});
	}

	#answers(row: Row): { answers?: { question: string; position: string }[] } {
		const texts = readList(rawText(row, 'question_texts'));
		const positions = readList(rawText(row, 'position_texts'));
		const answers = readList(rawText(row, 'answers')).map((answer, at) => {
			const cut = answer.indexOf('=');
			const [question, position] = [answer.slice(0, cut), answer.slice(cut + 1)];
			const known = this.#questions.get(question) ?? {
				id: question,
				text: texts[at] ?? question,
				positions: []
			};
			this.#questions.set(question, known);
			if (!known.positions.some(({ id }) => id === position))
				known.positions.push({ id: position, text: positions[at] ?? position });
			return { question, position };
		});
		return answers.length > 0 ? { answers } : {};
	}
}

function headOf(row: Row): Omit<ReportRecord, 'text'> {
	const optional = (field: string, column: string) =>
		rawText(row, column) === '' ? {} : { [field]: rawText(row, column) };
	return {
		id: rawText(row, 'report'),
		source: rawText(row, 'source'),
		...optional('title', 'report_title'),
		published: rawText(row, 'published'),
		...optional('retrieved', 'retrieved'),
		...optional('url', 'report_url'),
		textKind: 'record'
	};
}

function inMarks(quote: string): string {
	return `“${quote}”`;
}
