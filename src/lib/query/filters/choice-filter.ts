// The filters by value: event, source, place and the rest of FILTER_KEYS. `event=talks,-truce` in an address.
import { numberWord } from '../../evidence/number-words.ts';
import { message, type MessageKey } from '../../messages/message.ts';
import {
	choiceOf,
	exclude,
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

/** One value by its name; several by their number, or in full by all their names. */
function sayChoice(query: Query, key: FilterKey, wording: Wording): readonly Phrase[] {
	const choice = choiceOf(query, key);
	const says = (side: 'include' | 'exclude', single: MessageKey, several: MessageKey): Phrase[] => {
		const values = choice[side];
		if (values.length === 0) return [];
		const count = values.length;
		const isCounted = count > 1 && !wording.inFull;
		const names = values.map((value) => wording.sayName(key, value));
		const text = isCounted
			? message(several, { count, number: numberWord(count) })
			: message(single, { name: wording.either(names) });
		return [{ text, without: withChoice(query, key, { ...choice, [side]: [] }) }];
	};
	return [
		...says('include', `query.say.${key}`, `query.several.${key}`),
		...says('exclude', `query.say-not.${key}`, `query.several-not.${key}`)
	];
}
