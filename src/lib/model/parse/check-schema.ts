// One record against its schema: zod's issues as faults, each with its field, what was found and what expected.
import type { z } from 'zod';
import type { Fault } from '../compiled.ts';
import { showText, showValue } from '../show-value.ts';
import { MAX_FAULTS } from './limit-faults.ts';
import { recordFault, valueAt, type LocatedRecord, type Path } from './located.ts';

export type SchemaResult<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] };

export function checkSchema<Schema extends z.ZodType>(
	schema: Schema,
	record: LocatedRecord
): SchemaResult<z.output<Schema>> {
	const result = schema.safeParse(record.value);
	if (result.success) return { ok: true, value: result.data };
	// One more than are shown, so that whoever limits them sees that there are more.
	const issues = result.error.issues.slice(0, MAX_FAULTS + 1);
	return { ok: false, faults: issues.flatMap((issue) => toFaults(record, issue)) };
}

function toFaults(record: LocatedRecord, issue: z.core.$ZodIssue): Fault[] {
	const path = issue.path as Path;
	switch (issue.code) {
		case 'unrecognized_keys':
			// `__proto__` has been reported where the file was read.
			return issue.keys
				.filter((key) => key !== '__proto__')
				.slice(0, MAX_FAULTS + 1)
				.map((key) => keyFault(record, [...path, key], `the field ${showText(key)}`, issue.message));
		case 'invalid_key':
			return [keyFault(record, path, `the key ${showText(String(path.at(-1)))}`, issue.issues[0]!.message)];
		default:
			return [recordFault(record, path, showValue(valueAt(record.value, path)), expectation(issue))];
	}
}

/** Stands at the key's name, not at its value. */
function keyFault(record: LocatedRecord, path: Path, found: string, expected: string): Fault {
	const place = record.in.locate([...record.path, ...path.slice(0, -1)], String(path.at(-1)));
	return { ...recordFault(record, path, found, expected), ...place };
}

const WANTED: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list of two numbers, longitude and latitude',
	object: 'an object',
	record: 'an object'
};

/** A schema's own message completes "expected …"; those of zod do not. */
function expectation(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.message.startsWith('Invalid input')
				? (WANTED[issue.expected] ?? issue.expected)
				: issue.message;
		case 'invalid_value':
			return issue.values.length === 1
				? showValue(issue.values[0])
				: `one of ${issue.values.map((value) => showValue(value)).join(', ')}`;
		case 'invalid_union':
			return 'Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon';
		case 'too_big':
		case 'too_small':
			// Only a tuple has no message of its own.
			return issue.message.startsWith('Too ') ? WANTED['tuple']! : issue.message;
		default:
			return issue.message;
	}
}
