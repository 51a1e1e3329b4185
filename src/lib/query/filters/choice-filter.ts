// The filters by value: event, source, place and the rest of FILTER_KEYS. `event=talks,-truce` in an address.
import { numberWord } from '../../evidence/number-words.ts';
import { message, type MessageKey } from '../../messages/message.ts';
import {
	choiceOf,
	exclude,
	FILTER_KEYS,
	include,
	stateOf,
	withChoice,
	type FilterKey,
	type Query
} from '../query/query.ts';
import type { Wording } from '../query/wording.ts';
import type { AddressProblem, Filter, Knows, Phrase, Reading } from './filter.ts';

export function choiceFilter(key: FilterKey): Filter {
	return {
		name: key,
		label: `query.filter.${key}`,
		params: [key],
		test(query) {
			const { include, exclude } = choiceOf(query, key);
			const within = key === 'place' || key === 'at';
			return { kind: 'has values', column: key, any: include, none: exclude, within };
		},
		write(query) {
			const { include, exclude } = choiceOf(query, key);
			const texts = [...include.map(escape), ...exclude.map((value) => `-${escape(value)}`)];
			return texts.length === 0 ? [] : [[key, texts.join(',')]];
		},
		read: (query, _, text, knows) => readValues(query, key, text, knows),
		say: (query, wording) => sayChoice(query, key, wording)
	};
}

/** A comma parts values, a hyphen before a value excludes it; a backslash takes such a sign literally. */
function escape(value: string): string {
	return value.replace(/[\\,]|^-/g, '\\$&');
}

function readValues(query: Query, key: FilterKey, text: string, knows: Knows): Reading {
	const problems: AddressProblem[] = [];
	let read = query;
	for (const written of text.match(/(?:\\.|[^,\\])+/gsu) ?? ['']) {
		const excluded = written.startsWith('-');
		const value = written.slice(excluded ? 1 : 0).replace(/\\(.)/gsu, '$1');
		const refuse = (reason: AddressProblem['reason']) =>
			problems.push({ filter: key, param: key, found: written, reason });
		if (value === '') refuse('malformed');
		else if (!knows(key, value)) refuse('unknown');
		else if (stateOf(read, key, value) !== 'off') refuse('repeated');
		else read = excluded ? exclude(read, key, value) : include(read, key, value);
	}
	return { query: read, problems };
}

/** Names of one filter in a sentence, letters: as many as have room, one at least. */
const ROOM = 56;

/** Names as far as there is room, and how many others; in full all of them. */
function sayChoice(query: Query, key: FilterKey, wording: Wording): readonly Phrase[] {
	const choice = choiceOf(query, key);
	const says = (side: 'include' | 'exclude', said: MessageKey): Phrase[] => {
		const values = choice[side];
		if (values.length === 0) return [];
		const names = values.map((value) => wording.sayName(key, value));
		const name = wording.either(wording.inFull ? names : inRoom(names));
		return [{ text: message(said, { name }), without: withChoice(query, key, { ...choice, [side]: [] }) }];
	};
	return [...says('include', `query.say.${key}`), ...says('exclude', `query.say-not.${key}`)];
}

/** Whether a sentence on `query` counts some of its values instead of naming them. */
export function hasUnnamed(query: Query, wording: Wording): boolean {
	return FILTER_KEYS.some((key) => {
		const choice = choiceOf(query, key);
		return [choice.include, choice.exclude].some((values) => {
			const names = values.map((value) => wording.sayName(key, value));
			return inRoom(names).length < names.length;
		});
	});
}

/** One name too many is no longer than to say so. */
function inRoom(names: readonly string[]): readonly string[] {
	let left = ROOM;
	const fits = names.findIndex((name) => (left -= name.length) < 0);
	const shown = Math.max(1, fits);
	const count = names.length - shown;
	if (fits === -1 || count === 0) return names;
	if (count === 1 && shown > 1) return [...names.slice(0, shown - 1), othersOf(2)];
	return count === 1 ? names : [...names.slice(0, shown), othersOf(count)];
}

function othersOf(count: number): string {
	return message('query.others', { number: numberWord(count) });
}
