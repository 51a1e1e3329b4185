// Arbitrary briefings in the form that the editor makes, with texts that look like the file's own signs.
import fc from 'fast-check';
import {
	FIGURES,
	SLIDE_KINDS,
	type Briefing,
	type Slide,
	type SlideBounds
} from '../../../src/lib/briefing/briefing.ts';
import { withoutBlankLines } from '../../../src/lib/briefing/parse-briefing.ts';

const PHRASES = [
	'# no title',
	'## Notes',
	'\\# kept',
	'---',
	'```',
	'```slide',
	'a: b',
	'> x',
	'- item',
	'**b**',
	'القامشلي',
	'\u2028',
	'?',
	'null',
	'1:50',
	"it's"
];
const word = fc.oneof(fc.constantFrom(...PHRASES), fc.string({ maxLength: 12, unit: 'grapheme' }));
const oneLine = fc.array(word, { maxLength: 4 }).map((words) =>
	words
		.join(' ')
		.replace(/[\r\n\0]/g, ' ')
		.trim()
);
const text = fc
	.array(word, { maxLength: 6 })
	.map((lines) => withoutBlankLines(lines.join('\n').replace(/[\r\0]/g, '')));
const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}$/);
const digest = fc.stringMatching(/^[0-9a-f]{1,8}-[0-9]{1,4}$/);
const seconds = fc.option(fc.nat(59_999));
const degrees = (least: number, most: number) =>
	fc.integer({ min: least * 10, max: most * 10 }).map((n) => n / 10);
const bounds: fc.Arbitrary<SlideBounds> = fc
	.tuple(degrees(-180, 170), degrees(-80, 0), degrees(1, 80), degrees(1, 80))
	.map(([west, south, width, height]) => [west, south, Math.round((west + width) * 10) / 10, height]);
const view = fc.oneof(
	fc.record({
		page: fc.constant('explore' as const),
		record: fc.constant(null),
		search: fc.constantFrom('', '?event=talks,-truce', '?when=2026-01-24..&open=qamishli', '?q=%23+%22')
	}),
	fc.record({
		page: fc.constantFrom('questions' as const, 'reports' as const),
		record: id,
		search: fc.constantFrom('', '?claim=a-b')
	})
);

const slides: fc.Arbitrary<Slide> = fc.record({
	id,
	kind: fc.constantFrom(...SLIDE_KINDS),
	figure: fc.constantFrom(...FIGURES),
	label: oneLine,
	title: oneLine,
	text,
	notes: text,
	asked: text,
	view,
	bounds: fc.option(bounds),
	highlight: fc.array(fc.record({ kind: fc.constantFrom('place' as const, 'claim' as const), id }), {
		maxLength: 3
	}),
	movements: fc.array(fc.record({ from: id, to: id, claim: id }), { maxLength: 3 }),
	seconds,
	rests: fc.array(fc.record({ claim: id, digest }), { maxLength: 3 }),
	shown: fc.option(fc.record({ count: fc.nat(1e8), digest })),
	saw: fc.array(fc.record({ claim: id, digest }), { maxLength: 3 })
});

export const briefings: fc.Arbitrary<Briefing> = fc.record({
	id,
	title: oneLine.filter((title) => title !== ''),
	seconds,
	slides: fc.uniqueArray(slides, { maxLength: 5, selector: (slide) => slide.id })
});
