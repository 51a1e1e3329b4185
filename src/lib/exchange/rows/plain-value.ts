// Values of columnar files as rows have them: numbers that a number holds, days without an hour, and no bytes.
import type { Value } from './row.ts';

export function plainValue(value: unknown): Value {
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (value instanceof Date)
		return value
			.toISOString()
			.replace(/T00:00:00\.000Z$/, '')
			.replace(/\.000Z$/, 'Z');
	if (ArrayBuffer.isView(value)) return null;
	if (Array.isArray(value)) return value.map(plainValue);
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner)]));
	return value as Value;
}
