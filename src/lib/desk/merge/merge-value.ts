// One value of which two sides made others: what differs apart is merged, and what both changed in different ways is a conflict. JSON throughout;
// undefined is a field that is not there.
import { isObject, isSameValue } from '../../model/edits/same-value.ts';
import { FIELD_FORMS, type FieldForm } from './field-forms.ts';
import { mergeOrder } from './merge-order.ts';

export interface FieldConflict {
	/** Inside the record; empty where one side removed the record that the other changed. */
	readonly field: readonly string[];
	readonly base: unknown;
	readonly ours: unknown;
	readonly theirs: unknown;
}

export interface MergedValue {
	/** With our side where there is a conflict; with the side that has something where the other has nothing. */
	readonly value: unknown;
	readonly conflicts: readonly FieldConflict[];
}

/** Which side a person took for a field; null for one that nobody settled. */
export type Settled = (field: readonly string[]) => 'ours' | 'theirs' | null;

const NOBODY: Settled = () => null;

export function mergeValue(
	base: unknown,
	ours: unknown,
	theirs: unknown,
	settled: Settled = NOBODY,
	field: readonly string[] = [],
	form: FieldForm = FIELD_FORMS[field.at(-1) ?? ''] ?? 'fields'
): MergedValue {
	if (isSameValue(ours, theirs) || isSameValue(base, theirs)) return { value: ours, conflicts: [] };
	if (isSameValue(base, ours)) return { value: theirs, conflicts: [] };
	const sides = { base, ours, theirs, field, settled };
	switch (form) {
		case 'whole':
			return differ(sides);
		case 'set':
			return mergeLists(sides, (item) => JSON.stringify(item));
		case 'records':
			return mergeLists(sides, idOf);
		case 'answers':
			return mergeAnswers(sides);
		case 'fields':
			return isObject(ours) && isObject(theirs) ? mergeObjects(ours, theirs, sides) : differ(sides);
	}
}

type Sides = FieldConflict & { readonly settled: Settled };

function differ({ field, base, ours, theirs, settled }: Sides): MergedValue {
	const taken = settled(field) ?? (ours === undefined ? 'theirs' : 'ours');
	return { value: taken === 'ours' ? ours : theirs, conflicts: [{ field, base, ours, theirs }] };
}

type Fields = Readonly<Record<string, unknown>>;

function mergeObjects(ours: Fields, theirs: Fields, { base, field, settled }: Sides): MergedValue {
	const before: Fields = isObject(base) ? base : {};
	const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
	const merged = names.map((name) => ({
		name,
		...mergeValue(own(before, name), own(ours, name), own(theirs, name), settled, [...field, name])
	}));
	const there = merged.filter(({ value }) => value !== undefined);
	return {
		value: Object.fromEntries(there.map(({ name, value }) => [name, value])),
		conflicts: merged.flatMap(({ conflicts }) => conflicts)
	};
}

function own(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function idOf(item: unknown): string {
	return isObject(item) ? String(item['id']) : JSON.stringify(item);
}

/** Items by their keys: each comes or goes with the side that put it in or took it out. */
function mergeLists(sides: Sides, keyOf: (item: unknown) => string): MergedValue {
	const lists = [sides.base ?? [], sides.ours, sides.theirs];
	if (!lists.every(isList)) return differ(sides);
	const itemsOf = (list: readonly unknown[] = []) => new Map(list.map((item) => [keyOf(item), item]));
	const [base, ours, theirs] = [itemsOf(lists[0]), itemsOf(lists[1]), itemsOf(lists[2])];
	const items = new Map<string, unknown>();
	const conflicts: FieldConflict[] = [];
	for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
		const field = [...sides.field, key];
		const merged = mergeValue(base.get(key), ours.get(key), theirs.get(key), sides.settled, field, 'fields');
		if (merged.value !== undefined) items.set(key, merged.value);
		conflicts.push(...merged.conflicts);
	}
	const [first, second] = sides.settled(sides.field) === 'theirs' ? [theirs, ours] : [ours, theirs];
	const order = mergeOrder([...base.keys()], [...first.keys()], [...second.keys()], new Set(items.keys()));
	if (order.conflict) conflicts.push(...differ(sides).conflicts);
	return { value: order.ids.map((id) => items.get(id)), conflicts };
}

function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}

/** That two sides gave other answers to one question is for a person to settle. */
function mergeAnswers(sides: Sides): MergedValue {
	const lists = [sides.base ?? [], sides.ours ?? [], sides.theirs ?? []];
	if (!lists.every(isList)) return differ(sides);
	const given = lists.map(positionsByQuestion);
	const isContested = given
		.flatMap((positions) => [...positions.keys()])
		.some((question) => {
			const [was, we, they] = given.map((positions) => positions.get(question));
			return was !== we && was !== they && we !== they;
		});
	if (isContested) return differ(sides);
	const merged = mergeLists({ ...sides, ours: lists[1], theirs: lists[2] }, (item) => JSON.stringify(item));
	const isEmpty = Array.isArray(merged.value) && merged.value.length === 0;
	return isEmpty ? { ...merged, value: undefined } : merged;
}

function positionsByQuestion(answers: readonly unknown[]): ReadonlyMap<unknown, string> {
	const positions = new Map<unknown, string[]>();
	for (const answer of answers) {
		if (!isObject(answer)) continue;
		const { question, position } = answer;
		positions.set(question, [...(positions.get(question) ?? []), String(position)]);
	}
	return new Map([...positions].map(([question, list]) => [question, list.sort().join()]));
}
