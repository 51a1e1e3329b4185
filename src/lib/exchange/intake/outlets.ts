// The sources of what comes in, by the names of outlets: one that is there already, by name, or a new one that nobody has graded.
import { message } from '../../messages/message.ts';
import { toNamedId } from './ids.ts';
import type { Records, SourceRecord } from './records.ts';

export class Outlets {
	readonly #known: Map<string, string>;
	readonly #ids: Set<string>;
	/** New ones, in the order in which they were first named. */
	readonly added: SourceRecord[] = [];

	constructor({ sources }: Pick<Records, 'sources'>) {
		this.#known = new Map(sources.map(({ id, name }) => [name.toLowerCase(), id]));
		this.#ids = new Set(sources.map(({ id }) => id));
	}

	/** The source's id. Where the outlet is not named it is known by the host of its address. */
	idOf(outlet: string | undefined, url: string | undefined): string {
		const name = outlet || hostOf(url ?? '') || message('exchange.sources.unnamed');
		const known = this.#known.get(name.toLowerCase());
		if (known !== undefined) return known;
		const id = freeId(toNamedId(name), this.#ids);
		this.#known.set(name.toLowerCase(), id);
		this.added.push({ id, name, reliability: 'F', note: message('exchange.outlet.note') });
		return id;
	}
}

function hostOf(link: string): string {
	return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : '';
}

/** It, or it with a number; used from now on. */
export function freeId(id: string, used: Set<string>): string {
	let free = id;
	for (let number = 2; used.has(free); number++) free = `${id}-${number}`;
	used.add(free);
	return free;
}
