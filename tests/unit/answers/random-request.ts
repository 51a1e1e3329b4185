// Requests at random, of the corpora of query/random-corpus.ts.
import fc from 'fast-check';
import type { Request } from '../../../src/lib/answers/request.ts';
import type { Grouped, Order } from '../../../src/lib/query/engine/row-order.ts';
import { DATE_AXES, FILTER_KEYS } from '../../../src/lib/query/query/query.ts';
import { query, VALUES } from '../query/random-corpus.ts';

/** What a host is asked, but for the state of the corpus. */
export type Unrevised = Omit<Request, 'revision'>;

const EVENTS = VALUES.event.length;
export const stretches = [
	{ first: -50, last: -1 },
	{ first: 0, last: 3 },
	{ first: 4, last: 90 }
];

const order: fc.Arbitrary<Order | Grouped> = fc.oneof(
	fc.record({
		by: fc.constantFrom<Order['by'][]>(...DATE_AXES, 'event', 'source', 'speaker', 'place', 'grade'),
		descending: fc.boolean()
	}),
	fc.record({ under: fc.constantFrom<Grouped['under'][]>('place', 'source', 'speaker') })
);

/** With all that a page can show, in colours by event. */
export const request: fc.Arbitrary<Unrevised> = fc.record({
	query,
	audience: fc.constantFrom('all', 'reviewed'),
	places: fc.subarray(['country', 'town', 'port', 'gone']),
	claim: fc.constantFrom(null, 'c0', 'c7', 'nobody'),
	colours: fc.constant({ by: 'event', classes: { count: EVENTS, of: Uint16Array.of(0, 1, 2) } }),
	map: fc.record({ zoom: fc.integer({ min: 0, max: 8 }), wholeZoom: fc.constant(2) }),
	timeline: fc.record({ axis: fc.constantFrom(...DATE_AXES), stretches: fc.constant(stretches) }),
	order
});

/** The same in any colours, with and without map, timeline and order. */
export const anyRequest: fc.Arbitrary<Unrevised> = fc
	.tuple(request, fc.constantFrom(...FILTER_KEYS), fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }))
	.chain(([one, by, classes]) =>
		fc.record({
			...(Object.fromEntries(Object.entries(one).map(([key, value]) => [key, fc.constant(value)])) as {
				[Key in keyof Unrevised]: fc.Arbitrary<Unrevised[Key]>;
			}),
			colours: fc.constant({
				by,
				classes: { count: 4, of: Uint16Array.from(classes.slice(0, VALUES[by].length)) }
			}),
			map: fc.option(
				fc.record(
					{
						zoom: fc.double({ min: 0, max: 9, noNaN: true }),
						wholeZoom: fc.constant(1),
						bounds: fc.constantFrom([-20, -20, 20, 20] as const, [170, -60, 200, 60] as const)
					},
					{ requiredKeys: ['zoom', 'wholeZoom'] }
				)
			),
			timeline: fc.option(
				fc.record({ axis: fc.constantFrom(...DATE_AXES), stretches: fc.constantFrom([], stretches) })
			),
			order: fc.option(order)
		})
	);
