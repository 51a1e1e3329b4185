// The divisions of a year that EDTF numbers 21 to 41, as months. ISO 8601-2 leaves the months of a season
// open; these are the meteorological ones of the northern hemisphere for 21 to 24 as well as for 25 to 28,
// and a winter runs into the next year.

export interface SeasonMonths {
	/** 1 to 12. */
	readonly firstMonth: number;
	readonly months: number;
}

const NORTHERN = [3, 6, 9, 12];
const SOUTHERN = [9, 12, 3, 6];

/** `code` from 21 to 41; throws on another. */
export function seasonMonths(code: number): SeasonMonths {
	if (code >= 21 && code <= 28) return { firstMonth: NORTHERN[(code - 21) % 4]!, months: 3 };
	if (code >= 29 && code <= 32) return { firstMonth: SOUTHERN[code - 29]!, months: 3 };
	if (code >= 33 && code <= 36) return { firstMonth: 1 + 3 * (code - 33), months: 3 };
	if (code >= 37 && code <= 39) return { firstMonth: 1 + 4 * (code - 37), months: 4 };
	if (code === 40 || code === 41) return { firstMonth: 1 + 6 * (code - 40), months: 6 };
	throw new RangeError(`season ${code}: expected a code from 21 to 41`);
}
