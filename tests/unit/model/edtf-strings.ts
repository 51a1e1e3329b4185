// Valid EDTF strings of every form, for properties.
import fc from 'fast-check';
import { daysInMonth } from '../../../src/lib/model/day.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const year = fc
	.integer({ min: -9999, max: 9999 })
	.map((number) => (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc
	.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat())
	.map(([y, m, d]) => `${String(y).padStart(4, '0')}-${two(m)}-${two(1 + (d % daysInMonth(y, m)))}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, s]) => `${y}-${s}`);
const plain = fc.oneof(year, month, day);
const doubtful = fc.tuple(plain, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
const masked = fc.constantFrom(
	'201X',
	'19XX',
	'2XXX',
	'2026-XX',
	'2026-01-XX',
	'156X-12-25',
	'2026-1X',
	'XXXX-XX'
);
const long = fc.integer({ min: 10_000, max: 100_000 }).map((number) => `Y${number}`);
const rough = fc.constantFrom('196', '19', '1950S2', 'Y17E3', 'Y-17E3', '-201X');
const date = fc.oneof(doubtful, season, masked, long, rough);

/** Two digits at the end of an interval are refused. */
const end = date.filter((text) => text !== '19');

/** From the year 0 on, so that two of them can be put in order as strings. */
const ordered = fc
	.tuple(day, day, fc.constantFrom('', '~', '?', '%'))
	.map(([left, right, doubt]) => [left < right ? left : right, (left < right ? right : left) + doubt]);
const interval = fc.oneof(
	ordered.map((sides) => sides.join('/')),
	date.map((start) => `${start}/..`),
	date.map((start) => `${start}/`),
	end.map((date) => `../${date}`),
	end.map((date) => `/${date}`)
);
const list = fc.oneof(
	fc.array(plain, { minLength: 1, maxLength: 4 }).map((dates) => dates.join(', ')),
	ordered.map(([start, end]) => `${start}..${end}`),
	plain.map((end) => `..${end}`),
	plain.map((start) => `${start}..`)
);
const set = fc.oneof(
	list.map((dates) => `[${dates}]`),
	list.map((dates) => `{${dates}}`)
);

export const edtfStrings: fc.Arbitrary<string> = fc.oneof(date, interval, set);
