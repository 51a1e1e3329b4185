// Four bounds of a rectangle as someone types them, in degrees: `37.5`, `37,5`, `37.5 N`, `-12`, `12 W`, `٣٧٫٥ شمالًا`, `37,5 с. ш.`.
import { message } from '../../messages/message.ts';
import { latinFigures } from '../../model/latin-figures.ts';
import type { Area } from '../../query/query/query.ts';

export const SIDES = ['west', 'south', 'east', 'north'] as const;
export type Side = (typeof SIDES)[number];

export type TypedBounds = Readonly<Record<Side, string>>;

/** What is wrong with one side: `number` where it is none, `range` where no such degree is, `order` where south lies north. */
export interface BoundsFault {
	readonly side: Side;
	readonly reason: 'number' | 'range' | 'order';
	readonly found: string;
}

export type ReadBounds = { readonly area: Area } | { readonly faults: readonly BoundsFault[] };

const DEGREES = /^([+−-]?)(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW]?)$/i;

export function readBounds(typed: TypedBounds): ReadBounds {
	const faults: BoundsFault[] = [];
	const degrees = {} as Record<Side, number>;
	for (const side of SIDES) {
		const found = typed[side].trim();
		const value = parseDegrees(found, side);
		const most = isLatitude(side) ? 90 : 180;
		if (value === null) faults.push({ side, reason: 'number', found });
		else if (Math.abs(value) > most) faults.push({ side, reason: 'range', found });
		else degrees[side] = value;
	}
	if (faults.length > 0) return { faults };
	const { west, south, east, north } = degrees;
	if (south > north) return { faults: [{ side: 'south', reason: 'order', found: typed.south.trim() }] };
	return { area: { kind: 'rectangle', west, south, east, north } };
}

function parseDegrees(text: string, side: Side): number | null {
	const match = DEGREES.exec(withLetters(latinFigures(text)));
	if (!match) return null;
	const [, sign, digits, letter] = match as unknown as [string, string, string, string];
	const direction = letter.toUpperCase();
	if (direction !== '' && (isLatitude(side) ? !'NS'.includes(direction) : !'EW'.includes(direction)))
		return null;
	const isNegative = (sign === '-' || sign === '−') !== (direction === 'S' || direction === 'W');
	const value = Number(digits.replace(',', '.'));
	return isNegative && value !== 0 ? -value : value;
}

/** What the language of the interface calls the four directions, as the letters that all of them read. */
function withLetters(text: string): string {
	for (const side of ['N', 'S', 'E', 'W'] as const) {
		const name = message('map.degrees', { degrees: '', side }).replace('°', '').trim();
		if (text.endsWith(name)) return text.slice(0, -name.length) + side;
	}
	return text;
}

function isLatitude(side: Side): boolean {
	return side === 'south' || side === 'north';
}
