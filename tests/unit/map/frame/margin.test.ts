import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import english from '../../../../src/lib/messages/en/catalogue.ts';
import { Language } from '../../../../src/lib/messages/language.ts';
import { speak } from '../../../../src/lib/messages/message.ts';
import { grown, isInside, overlaps } from '../../../../src/lib/map/frame/boxes.ts';
import type { Camera } from '../../../../src/lib/map/marks/marks.ts';
import { heldCamera } from '../../../../src/lib/map/frame/camera.ts';
import { isOnMap, toFrame } from '../../../../src/lib/map/frame/frame.ts';
import { MARGIN_SIGN, marginMarks, type MarginMark } from '../../../../src/lib/map/frame/margin.ts';
import { STRIP } from '../../../../src/lib/map/frame/pane.ts';
import { mapMark } from './map-mark.ts';

const WIDE = { width: 816, height: 470 };

const sizes = fc.record({
	width: fc.integer({ min: 300, max: 1600 }),
	height: fc.integer({ min: 220, max: 900 }),
	head: fc.constantFrom(0, 0, 44)
});
const points = fc.tuple(
	fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 0)),
	fc.oneof(fc.double({ min: -85, max: 85, noNaN: true }), fc.constantFrom(-90, 90, 85.06, 84))
);
const corpora = fc
	.uniqueArray(points, { maxLength: 60, selector: String })
	.map((all) => all.map((point, i) => mapMark(`Place ${i}`, point, { claims: 60 - i })));
const cameras = fc.record({
	center: fc.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -84, max: 84, noNaN: true })
	),
	zoom: fc.double({ min: -2, max: 12, noNaN: true })
});

function standing(marks: Parameters<typeof marginMarks>[0], camera: Camera, size = WIDE) {
	const frame = toFrame(
		heldCamera(camera, size, STRIP.across),
		size,
		marks.map(({ point }) => point)
	);
	return { frame, margin: marginMarks(marks, frame) };
}

it('each place of a corpus stands exactly once, on the map where it is or in the margin', () => {
	fc.assert(
		fc.property(corpora, cameras, sizes, (marks, camera, size) => {
			const { frame, margin } = standing(marks, camera, size);
			const onMap = marks.filter(({ point }) => isOnMap(frame, point)).flatMap(({ places }) => places);
			const told = [...onMap, ...margin.flatMap(({ mark }) => mark.places)];
			expect(told.toSorted()).toEqual(marks.flatMap(({ places }) => places).toSorted());
		}),
		{ numRuns: 300 }
	);
});

it('what stands in the margin stands on paper, within the frame and over nothing else', () => {
	fc.assert(
		fc.property(corpora, cameras, sizes, (marks, camera, size) => {
			const { frame, margin } = standing(marks, camera, size);
			const outer = {
				left: -0.01,
				top: size.head - 0.01,
				right: size.width + 0.01,
				bottom: size.height + 0.01
			};
			for (const one of margin) {
				// One that has its side to itself may be longer than that.
				const isAlone = !margin.some((other) => other !== one && other.side === one.side);
				expect(isAlone || isInside(one.box, outer)).toBe(true);
			}
			margin.forEach(({ box }, i) => {
				expect(overlaps(grown(box, -0.01), frame.pane)).toBe(false);
				// Such a one reaches into the strips at its ends, where the frame is too low for its lines.
				const others = margin
					.slice(i + 1)
					.filter((other) => isInside(other.box, outer) && isInside(box, outer));
				for (const other of others) expect(overlaps(grown(box, -0.01), other.box)).toBe(false);
			});
		}),
		{ numRuns: 300 }
	);
});

const words = ({ writing }: MarginMark) => writing.map(({ text }) => text).join(' ');

it('no strip has its marks at the edge of the frame, nor an arrow that meets its name', () => {
	fc.assert(
		fc.property(corpora, cameras, sizes, (marks, camera, size) => {
			for (const { side, x, box, writing } of standing(marks, camera, size).margin) {
				if (side === 'left' || side === 'right' || box.right - box.left > size.width - 16) continue;
				expect(box.left).toBeGreaterThanOrEqual(8 - 0.01);
				expect(box.right).toBeLessThanOrEqual(size.width - 8 + 0.01);
				for (const words of writing) expect(words.x - x).toBeGreaterThan(MARGIN_SIGN.half + 4);
			}
		}),
		{ numRuns: 200 }
	);
});

describe('a mark beyond the map', () => {
	const home: Camera = { center: [36, 34], zoom: 6 };

	it.each([
		{ name: 'Moscow', point: [37.6, 55.8], side: 'top', direction: 'N' },
		{ name: 'Khartoum', point: [32.5, 15.6], side: 'bottom', direction: 'S' },
		{ name: 'Tehran', point: [51.4, 35.7], side: 'right', direction: 'E' },
		{ name: 'Madrid', point: [-3.7, 40.4], side: 'left', direction: 'W' }
	] as const)(
		'$name stands at the $side with name, count, distance and direction',
		({ name, point, side, direction }) => {
			const { margin } = standing([mapMark(name, point, { claims: 3 })], home);
			expect(margin).toHaveLength(1);
			expect(margin[0]!.side).toBe(side);
			expect(words(margin[0]!)).toMatch(new RegExp(`^${name} 3 [\\d,]+ km ${direction}$`));
		}
	);

	it('is as far as it lies from the edge, which comes nearer as one zooms out', () => {
		const km = (zoom: number) => {
			const { margin } = standing([mapMark('Moscow', [37.6, 55.8])], { ...home, zoom });
			return Number(/([\d,]+) km/.exec(words(margin[0]!))![1]!.replace(',', ''));
		};
		expect(km(5)).toBeLessThan(km(6));
		expect(km(6)).toBeLessThan(km(8));
	});

	it('has no strips at its sides where the map is narrow, and still its direction', () => {
		const { frame, margin } = standing([mapMark('Tehran', [51.4, 35.7])], home, { width: 390, height: 500 });
		expect([frame.pane.left, frame.pane.right]).toEqual([0, 390]);
		expect(words(margin[0]!)).toContain('km E');
	});

	it('stands beside the map that it is nearest to, over the 180th meridian', () => {
		const { frame, margin } = standing([mapMark('Apia', [-171.8, -13.8])], { center: [178, -18], zoom: 4 });
		expect(isOnMap(frame, [-171.8, -13.8])).toBe(true);
		expect(margin).toEqual([]);
	});

	it('at a pole lies straight beyond the edge, wherever one looks', () => {
		const { margin } = standing([mapMark('South Pole', [0, -90])], { center: [100, -60], zoom: 3 });
		expect(margin[0]).toMatchObject({ side: 'bottom', angle: 180 });
	});

	it('joins its neighbours where there is no room for all, led by that of the most claims', () => {
		const many = Array.from({ length: 30 }, (_, i) =>
			mapMark(`Town ${i}`, [30 + i / 10, 60], { claims: 30 - i })
		);
		const { margin } = standing(many, home);
		expect(margin.length).toBeLessThan(10);
		expect(words(margin.find(({ mark }) => mark.id === 'Town 0')!)).toMatch(/^Town 0 30 and \d+ more /);
	});
});

describe('along a strip at the head', () => {
	afterEach(() => speak(new Language(english)));

	it.each(['ltr', 'rtl'] as const)('sign, name and count follow each other as lines run: %s', (direction) => {
		speak(new Language({ ...english, direction }));
		const [one] = standing([mapMark('Far', [37, 80], { claims: 12 })], { center: [37, 35], zoom: 5 }).margin;
		const [name, count, distance] = one!.writing;
		const [before, behind] = direction === 'ltr' ? [one!.x, name!.x] : [count!.x, name!.x];
		expect(before).toBeLessThan(behind);
		const [first, last] = direction === 'ltr' ? [name!.x, count!.x] : [name!.x, one!.x];
		expect(first).toBeLessThan(last);
		for (const { x } of [name!, count!, distance!]) {
			expect(x).toBeGreaterThanOrEqual(one!.box.left);
			expect(x).toBeLessThan(one!.box.right);
		}
	});
});
