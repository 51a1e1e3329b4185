// One file's data against its schema: zod's issues as faults, each with its record, its field, what was found and what expected.
import type { z } from 'zod';
import type { Fault } from '../compiled.ts';
import { showText, showValue } from '../show-value.ts';
import { valueAt, type Located, type LocatedRecord, type Path } from './located.ts';

export type SchemaResult<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: Fault[] };

/** `recordAt` finds the record that a path lies in. */
export function checkSchema<Schema extends z.ZodType>(
	schema: Schema,
	data: Located,
	recordAt: (path: Path) => LocatedRecord
): SchemaResult<z.output<Schema>> {
	const result = schema.safeParse(data.value);
	if (result.success) return { ok: true, value: result.data };
	return { ok: false, faults: result.error.issues.flatMap((issue) => toFaults(data, issue, recordAt)) };
}

function toFaults(data: Located, issue: z.core.$ZodIssue, recordAt: (path: Path) => LocatedRecord): Fault[] {
	const path = issue.path as (string | number)[];
	const record = recordAt(path);
	const fault = (at: Path, found: string, expected: string, key?: string): Fault => {
		const field = at.slice(record.path.length);
		return {
			file: data.file,
			...data.locate(key === undefined ? at : at.slice(0, -1), key),
			...(record.label === undefined ? {} : { record: record.label }),
			...(field.length === 0 ? {} : { field: field.join('.') }),
			found,
			expected
		};
	};
	switch (issue.code) {
		case 'unrecognized_keys':
			// `__proto__` has been reported where the file was read.
			return issue.keys
				.filter((key) => key !== '__proto__')
				.map((key) => fault([...path, key], `the field ${showText(key)}`, issue.message, key));
		case 'invalid_key':
			return [
				fault(path, `the key ${showText(String(path.at(-1)))}`, issue.issues[0]!.message, String(path.at(-1)))
			];
		default:
			return [fault(path, showValue(valueAt(data.value, path)), expectation(issue))];
	}
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

function expectation(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return WANTED[issue.expected] ?? issue.expected;
		case 'invalid_value':
			return issue.values.length === 1
				? showValue(issue.values[0])
				: `one of ${issue.values.map((value) => showValue(value)).join(', ')}`;
		case 'invalid_union':
			return 'Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon';
		case 'too_big':
			return issue.message.startsWith('Too big') ? 'two numbers, longitude and latitude' : issue.message;
		case 'too_small':
			return issue.message.startsWith('Too small') ? 'two numbers, longitude and latitude' : issue.message;
		default:
			return issue.message;
	}
}
