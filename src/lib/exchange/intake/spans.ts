// From when to when what is told of each event lies, as dates come by one at a time.
import { formatIsoDay } from '../../model/day.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';

interface Span {
	readonly first: number | null;
	readonly last: number | null;
}

export class Spans {
	readonly #spans = new Map<string, Span>();

	/** `when`: EDTF, or null where nobody says. */
	add(id: string, when: string | null): void {
		const result = when === null ? null : parseEdtf(when);
		if (!result?.ok) return;
		const { earliest, latest } = result.when;
		const { first, last } = this.#spans.get(id) ?? { first: null, last: null };
		this.#spans.set(id, {
			first: earliest === null ? first : Math.min(first ?? earliest, earliest),
			last: latest === null ? last : Math.max(last ?? latest, latest)
		});
	}

	/** EDTF; null where nothing told of it has a date. */
	hullOf(id: string): string | null {
		const { first, last } = this.#spans.get(id) ?? { first: null, last: null };
		if (first === null && last === null) return null;
		if (first === last) return formatIsoDay(first!);
		return `${first === null ? '' : formatIsoDay(first)}/${last === null ? '..' : formatIsoDay(last)}`;
	}
}
