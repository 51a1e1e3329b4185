// Dates for the tests of the timeline, as a corpus would write them.
import fc from 'fast-check';
import { formatIsoDay, parseIsoDay } from '../../../src/lib/model/day.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import type { Day, When } from '../../../src/lib/model/when.ts';

export function when(edtf: string): When {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(`${edtf}: expected ${result.expected}`);
	return result.when;
}

export function day(iso: string): Day {
	const found = parseIsoDay(iso);
	if (found === null) throw new Error(`${iso} is no day`);
	return found;
}

/** Dates like those of talks in January 2026 that tell of 1944. */
export const TALKS = [
	'1944',
	'2016/2026-01-26',
	'2016/..',
	'2024-11/2024-12',
	'2024-12',
	'2025',
	'2025/2026-01',
	'2025-10',
	'2025-10-15',
	'2026-01',
	'2026-01~/..',
	'2026-01-26',
	'2026-01-26~/2026-01-28',
	'2026-01-28',
	'2026-01-28/..'
].map(when);

/** A day at whatever distance: from the Stone Age, from antiquity, from one summer. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
	fc.integer({ min: -20_000_000, max: 2_000_000 }),
	fc.integer({ min: -750_000, max: 50_000 }),
	fc.integer({ min: 20_000, max: 20_090 })
);

const precise = anyDay.map((at) => formatIsoDay(at));
const coarse = fc.tuple(precise, fc.constantFrom(-3, -6)).map(([iso, cut]) => iso.slice(0, cut));
const edge = fc.oneof(precise, coarse);

/** Any date or interval, with all the forms of doubt. */
export const anyWhen: fc.Arbitrary<When> = fc
	.oneof(
		edge.filter(isWritten),
		edge.filter(isWritten).map((text) => `${text}~`),
		edge.filter(isWritten).map((text) => `${text}/..`),
		edge.filter(isWritten).map((text) => `../${text}`),
		edge.filter(isWritten).map((text) => `${text}/`),
		fc
			.tuple(edge.filter(isWritten), edge.filter(isWritten))
			.filter(([a, b]) => parseEdtf(`${a}/${b}`).ok)
			.map(([a, b]) => `${a}/${b}`)
	)
	.map(when);

/** Years of five digits and more have no ISO date in EDTF. */
function isWritten(text: string): boolean {
	return parseEdtf(text).ok;
}
