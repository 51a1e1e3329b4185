// What claims rows would become, in a few words each, so that a person sees whether the columns were understood.
import type { Change } from '../intake/change.ts';
import { toRecordText } from '../meaning/record-text.ts';
import type { Row } from '../rows/row.ts';
import { mappedDataset } from './mapped-dataset.ts';
import type { Mapping } from './mapping.ts';

export interface PreviewedClaim {
	readonly text: string;
	/** What stands in the record. */
	readonly quote: string;
	/** EDTF; null where the row has no date. */
	readonly when: string | null;
	readonly places: readonly string[];
	readonly events: readonly string[];
	/** From whoever the row has it. */
	readonly heardFrom: readonly string[];
}

export type PreviewedRow =
	| { readonly ok: true; readonly number: number; readonly claim: PreviewedClaim }
	| {
			readonly ok: false;
			readonly number: number;
			readonly faults: readonly {
				readonly field: string;
				readonly found: string;
				readonly expected: string;
			}[];
	  };

/** Without a text no row is a claim: each then says so. */
export function previewRows(rows: readonly Row[], mapping: Mapping): PreviewedRow[] {
	const { meaningOf } = mappedDataset(mapping);
	return rows.map((row) => {
		const { number } = row;
		const result = meaningOf(row, { title: mapping.name });
		if (!result.ok) return { ok: false, number, faults: result.faults };
		const { text, when, places, event, heardFrom, restsOn } = result.meaning;
		const claim = {
			...{ text, when, quote: toRecordText(row, restsOn).quote },
			places: places.map(({ name, geometry }) => name || geometry.type),
			events: [event.title],
			heardFrom: heardFrom.map(({ name }) => name)
		};
		return { ok: true, number, claim };
	});
}

/** The first claims of a change, by the names of what they name. */
export function previewChange({ put }: Change, count: number): PreviewedClaim[] {
	const places = new Map(put.places.map(({ properties: { id, name } }) => [id, name]));
	const events = new Map(put.events.map(({ id, title }) => [id, title]));
	const actors = new Map(put.actors.map(({ id, name }) => [id, name]));
	const named = (names: ReadonlyMap<string, string>, ids: readonly string[]) =>
		ids.map((id) => names.get(id) ?? id);
	return put.claims.slice(0, count).map(({ text, quote, when, about, events: in_, attribution }) => ({
		...{ text, quote: quote.exact, when: when ?? null },
		places: named(places, about),
		events: named(events, in_),
		heardFrom: named(actors, attribution)
	}));
}
