// The names of countries as shapes, quiet beneath all else.
import type { Shape } from '../../ui/shapes.ts';
import { THEMES, type ThemeName } from '../basemap/theme.ts';
import { isInside } from '../frame/boxes.ts';
import type { Frame } from '../frame/frame.ts';
import { COUNTRY, countryBox, widthOf, type CountryName } from '../names/country-names.ts';
import { BASELINE_EM } from './write.ts';

/** While the map moves, those that its edge would cut wait until it rests. */
export function countryShapes(names: readonly CountryName[], frame: Frame, theme: ThemeName): Shape[] {
	const { muted, land } = THEMES[theme];
	return names.flatMap((name): Shape[] => {
		const box = countryBox(name, frame);
		if (!isInside(box, frame.pane)) return [];
		return name.lines.map((text, at) => {
			const length = widthOf(text, name.spacing);
			return {
				kind: 'text',
				text,
				// Behind the last letter there is space as well.
				x: (box.left + box.right - length + name.spacing) / 2,
				y: box.top + (at + 0.5) * COUNTRY.line + BASELINE_EM * COUNTRY.size,
				font: 'sans',
				size: COUNTRY.size,
				weight: COUNTRY.weight,
				colour: muted,
				halo: land,
				anchor: 'start',
				length,
				spacing: name.spacing
			};
		});
	});
}
