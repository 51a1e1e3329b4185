// The kinds of value that fields of a corpus hold, as zod schemas. Each refusal's message completes "expected …".
import './without-eval.ts';
import { z } from 'zod';
import { EDTF_EXPECTED } from '../parse-edtf-date.ts';
import { parseEdtf } from '../parse-edtf.ts';
import type { When } from '../when.ts';

/** Ids stand in addresses and file names: the same in every system, with no escaping. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_LENGTH = 80;
const ID_EXPECTED = `an id of lower-case letters a to z, digits and single hyphens, at most ${ID_LENGTH} characters`;

export const id = z
	.string(ID_EXPECTED)
	.max(ID_LENGTH, ID_EXPECTED)
	.regex(ID_PATTERN, ID_EXPECTED)
	.meta({ description: 'Lower-case letters, digits and single hyphens; unique among records of its kind.' });

/** What addresses of the app begin with, or its own data among those of corpora, so that no corpus can be found by it. */
const APP_PATHS: readonly string[] = ['api', 'basemap', 'corpora', 'data', 'gazetteer', 'single-file'];

export function isAppPath(name: string): boolean {
	return APP_PATHS.includes(name);
}

export const corpusId = id.refine(
	(value) => !isAppPath(value),
	`an id that no path of the app has: not ${APP_PATHS.join(', ')}`
);

/** Half of a surrogate pair can be neither saved nor put into an address. */
export const text = z
	.string()
	.regex(/\S/, 'text that is not empty')
	.refine((value) => value.isWellFormed(), 'text of whole Unicode characters');

/** As text, but may be empty. */
export const anyText = z.string().refine((value) => value.isWellFormed(), 'text of whole Unicode characters');

export const languageTag = z
	.string()
	.refine(isLanguageTag, 'a BCP 47 language tag such as en, ar or zh-Hant');

function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

/** Only web addresses: a corpus must not be able to put a script behind a link. */
export const url = z.url({
	protocol: /^https?$/,
	hostname: /./,
	error: 'a web address that begins with http:// or https://'
});

export const wikidata = z
	.string()
	.regex(/^Q[1-9]\d{0,11}$/, 'a Wikidata id such as Q3766')
	.meta({ description: 'Wikidata id: Q3766.' });

export const names = z
	.record(languageTag, z.array(text).min(1, 'at least one name'))
	.transform((value) => value as Record<string, [string, ...string[]]>)
	.meta({ description: 'Names by BCP 47 language, each a list; the first of a language is the one shown.' });

/** `what` in other languages. */
export const inLanguages = (what: string) =>
	z.record(languageTag, text).meta({ description: `${what} in other languages, by BCP 47 language.` });

/** The same sentence in other languages. */
export const texts = inLanguages('The text');

/** Earlier ids of a record. */
export const aliases = listOf(id)
	.optional()
	.meta({ description: 'Ids that the record had before: addresses with them still open.' });

/** EDTF in the file, a When in the corpus. */
export const edtf = z
	.string(EDTF_EXPECTED)
	.transform((value, context): When => {
		const result = parseEdtf(value);
		if (result.ok) return result.when;
		context.addIssue({ code: 'custom', message: result.expected, input: value });
		return z.NEVER;
	})
	.meta({
		description:
			'An EDTF date (ISO 8601-2): 2026-01-26, 2026-01~, 2025-10, 1944, 2024-11/2024-12, 2016/.. (a time of day is passed over: the day written is the day meant, whatever the zone)'
	});

/** Who did something, and on which day. */
export function signature(deed: string) {
	return record({
		by: text.meta({ description: `Who ${deed} it; a machine with its version.` }),
		on: z.iso.date('a day such as 2026-01-28').meta({ description: 'The day: 2026-01-28.' })
	}).optional();
}

/** Says that something is wrong at `path` inside the value, where `found` stands. */
export type Report = (path: readonly (string | number)[], found: unknown, expected: string) => void;

/**
 * A check across the parts of a value, which zod would skip as soon as one part is of the wrong type. It
 * must therefore expect anything inside a value of which `applies` is true.
 */
export function across<Value>(
	applies: (value: unknown) => boolean,
	check: (value: Value, report: Report) => void
): z.core.$ZodCheck<Value> {
	const made = z.check<Value>(({ value, issues }) => {
		check(value, (path, found, expected) =>
			issues.push({ code: 'custom', path: [...path], input: found, message: expected, continue: true })
		);
	});
	made._zod.def.when = ({ value }) => applies(value);
	return made;
}

/** A list in which nothing stands twice. */
export function listOf(item: z.ZodType<string>) {
	return z.array(item).check(
		across<string[]>(Array.isArray, (values, report) => {
			const seen = new Set<string>();
			values.forEach((value, index) => {
				if (seen.has(value)) report([index], value, 'each only once');
				seen.add(value);
			});
		})
	);
}

export const reference = (kind: string) => id.meta({ description: `Id of ${kind}.` });
export const references = (what: string, kind: string) =>
	listOf(id).meta({ description: `${what}: ids of ${kind}.` });

/** An object that has no fields but these. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
	const fields = Object.keys(shape).join(', ');
	return z.strictObject(shape, {
		error: (issue) => (issue.code === 'unrecognized_keys' ? `only the fields ${fields}` : undefined)
	});
}
