// The one query behind map, timeline, list, search, address and slide, and the verbs that change it.
// Plain data, never changed in place. Knows no corpus: a value may name a record that does not exist.
import type { Day } from '../../model/when.ts';

/** What claims can be chosen by. Their labels, tests and spelling stand in filters.ts. */
export const FILTER_KEYS = [
	'event',
	'source',
	'report',
	'origin',
	'speaker',
	'cited',
	'place',
	'at',
	'kind',
	'topic',
	'question',
	'position',
	'reliability',
	'credibility',
	'likelihood',
	'status'
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Every filter: those by value and four of their own kind. */
export type FilterName = FilterKey | 'disputed' | 'window' | 'area' | 'words';

/** In the order in which an address and a sentence name them. */
const FILTER_NAMES: readonly FilterName[] = [...FILTER_KEYS, 'disputed', 'window', 'area', 'words'];

/** Those whose value a claim may lack. */
export const OPTIONAL_KEYS = [
	'speaker',
	'cited',
	'place',
	'at',
	'topic',
	'question',
	'position',
	'likelihood'
] as const satisfies readonly FilterKey[];

/** The value of a claim that has none: no place, no topic, no speaker but the report itself. No id begins so. */
export const NONE = '_none';

/** Included values widen each other; an excluded value removes every claim that has it. No value is in both. */
export interface Choice {
	readonly include: readonly string[];
	readonly exclude: readonly string[];
}

/** The four dates of a claim: of what happened, of the utterance, of the report, of the copy. */
export const DATE_AXES = ['when', 'said', 'published', 'retrieved'] as const;
export type DateAxis = (typeof DATE_AXES)[number];

/** First and last day, both inside; null has no limit. A claim is in if it may lie in it, and out if it has no such date. */
export interface TimeWindow {
	readonly axis: DateAxis;
	readonly from: Day | null;
	readonly to: Day | null;
}

/** [longitude, latitude], WGS 84, degrees. */
export type Corner = readonly [number, number];

/** A claim is in if the marker of a place it is about stands inside or on the edge. */
export type Area =
	| {
			readonly kind: 'rectangle';
			/** Greater than `east` where the rectangle crosses the antimeridian. */
			readonly west: number;
			readonly south: number;
			readonly east: number;
			readonly north: number;
	  }
	| {
			readonly kind: 'polygon';
			/** At least three corners; the last is not the first again. */
			readonly corners: readonly Corner[];
	  };

/** Different filters narrow each other. */
export interface Query {
	/** A key without a choice is absent. */
	readonly choices: Readonly<Partial<Record<FilterKey, Choice>>>;
	/** Only claims that answer a question which others answer differently. */
	readonly disputed: boolean;
	readonly window: TimeWindow | null;
	readonly area: Area | null;
	/** As typed; blank means all. */
	readonly words: string;
}

export const EVERYTHING: Query = { choices: {}, disputed: false, window: null, area: null, words: '' };

const NO_CHOICE: Choice = { include: [], exclude: [] };

export function choiceOf(query: Query, key: FilterKey): Choice {
	return query.choices[key] ?? NO_CHOICE;
}

/** Whether `value` of `key` is chosen, ruled out, or left alone. */
export function stateOf(query: Query, key: FilterKey, value: string): 'included' | 'excluded' | 'off' {
	const choice = choiceOf(query, key);
	if (choice.include.includes(value)) return 'included';
	return choice.exclude.includes(value) ? 'excluded' : 'off';
}

export function isEverything(query: Query): boolean {
	return FILTER_NAMES.every((name) => partOf(query, name) === '');
}

/** What `query` asks of one filter, as text: equal for two queries that ask the same of it, empty where it asks nothing. */
export function partOf(query: Query, name: FilterName): string {
	const { disputed, window, area, words } = query;
	switch (name) {
		case 'disputed':
			return disputed ? 'only' : '';
		case 'window':
			return window ? JSON.stringify([window.axis, window.from, window.to]) : '';
		case 'area':
			if (!area) return '';
			return JSON.stringify(
				area.kind === 'polygon' ? area.corners : [area.west, area.south, area.east, area.north]
			);
		case 'words':
			return words.trim();
		default: {
			const choice = query.choices[name];
			return choice ? JSON.stringify([[...choice.include].sort(), [...choice.exclude].sort()]) : '';
		}
	}
}

/** Whether both ask for the same, whatever the order in which values were chosen. */
export function sameQuery(a: Query, b: Query): boolean {
	return FILTER_NAMES.every((name) => partOf(a, name) === partOf(b, name));
}

/** Adds `value` to what may be shown; a value that was excluded is no longer. */
export function include(query: Query, key: FilterKey, value: string): Query {
	const choice = without(choiceOf(query, key), value);
	return withChoice(query, key, { ...choice, include: [...choice.include, value] });
}

/** Rules `value` out; a value that was included is no longer. */
export function exclude(query: Query, key: FilterKey, value: string): Query {
	const choice = without(choiceOf(query, key), value);
	return withChoice(query, key, { ...choice, exclude: [...choice.exclude, value] });
}

/** Leaves `value` alone again. */
export function release(query: Query, key: FilterKey, value: string): Query {
	return withChoice(query, key, without(choiceOf(query, key), value));
}

/** Includes `value`, or leaves it alone if it was included. */
export function toggle(query: Query, key: FilterKey, value: string): Query {
	return stateOf(query, key, value) === 'included' ? release(query, key, value) : include(query, key, value);
}

/** Includes `value` alone, in place of every other choice of `key`. */
export function only(query: Query, key: FilterKey, value: string): Query {
	return withChoice(query, key, { include: [value], exclude: [] });
}

export function withChoice(query: Query, key: FilterKey, choice: Choice): Query {
	const { [key]: _, ...others } = query.choices;
	const empty = choice.include.length === 0 && choice.exclude.length === 0;
	return { ...query, choices: empty ? others : { ...others, [key]: choice } };
}

/** A window without limits is no window. Ends given in the wrong order are put right. */
export function withWindow(query: Query, window: TimeWindow | null): Query {
	if (!window || (window.from === null && window.to === null)) return { ...query, window: null };
	const { axis, from, to } = window;
	const turned = from !== null && to !== null && from > to;
	return { ...query, window: turned ? { axis, from: to, to: from } : { axis, from, to } };
}

export function withArea(query: Query, area: Area | null): Query {
	return { ...query, area };
}

/** Nothing that can be seen: spaces, and what takes no room at all. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

export function withWords(query: Query, words: string): Query {
	return { ...query, words: UNSEEN.test(words) ? '' : words };
}

export function withDisputed(query: Query, disputed: boolean): Query {
	return { ...query, disputed };
}

/** Without the choices of `key`, or without any filter at all. */
export function cleared(query: Query, key?: FilterKey): Query {
	return key === undefined ? EVERYTHING : withChoice(query, key, NO_CHOICE);
}

function without(choice: Choice, value: string): Choice {
	const others = (values: readonly string[]) => values.filter((other) => other !== value);
	return { include: others(choice.include), exclude: others(choice.exclude) };
}
