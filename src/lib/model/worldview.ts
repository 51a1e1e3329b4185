// The points of view from which borders are drawn and disputed places are named. Each is one of Natural Earth's; a corpus writes its name, an
// address and a place's names its key. Knows no line.

/** By key, the name that a corpus writes. */
export const WORLDVIEWS = {
	'de-facto': 'de facto (Natural Earth)',
	ru: 'Russia (Natural Earth)',
	sa: 'Saudi Arabia (Natural Earth)',
	ua: 'Ukraine (Natural Earth)'
} as const;

export type Worldview = keyof typeof WORLDVIEWS;

export const WORLDVIEW_KEYS = Object.keys(WORLDVIEWS) as readonly Worldview[];

/** Undefined for what names none. */
export function readWorldview(named: string | null): Worldview | undefined {
	const wanted = named?.trim().toLowerCase();
	return WORLDVIEW_KEYS.find((key) => key === wanted || WORLDVIEWS[key].toLowerCase() === wanted);
}

/** De facto for a name that the map has no lines for. What is shown says which. */
export function toWorldview(named: string): Worldview {
	return readWorldview(named) ?? 'de-facto';
}
