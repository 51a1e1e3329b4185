// Records that were made of rows, checked by the one parser; rows of which something is wrong are left out, each with what it is. Knows no
// file.
import type { Fault } from '../../lib/model/compiled.ts';
import type { DraftedCorpus } from '../../lib/model/draft.ts';
import { loadWritten } from '../../lib/model/edits/load-written.ts';
import { HEAD, type WrittenCorpus } from '../../lib/model/edits/written.ts';
import { checkLoaded } from '../../lib/model/parse-corpus.ts';
import { idOf, KINDS, type Kind, type RecordOf, type Records } from '../../lib/exchange/intake/records.ts';

export interface CheckedRows {
	readonly corpus: DraftedCorpus;
	/** By id of the claim. */
	readonly faults: readonly (readonly [claim: string, fault: Fault])[];
}

/** `known`: what claims may speak of beside what was made along with them. Each claim has a report of its own. */
export function checkRows(head: unknown, made: Records, known: KnownRecords): CheckedRows {
	const faults: (readonly [string, Fault])[] = [];
	for (let left = made; ;) {
		const spoken = known.spokenOf(left);
		const checked = checkLoaded(loadWritten(toWritten(head, spoken)));
		if (checked.ok) return { corpus: checked.corpus, faults };
		// A list of faults has an end: what is behind it is found once these are gone.
		const found = checked.faults.flatMap((fault) =>
			speakersOf(fault, spoken).map((id) => [id, fault] as const)
		);
		const out = new Set(found.map(([id]) => id));
		if (out.size === 0) throw new Error(`found faults that are of no row: ${JSON.stringify(checked.faults)}`);
		faults.push(...found);
		const keep = <Value extends { readonly id: string }>(list: readonly Value[]) =>
			list.filter(({ id }) => !out.has(id));
		left = { ...left, claims: keep(left.claims), reports: keep(left.reports) };
	}
}

/** The claims that a faulty record is, or that speak of it. */
function speakersOf({ record }: Fault, { claims, reports, actors }: Records): string[] {
	if (record === undefined) return claims.map(({ id }) => id);
	const speakers = new Set([record, ...actors.filter(({ source }) => source === record).map(({ id }) => id)]);
	const sourceOf = new Map(reports.map(({ id, source }) => [id, source]));
	return claims
		.filter(({ id, report, about, events, attribution, answers = [] }) =>
			[
				id,
				report,
				sourceOf.get(report)!,
				...about,
				...events,
				...attribution,
				...answers.map(({ question }) => question)
			].some((spoken) => speakers.has(spoken))
		)
		.map(({ id }) => id);
}

/** All records but claims and reports, however many, of which a few are spoken of at a time. */
export class KnownRecords {
	readonly #byKind = new Map<Kind, Map<string, RecordOf<Kind>>>(KINDS.map((kind) => [kind, new Map()]));

	add(records: Records): void {
		for (const kind of KINDS)
			if (kind !== 'claims' && kind !== 'reports')
				for (const record of records[kind]) this.#byKind.get(kind)!.set(idOf(record), record);
	}

	/** Claims and reports with all that they speak of, and nothing else. */
	spokenOf({ claims, reports }: Pick<Records, 'claims' | 'reports'>): Records {
		const find = <Of extends Kind>(kind: Of, ids: Iterable<string>) =>
			[...new Set(ids)].map((id) => this.#byKind.get(kind)!.get(id) as RecordOf<Of>);
		const actors = find(
			'actors',
			claims.flatMap(({ attribution }) => attribution)
		);
		const named = actors.flatMap(({ source }) => (source === undefined ? [] : [source]));
		return {
			claims,
			reports,
			actors,
			sources: find('sources', [...reports.map(({ source }) => source), ...named]),
			events: find(
				'events',
				claims.flatMap(({ events }) => events)
			),
			places: find(
				'places',
				claims.flatMap(({ about, at }) => (at === undefined ? about : [...about, at]))
			),
			questions: find(
				'questions',
				claims.flatMap(({ answers = [] }) => answers.map(({ question }) => question))
			),
			drafts: []
		};
	}
}

export function toWritten(head: unknown, records: Records): WrittenCorpus {
	const entries = <Of extends Kind>(kind: Of) =>
		(records[kind] as readonly RecordOf<Kind>[]).map((value) => ({ id: idOf(value), value }));
	return {
		corpus: [{ id: HEAD, value: head }],
		source: entries('sources'),
		actor: entries('actors'),
		event: entries('events'),
		question: entries('questions'),
		place: entries('places'),
		report: entries('reports'),
		claim: entries('claims'),
		draft: [],
		briefing: []
	};
}
