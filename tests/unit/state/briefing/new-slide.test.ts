import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLANK_SLIDE } from '../../../../src/lib/briefing/briefing.ts';
import { parseBriefing } from '../../../../src/lib/briefing/parse-briefing.ts';
import { serialiseBriefing } from '../../../../src/lib/briefing/serialise-briefing.ts';
import { toSlideBounds } from '../../../../src/lib/state/briefing/new-slide.ts';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

it('what any map shows is kept in a slide’s file and read again', () => {
	fc.assert(
		fc.property(
			degrees(-900, 900),
			degrees(-85, 80),
			degrees(0.001, 700),
			degrees(0.001, 90),
			(west, south, width, height) => {
				const bounds = toSlideBounds([west, south, west + width, south + height]);
				const slides = [{ ...BLANK_SLIDE, id: 'one', title: 'One', bounds }];
				const read = parseBriefing(
					'made.md',
					serialiseBriefing({ id: 'made', title: 'Made', seconds: null, slides })
				);
				expect(read.ok && read.briefing.slides[0]!.bounds).toEqual(bounds);
				expect(bounds[2] - bounds[0]).toBeCloseTo(Math.min(360, width), 3);
			}
		)
	);
});
