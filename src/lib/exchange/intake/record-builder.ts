// Makes records of a corpus out of what rows mean. What the corpus has already under the same name (a source, an actor, an event, a place on
// the same spot) is used again and not made twice.
import { ID_PATTERN } from '../../model/schema/fields.ts';
import { shorten } from '../../model/show-value.ts';
import type { Meaning, PlaceMeaning, Voice } from '../meaning/meaning.ts';
import { toRecordText } from '../meaning/record-text.ts';
import type { Row } from '../rows/row.ts';
import { markOf, toId, toNamedId } from './ids.ts';
import { idOf, KINDS, type Kind, type RecordOf, type Records } from './records.ts';
import { Spans } from './spans.ts';

/** Where the rows come from, as a source of the corpus. */
export interface Provider {
	/** Opens the ids of all that is only its own. */
	readonly id: string;
	readonly name: string;
	readonly url?: string;
	readonly note: string;
}

export interface BuilderWords {
	/** What an outlet or a person is called in a corpus that knows no more of them. */
	readonly role: Readonly<Record<Voice['is'], string>>;
	readonly outletNote: string;
	/** BCP 47, of the corpus. */
	readonly language: string;
	/** The day of the import, as EDTF. */
	readonly today: string;
}

/** Of an id. */
const LONGEST = 80;

type Made = { readonly [Of in Kind]: Map<string, RecordOf<Of>> };

export class RecordBuilder {
	readonly #provider: Provider;
	readonly #words: BuilderWords;
	readonly #made: Made;
	/** By name what is used again. */
	readonly #known = new Map<string, string>();
	readonly #ids = new Set<string>();
	/** Claims that were made and taken away. */
	readonly #taken = new Set<string>();
	readonly #spans = new Spans();

	constructor(provider: Provider, words: BuilderWords, corpus: Records) {
		this.#provider = provider;
		this.#words = words;
		this.#made = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as unknown as Made;
		this.know(corpus);
	}

	/** What there is already under a name is used again, and its id for nothing else. */
	know(records: Records): void {
		for (const [name, id] of namesIn(records)) this.#known.set(name, id);
		for (const kind of KINDS) for (const record of records[kind]) this.#ids.add(`${kind} ${idOf(record)}`);
	}

	/** Claims of rows before these, whose keys none of these may have. */
	take(claims: Iterable<string>): void {
		for (const claim of claims) this.#taken.add(claim);
	}

	/** What was made since the last time, and nothing of it is kept but names and ids: so that a file of any length goes through. */
	drain(): Records {
		const { records } = this;
		this.know({ ...records, claims: [], reports: [], questions: [] });
		this.take(this.#made.claims.keys());
		for (const kind of KINDS) this.#made[kind].clear();
		return records;
	}

	/** The id that a row of this key has; two rows of one key are one, the later. */
	claimId(key: string): string {
		const id = `${this.#provider.id}-${toId(key)}`;
		return id.length <= LONGEST ? id : `${this.#provider.id}-${markOf(key)}`;
	}

	/** False where an earlier row of the file has the same key. */
	add(meaning: Meaning, row: Row): boolean {
		const id = this.claimId(meaning.key);
		if (this.#made.claims.has(id) || this.#taken.has(id)) return false;
		const { text, quote } = toRecordText(row, meaning.restsOn);
		const event = this.#event(meaning);
		const report: RecordOf<'reports'> = {
			id,
			source: this.#source(this.#provider.name, this.#provider.note, this.#provider.url),
			title: shorten((meaning.title ?? meaning.key).replace(/\s+/gu, ' ')),
			published: meaning.published ?? `/${this.#words.today}`,
			retrieved: this.#words.today,
			...(meaning.url ? { url: meaning.url } : {}),
			textKind: 'record',
			text
		};
		this.#made.reports.set(id, report);
		this.#made.claims.set(id, {
			id,
			report: id,
			text: meaning.text,
			quote: quoteIn(text, quote),
			kind: meaning.kind,
			attribution: meaning.heardFrom.map((voice) => this.#actor(voice)),
			about: [...new Set(meaning.places.map((place) => this.#place(place)))],
			...(meaning.when ? { when: meaning.when } : {}),
			...(meaning.said ? { said: meaning.said } : {}),
			events: [event],
			topics: [...meaning.topics],
			...this.#answers(id, meaning),
			status: meaning.status
		});
		return true;
	}

	/** Events last from the first to the last of what is told of them. */
	get records(): Records {
		const lists = Object.fromEntries(KINDS.map((kind) => [kind, [...this.#made[kind].values()]]));
		const events = [...this.#made.events.values()].map((event) => ({
			...event,
			when: this.#spans.hullOf(event.id) ?? `/${this.#words.today}`
		}));
		return { ...(lists as unknown as Records), events };
	}

	/** What has no title is the data set's own. */
	#event({ event, when }: Meaning): string {
		const title = event.title || this.#provider.name;
		const summary = event.summary || title;
		const id = this.#reuse('events', title, () => ({
			id: this.#free('events', toNamedId(title)),
			title,
			when: '',
			summary
		}));
		this.#spans.add(id, when);
		return id;
	}

	#source(name: string, note: string, url?: string): string {
		return this.#reuse('sources', name, () => ({
			id: this.#free('sources', toNamedId(name)),
			name,
			reliability: 'F' as const,
			...(url === undefined ? {} : { url }),
			note
		}));
	}

	#actor({ name, is }: Voice): string {
		return this.#reuse('actors', name, () => ({
			id: this.#free('actors', toNamedId(name)),
			name,
			role: this.#words.role[is],
			...(is === 'outlet' ? { source: this.#source(name, this.#words.outletNote) } : {})
		}));
	}

	#place(place: PlaceMeaning): string {
		const { name: given, names, geometry, note, ...properties } = place;
		const name = given || nameless(geometry);
		return this.#reuse('places', placeKey(name, geometry, place.precision), () => ({
			type: 'Feature' as const,
			properties: {
				id: this.#free('places', toId(name, placeKey(name, geometry, place.precision))),
				name,
				names: writable(names) ?? { [this.#words.language]: [name] },
				...properties,
				note
			},
			geometry: geometry as RecordOf<'places'>['geometry']
		}));
	}

	#answers(claim: string, { estimates }: Meaning): Pick<RecordOf<'claims'>, 'answers'> {
		if (!estimates) return {};
		const positions = estimates.positions.map(({ id, text }) => ({ id, text }));
		this.#made.questions.set(claim, { id: claim, text: estimates.question, positions });
		return { answers: positions.map(({ id }) => ({ question: claim, position: id })) };
	}

	/** What the corpus or this import has by this name; else what `make` makes. */
	#reuse<Of extends Kind>(kind: Of, name: string, make: () => RecordOf<Of>): string {
		const key = `${kind} ${name}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const record = make();
		(this.#made[kind] as Map<string, RecordOf<Of>>).set(idOf(record), record);
		this.#known.set(key, idOf(record));
		return idOf(record);
	}

	/** The corpus may have something else under this id. */
	#free(kind: Kind, id: string): string {
		if (!ID_PATTERN.test(id)) throw new Error(`"${id}" was made as an id and is none`);
		for (let number = 1; ; number++) {
			const free = number === 1 ? id : `${id}-${number}`;
			if (!this.#ids.has(`${kind} ${free}`) && !this.#made[kind].has(free)) return free;
		}
	}
}

/** A place that nobody named is called by where it is. */
function nameless(geometry: PlaceMeaning['geometry']): string {
	return geometry.type === 'Point' ? geometry.coordinates.toReversed().join(', ') : geometry.type;
}

function placeKey(name: string, geometry: unknown, precision: string): string {
	return JSON.stringify([name, geometry, precision]);
}

function writable(names: PlaceMeaning['names']): Record<string, string[]> | undefined {
	return names && Object.fromEntries(Object.entries(names).map(([language, list]) => [language, [...list]]));
}

function namesIn({ sources, actors, events, places }: Records): Map<string, string> {
	return new Map([
		...sources.map(({ id, name }) => [`sources ${name}`, id] as const),
		...actors.map(({ id, name }) => [`actors ${name}`, id] as const),
		...events.map(({ id, title }) => [`events ${title}`, id] as const),
		...places.map(
			({ properties: { id, name, precision }, geometry }) =>
				[`places ${placeKey(name, geometry, precision)}`, id] as const
		)
	]);
}

/** The record's first paragraph; what follows it tells it from the same words further on. */
function quoteIn(text: string, quote: string): RecordOf<'claims'>['quote'] {
	if (text.indexOf(quote, 1) === -1) return { exact: quote };
	const suffix = text.slice(quote.length, quote.length + 16);
	return { exact: quote, suffix };
}
