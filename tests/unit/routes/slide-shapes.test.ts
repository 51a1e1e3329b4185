import { expect, it } from 'vitest';
import type { Frame } from '../../../src/lib/map/frame/frame.ts';
import type { MapMark } from '../../../src/lib/map/marks/marks.ts';
import { THEMES } from '../../../src/lib/map/basemap/theme.ts';
import { slideShapes } from '../../../src/routes/[corpus]/briefings/slide/slide-shapes.ts';

/** A hundred px a degree, with [0, 0] in its middle. */
const FRAME: Frame = {
	width: 800,
	height: 600,
	zoom: 7,
	center: [0, 0],
	bounds: [-4, -3, 4, 3],
	project: ([lng, lat]) => ({ x: 400 + 100 * lng, y: 300 - 100 * lat })
};
const BAND = { from: [-3, 0], to: [3, 1], style: 1, clearance: 10 } as const;
const MARK: MapMark = {
	id: 'far',
	point: [30, 0],
	places: ['far'],
	foremost: ['far'],
	claims: 4,
	parts: [{ style: 0, claims: 4 }],
	disputed: false,
	dashed: false,
	changed: false,
	name: 'Far away',
	note: '',
	spoken: ''
};

it('gives a picture of a slide’s map its bands, its scale and the marks beyond its edge', () => {
	const { shapes, width } = slideShapes({ frame: FRAME, names: [], marks: [] }, [BAND], [MARK], [], 'light');
	expect(width).toBe(FRAME.width);
	const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
	expect(texts).toEqual(expect.arrayContaining(['0', '50 km', 'Far away', '4']));
	const bands = shapes.filter((shape) => shape.kind === 'path' && shape.within !== undefined);
	expect(bands).toMatchObject([{ stroke: THEMES.light.events[1] }, { fill: THEMES.light.events[1] }]);
});
