import { area, coordAll, featureCollection, intersect, polygon } from '@turf/turf';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mostlyWithin, toContainer, type AreaFeature } from '../../../src/lib/compile/mostly-within.ts';

vi.mock('@turf/turf', async (original) => {
	const turf = await original<typeof import('@turf/turf')>();
	return { ...turf, intersect: vi.fn(turf.intersect) };
});

const engine = vi.mocked(intersect);

/** A ring round a middle, whose distances from it come round again and again. */
function ring(corners: number, [x, y]: readonly [number, number], distances: readonly number[]): AreaFeature {
	const positions = Array.from({ length: corners }, (_, index) => {
		const turn = (index / corners) * 2 * Math.PI;
		const distance = distances[Math.floor((index / corners) * distances.length)]!;
		return [x + distance * Math.cos(turn), y + distance * Math.sin(turn)];
	});
	return polygon([[...positions, positions[0]!]]);
}

function cornersLaidOver(): number {
	return engine.mock.calls.reduce((sum, [areas]) => sum + coordAll(areas).length, 0);
}

beforeEach(() => void engine.mockClear());

describe('an outline of many corners', () => {
	it('is laid over another only where both go', () => {
		const half = (corners: number) => {
			engine.mockClear();
			expect(mostlyWithin(ring(corners, [20, 10], [5]), toContainer(ring(8, [25, 10], [5])), 0.3)).toBe(true);
			return cornersLaidOver();
		};
		const [some, many] = [half(5_000), half(40_000)];
		expect(some).toBeGreaterThan(0);
		expect(many / some).toBeLessThan(2);
	});

	it('is not laid over what lies in it whole, nor over what is too large to lie in it', () => {
		const [large, small] = [ring(20_000, [20, 10], [5]), ring(6, [20, 10], [1])];
		expect(mostlyWithin(small, toContainer(large), 0.9)).toBe(true);
		expect(mostlyWithin(large, toContainer(small), 0.9)).toBe(false);
		expect(cornersLaidOver()).toBe(0);
	});

	it('has the share in another that it has where both are laid over each other whole', () => {
		const distances = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 3, maxLength: 12 });
		const middle = fc.tuple(fc.integer({ min: 14, max: 26 }), fc.integer({ min: 4, max: 16 }));
		fc.assert(
			fc.property(distances, distances, middle, (a, b, at) => {
				const [inner, outer] = [ring(700, [20, 10], a), ring(60, at, b)];
				const common = intersect(featureCollection([inner, outer]));
				const share = common ? area(common) / area(inner) : 0;
				const holds = (asked: number) => mostlyWithin(inner, toContainer(outer), asked);
				expect(holds(share + 0.001)).toBe(false);
				if (share > 0.001) expect(holds(share - 0.001)).toBe(true);
			}),
			{ numRuns: 40 }
		);
	});
});
