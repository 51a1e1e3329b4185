// A date as records have it, in words.
import { formatWhen } from '$lib/model/format-when.ts';
import { parseEdtf } from '$lib/model/parse-edtf.ts';

export function sayDay(edtf: string): string {
	const parsed = parseEdtf(edtf);
	return parsed.ok ? formatWhen(parsed.when, 'long') : edtf;
}
