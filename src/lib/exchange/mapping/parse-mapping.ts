// A mapping from its file, or everything that is wrong with it, each with what was expected.
import type { Fault } from '../../model/compiled.ts';
import { showValue } from '../../model/show-value.ts';
import { checkJson } from '../rows/read-json.ts';
import { columnsOf, mappingSchema, type Mapping } from './mapping.ts';

export type MappingResult =
	| { readonly ok: true; readonly mapping: Mapping }
	| { readonly ok: false; readonly faults: readonly Fault[] };

/** By its name: it goes along with the table beside it. */
export function isMappingFile({ name }: { readonly name: string }): boolean {
	return /\.map\.json$/i.test(name);
}

export function parseMapping(file: string, text: string): MappingResult {
	const { ok, faults } = checkJson(file, text, 'whole');
	if (!ok || faults.length > 0) return { ok: false, faults };
	const value: unknown = JSON.parse(text);
	const result = mappingSchema.safeParse(value);
	if (!result.success) {
		const found = result.error.issues.map(({ path, message }) => ({
			file,
			field: path.join('.'),
			found: showValue(
				path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value)
			),
			expected: message
		}));
		return { ok: false, faults: found };
	}
	const missing = missingRoles(result.data).map((role) => ({
		file,
		field: 'columns',
		found: 'no such column',
		expected: MISSING[role]
	}));
	return missing.length > 0 ? { ok: false, faults: missing } : { ok: true, mapping: result.data };
}

/** What a claim cannot do without, and pairs of which one is there. */
const MISSING = {
	text: 'a column that is the text of the claim',
	point: 'latitude and longitude, or neither',
	start: 'a start where there is an end'
} as const;

export function missingRoles(mapping: Mapping): (keyof typeof MISSING)[] {
	const has = (role: Parameters<typeof columnsOf>[1]) => columnsOf(mapping, role).length > 0;
	return [
		...(has('text') ? [] : ['text' as const]),
		...(has('latitude') === has('longitude') ? [] : ['point' as const]),
		...(has('end') && !has('start') ? ['start' as const] : [])
	];
}

export function serialiseMapping(mapping: Mapping): string {
	return `${JSON.stringify(mapping, null, '\t')}\n`;
}
