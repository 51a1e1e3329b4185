// Which lines the map draws as borders. Knows the names of worldviews and the kinds of line, no geometry.

/** A worldview's name is what a corpus writes and what the map shows beside its disclaimer. */
export const WORLDVIEWS = ['de facto (Natural Earth)'] as const;
export type Worldview = (typeof WORLDVIEWS)[number];

/** As the basemap's border layer has them; `minor` is a border round a base or a guarded zone. */
export type BorderKind = 'settled' | 'minor' | 'disputed';

/** How each kind of border is drawn: in one line, in dashes, or not at all. */
export const BORDER_LINES: Readonly<
	Record<Worldview, Readonly<Record<BorderKind, 'solid' | 'dashed' | 'none'>>>
> = {
	'de facto (Natural Earth)': { settled: 'solid', minor: 'solid', disputed: 'dashed' }
};

/** The worldview of that name; the first, de facto, for a name that the map has no lines for. What is shown says which. */
export function toWorldview(name: string): Worldview {
	return WORLDVIEWS.find((worldview) => worldview === name) ?? WORLDVIEWS[0];
}
