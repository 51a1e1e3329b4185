import { beforeAll, describe, expect, it } from 'vitest';
import { toCountryRooms } from '../../../../geo/basemap/countries.ts';
import { readCountries } from '../../../../geo/basemap/natural-earth.ts';
import { isInside, overlaps, type Box } from '../../../../src/lib/map/frame/boxes.ts';
import { toFrame, type Frame } from '../../../../src/lib/map/frame/frame.ts';
import { isOnMap } from '../../../../src/lib/map/frame/frame.ts';
import { markerBoxes, setFurniture } from '../../../../src/lib/map/over/over-map.ts';
import { toNamed } from '../../../../src/lib/map/marks/draw.ts';
import { nameBox, placeNames } from '../../../../src/lib/map/marks/name-places.ts';
import { countryBox, countryNames } from '../../../../src/lib/map/names/country-names.ts';
import type { CountryRoom } from '../../../../src/lib/model/country-room.ts';
import { mapMark } from '../frame/map-mark.ts';

let rooms: readonly CountryRoom[];
beforeAll(() => {
	rooms = toCountryRooms(readCountries());
});

const said = (frame: Frame, taken: readonly Box[] = [], language = 'en') =>
	countryNames(rooms, frame, taken, language).map(({ lines }) => lines.join(' '));

describe('the names of countries', () => {
	it.each([
		['Syria as the page opens', [39, 35], 5.9, ['TÜRKIYE', 'SYRIA', 'IRAQ', 'LEBANON', 'JORDAN']],
		['the Near East', [42, 33], 4.5, ['TÜRKIYE', 'SYRIA', 'IRAQ', 'IRAN', 'EGYPT', 'SAUDI ARABIA']],
		['the whole world', [15, 30], 0.9, ['RUSSIA', 'CANADA', 'UNITED STATES', 'CHINA', 'BRAZIL', 'AUSTRALIA']],
		['the Pacific', [180, -15], 2.5, ['AUSTRALIA', 'PAPUA NEW GUINEA']]
	] as const)('of %s are there', (_, center, zoom, expected) => {
		const frame = toFrame({ center, zoom }, { width: 816, height: 524 }, []);
		expect(said(frame)).toEqual(expect.arrayContaining([...expected]));
	});

	it('thin out from the smallest: none goes while a smaller one that is as wide stays for want of room', () => {
		const frame = toFrame({ center: [15, 48], zoom: 3 }, { width: 500, height: 400 }, []);
		expect(said(frame)).toEqual(expect.arrayContaining(['FRANCE', 'SPAIN', 'GERMANY']));
	});

	it('stand closer, or between, rather than go where a mark takes the middle of a large country', () => {
		const frame = toFrame({ center: [170.6, 19.6], zoom: 0.77 }, { width: 816, height: 485 }, []);
		const { x, y } = frame.project([151.2, -33.87]);
		const { x: fijiX, y: fijiY } = frame.project([178.4, -18.1]);
		const taken = [
			{ left: x - 12, top: y - 12, right: x + 12, bottom: y + 12 },
			{ left: x + 16, top: y - 9, right: x + 90, bottom: y + 9 },
			{ left: fijiX - 110, top: fijiY - 14, right: fijiX - 12, bottom: fijiY + 12 }
		];
		expect(said(frame, taken)).toContain('AUSTRALIA');
	});

	it('move aside for what stands over the map', () => {
		const frame = toFrame({ center: [39, 35], zoom: 5.9 }, { width: 816, height: 524 }, []);
		const [syria] = countryNames(rooms, frame, [], 'en').filter(({ lines }) => lines[0] === 'SYRIA');
		const taken = countryBox(syria!, frame);
		const [moved] = countryNames(rooms, frame, [taken], 'en').filter(({ lines }) => lines[0] === 'SYRIA');
		expect(overlaps(countryBox(moved!, frame), taken)).toBe(false);
	});

	it('come in the language asked for, joined letters without spaces between', () => {
		const frame = toFrame({ center: [39, 35], zoom: 5.9 }, { width: 816, height: 524 }, []);
		const names = countryNames(rooms, frame, [], 'ar');
		expect(names.find(({ lines }) => lines[0] === 'سوريا')?.spacing).toBe(0);
	});
});

/** Twenty places where one looks, each near to far. */
const CAMERAS = Array.from({ length: 20 }, (_, i) => ({
	center: [((i * 47) % 360) - 180, ((i * 31) % 130) - 60] as const,
	zoom: 0.6 + ((i * 7) % 20) * 0.42
}));
const WIDTHS = [320, 390, 816, 1440];
const MARKS = Array.from({ length: 80 }, (_, i) => {
	const point = [((i * 67.3) % 360) - 180, ((i * 29.9) % 150) - 72] as const;
	return mapMark(`Harbour of ${i}`, point, {
		claims: 1 + ((i * 13) % 30),
		note: i % 3 === 0 ? 'region' : ''
	});
}).toSorted((a, b) => b.claims - a.claims);

it('nothing that is drawn over a map covers anything else that is: twenty cameras at four widths', () => {
	const found: string[] = [];
	for (const camera of CAMERAS) {
		for (const width of WIDTHS) {
			const size = { width, height: Math.round(width * 0.62) };
			const frame = toFrame(
				camera,
				size,
				MARKS.map(({ point }) => point)
			);
			// A place of its own for each, as clusters see to it.
			const seen: Box[] = [];
			const marks = MARKS.filter((mark) => {
				const [box] = markerBoxes([mark], frame);
				if (!box) return true;
				if (seen.some((other) => overlaps(other, box))) return false;
				seen.push(box);
				return true;
			});
			const furniture = { margin: true, degrees: true, scale: true };
			const scale = setFurniture(furniture, marks, frame, { covers: [], names: [] }).scale!;
			const on = marks.filter(({ point }) => isOnMap(frame, point));
			const named = on.map((mark) => toNamed({ mark, isOpen: false }, frame));
			const names = placeNames(named, frame.pane, [scale.box]).flatMap((name, i) =>
				name ? [nameBox(named[i]!, named[i]!.sizes[name.form]!, name.anchor)] : []
			);
			const set = setFurniture(furniture, marks, frame, { covers: [], names });
			const countries = countryNames(rooms, frame, [...markerBoxes(on, frame), ...names, ...set.boxes], 'en');
			const drawn = [
				...names.map((box) => ['name', box] as const),
				...set.boxes.map((box) => ['figure', box] as const),
				...countries.map((name) => ['country', countryBox(name, frame)] as const),
				...set.margin.map(({ box }) => ['margin', box] as const)
			];
			drawn.forEach(([kind, box], i) => {
				if (kind !== 'margin' && !isInside(box, frame.pane)) found.push(`${kind} cut at ${width}`);
				if (kind === 'margin' && overlaps(box, frame.pane)) found.push(`margin over the map at ${width}`);
				for (const [other, otherBox] of drawn.slice(i + 1))
					if (overlaps(box, otherBox))
						found.push(`${kind} over ${other} at ${width}, ${JSON.stringify(camera)}`);
			});
		}
	}
	expect(found).toEqual([]);
});
