// A language of the interface as one object: its texts, and how it writes numbers, lists, names in order, and the direction of its
// lines; what is put into a text keeps its own. Made once from a catalogue; formats are made when they are first needed. Knows no corpus and no page.
import { isolate, type Direction } from './isolate.ts';
import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Catalogue, MessageKey } from './catalogue.ts';

export type { Direction };
export type Values = Record<string, PrimitiveType>;

/** What is written down of a language, in its catalogue. */
export interface LanguageData {
	/** BCP 47, with the region whose ways of writing dates and numbers are followed. */
	readonly code: string;
	readonly direction: Direction;
	readonly catalogue: Catalogue;
}

type Between = 'comma' | 'semicolon';
type ListType = 'conjunction' | 'disjunction' | 'unit';

export class Language {
	readonly code: string;
	readonly direction: Direction;
	readonly #catalogue: Catalogue;
	readonly #messages = new Map<MessageKey, IntlMessageFormat>();
	readonly #made = new Map<string, unknown>();

	constructor(data: LanguageData) {
		this.code = data.code;
		this.direction = data.direction;
		this.#catalogue = data.catalogue;
	}

	/** The code without its region, by which corpora and the basemap give names: `en`. */
	get base(): string {
		return this.code.split('-')[0]!;
	}

	/** The text of `key` with `values` put in. Throws on a value that the text asks for and did not get. */
	message(key: MessageKey, values?: Values): string {
		return this.#formatOf(key).format(
			values && this.#twice(values, (text) => isolate(text, this.direction))
		) as string;
	}

	/** The same to be kept in a record, where no sign that only guides the drawing of a line belongs. */
	written(key: MessageKey, values: Values): string {
		return this.#formatOf(key).format(this.#twice(values, (text) => text)) as string;
	}

	#formatOf(key: MessageKey): IntlMessageFormat {
		let format = this.#messages.get(key);
		if (!format) {
			format = new IntlMessageFormat(this.#catalogue[key], this.code);
			apart(format.getAst());
			this.#messages.set(key, format);
		}
		return format;
	}

	/** Texts a second time, by the names that their places have: see `apart`. */
	#twice(values: Values, toText: (text: string) => string): Values {
		const texts = Object.entries(values).map(([name, value]) => [
			APART + name,
			typeof value === 'string' ? toText(value) : value
		]);
		return { ...values, ...Object.fromEntries(texts) } as Values;
	}

	/** `12,480`. */
	number(value: number, options: Intl.NumberFormatOptions = {}): string {
		return this.#once(
			`number ${JSON.stringify(options)}`,
			() => new Intl.NumberFormat(this.code, options)
		).format(value);
	}

	/** `Reuters, SANA and Interfax`; empty for none. */
	list(words: Iterable<string>, type: ListType = 'conjunction'): string {
		return this.#once(`list ${type}`, () => new Intl.ListFormat(this.code, { type })).format(
			Array.from(words, (word) => isolate(word, this.direction))
		);
	}

	/** `Reuters, SANA`, as facts stand side by side; between such as have commas of their own, semicolons. */
	row(words: Iterable<string>, between: Between = 'comma'): string {
		return Array.from(words, (word) => isolate(word, this.direction)).join(this.between(between));
	}

	/** What stands between two of a row. */
	between(sign: Between): string {
		return this.message(`shell.between.${sign}`);
	}

	/** `January` in 1, `December` in 12. */
	monthName(month: number): string {
		return this.date(Date.UTC(2000, month - 1), { month: 'long' });
	}

	/** A moment in milliseconds of UTC, in UTC unless `options` name another zone. */
	date(moment: number, options: Intl.DateTimeFormatOptions): string {
		const key = `date ${JSON.stringify(options)}`;
		return this.#once(key, () => new Intl.DateTimeFormat(this.code, { timeZone: 'UTC', ...options })).format(
			moment
		);
	}

	/** Names in the order of this language's readers; figures in them by their value. */
	get compare(): (left: string, right: string) => number {
		return this.#once('collator', () => new Intl.Collator(this.code, { numeric: true })).compare;
	}

	lower(text: string): string {
		return text.toLocaleLowerCase(this.code);
	}

	/** As a sentence or a head begins. */
	capitalised(text: string): string {
		const [first = ''] = text;
		return first.toLocaleUpperCase(this.code) + text.slice(first.length);
	}

	#once<Made>(key: string, make: () => Made): Made {
		let made = this.#made.get(key) as Made | undefined;
		if (made === undefined) this.#made.set(key, (made = make()));
		return made;
	}
}

const APART = '\u2068';

/** Places for values get names of their own, so that what a text chooses by (`{kind, select, …}`) stays as it is. */
function apart(elements: readonly MessageFormatElement[]): void {
	for (const element of elements) {
		if (element.type === TYPE.argument) element.value = APART + element.value;
		else if (element.type === TYPE.select || element.type === TYPE.plural)
			for (const { value } of Object.values(element.options)) apart(value);
		else if (element.type === TYPE.tag) apart(element.children);
	}
}
