import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simplifyRing } from '../../../../geo/gazetteer/simplify-ring.ts';

it('drops corners on a straight side', () => {
	const ring: [number, number][] = [
		[0, 0],
		[5, 0],
		[10, 0],
		[10, 10],
		[5, 10],
		[0, 10],
		[0, 5]
	];
	expect(simplifyRing(ring, 1)).toEqual([
		[0, 0],
		[10, 0],
		[10, 10],
		[0, 10]
	]);
});

it('keeps corners of the ring alone, in their order', () => {
	const corner = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
	fc.assert(
		fc.property(fc.uniqueArray(corner, { minLength: 4, maxLength: 30, selector: String }), (ring) => {
			const places = simplifyRing(ring, 2).map((each) => ring.indexOf(each as [number, number]));
			expect(places).not.toContain(-1);
			expect(places).toEqual([...places].sort((a, b) => a - b));
			expect(places[0]).toBe(0);
		})
	);
});
