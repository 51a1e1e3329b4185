import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	continueSlide,
	tablePoints,
	textOf,
	textRoom,
	wordsWidth
} from '../../../../src/lib/briefing/export/pptx/continue-slide.ts';
import type { DeckSlide, Paragraph, Run } from '../../../../src/lib/briefing/export/pptx/deck.ts';
import { textHeight } from '../../../../src/lib/briefing/export/pptx/fitting-points.ts';
import { FIGURE, TABLE_POINTS, TEXT_POINTS } from '../../../../src/lib/briefing/export/pptx/slide-room.ts';
import { textPages } from '../../../../src/lib/briefing/export/text-pages.ts';
import type { Citation } from '../../../../src/lib/briefing/slide-citations.ts';

const run = (text: string, claim: string | null = null): Run => ({
	text,
	bold: false,
	italic: false,
	raised: claim !== null,
	url: null,
	claim
});
const citation = (number: number) =>
	({
		number,
		claim: { id: `c${number}` },
		short: `Outlet ${number}, ¶1, F6`,
		full: '',
		address: '',
		url: null
	}) as unknown as Citation;
const SLIDE: DeckSlide = {
	id: 'one',
	label: 'Where',
	title: 'A title',
	paragraphs: [],
	citations: [],
	further: '',
	figure: { kind: 'picture' },
	notes: [{ bullet: 'none', runs: [run('Say it.')] }],
	number: 1,
	part: 0
};
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const letters = (paragraphs: readonly Paragraph[]) => paragraphs.map(textOf).join('').replace(/\s/g, '');

const paragraph = tuple(
	constantFrom<Paragraph['bullet']>('none', 'dot', 'number'),
	array(string({ minLength: 1, maxLength: 900 }), { minLength: 1, maxLength: 4 }),
	integer({ min: 1, max: 30 })
).map(([bullet, texts, number]): Paragraph => ({
	bullet,
	runs: [...texts.map((text) => run(text)), run(String(number), `c${number}`)]
}));
const slide = record({
	title: string({ minLength: 1, maxLength: 220 }),
	paragraphs: array(paragraph, { maxLength: 14 }),
	citations: integer({ min: 0, max: 30 }).map((count) =>
		Array.from({ length: count }, (_, at) => citation(at + 1))
	)
}).map((made): DeckSlide => ({ ...SLIDE, ...made }));

describe('a slide with more than it has room for', () => {
	it('is one slide where all has room', () => {
		const short = { ...SLIDE, paragraphs: [{ bullet: 'dot' as const, runs: [run('A point.')] }] };
		expect(continueSlide(short)).toEqual([short]);
	});

	it('goes on with every letter and every citation, in their order', () => {
		assert(
			property(slide, (made) => {
				const parts = continueSlide(made);
				expect(letters(parts.flatMap(({ paragraphs }) => paragraphs))).toBe(letters(made.paragraphs));
				const cited = parts.flatMap(({ citations }) => citations.map(({ number }) => number));
				expect(cited.toSorted((a, b) => a - b)).toEqual(made.citations.map(({ number }) => number));
			}),
			{ numRuns: 60 }
		);
	});

	it('has room for what stands on each part, at the least size', () => {
		assert(
			property(slide, (made) => {
				for (const part of continueSlide(made)) {
					const high = textHeight(part.paragraphs.map(textOf), wordsWidth(part), TEXT_POINTS.at(-1)!);
					if (part.paragraphs.length > 0)
						expect(high).toBeLessThanOrEqual(Math.max(textRoom(part), 0.35) + 0.01);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('shows its map, its notes and its label once, and says which part each further slide is', () => {
		const long = { ...SLIDE, paragraphs: [{ bullet: 'none' as const, runs: [run(words(900))] }] };
		const [first, ...further] = continueSlide(long);
		expect(first).toMatchObject({ label: 'Where', figure: { kind: 'picture' }, notes: SLIDE.notes, part: 0 });
		expect(further.length).toBeGreaterThan(0);
		for (const part of further) {
			expect(part).toMatchObject({ figure: { kind: 'none' }, notes: [], title: 'A title' });
			expect(part.label).toMatch(/^continued, \d of \d$/);
		}
	});

	it('counts on in a numbered list', () => {
		const items = Array.from({ length: 30 }, (_, at) => ({
			bullet: 'number' as const,
			runs: [run(`${words(20)} ${at}`)]
		}));
		const [first, second] = continueSlide({ ...SLIDE, paragraphs: items });
		const whole = first!.paragraphs.length;
		const begun = second!.paragraphs.find(({ bullet }) => bullet === 'number');
		expect(begun!.startAt).toBe(whole + 1);
	});

	it('goes on with every row of a table, a row longer than a slide in pieces', () => {
		const rows = [
			['When', 'Claim', 'Source'],
			...Array.from({ length: 40 }, (_, at) => [`${at}`, words(at === 3 ? 1200 : 12), 'A'])
		];
		const parts = continueSlide({ ...SLIDE, figure: { kind: 'table', rows } });
		const tables = parts.flatMap(({ figure }) => (figure.kind === 'table' ? [figure.rows] : []));
		expect(tables.length).toBeGreaterThan(2);
		for (const table of tables) expect(table[0]).toEqual(rows[0]);
		const shown = tables
			.flatMap((table) => table.slice(1).map((row) => row[1]))
			.join('')
			.replace(/\s/g, '');
		expect(shown).toBe(
			rows
				.slice(1)
				.map((row) => row[1])
				.join('')
				.replace(/\s/g, '')
		);
		expect(tablePoints(tables[0]!, FIGURE)).toBeGreaterThanOrEqual(TABLE_POINTS.at(-1)!);
	});
});

it('cuts notes into pages between words, and loses none', () => {
	assert(
		property(string({ maxLength: 6000 }), (text) => {
			const pages = textPages(text, { letters: 40, lines: 10 });
			expect(pages.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
		})
	);
	expect(
		textPages(words(200), { letters: 40, lines: 10 }).every((page) => /^word\d+.*word\d+$/s.test(page))
	).toBe(true);
});

it('lists each source once, on pages none of which has a title alone', () => {
	const cases = property(integer({ min: 1, max: 120 }), integer({ min: 0, max: 6 }), (count, texts) => {
		const sources = Array.from({ length: count }, (_, at) => ({
			...citation(at + 1),
			full: words(9 + (at % 60))
		}));
		const paragraphs = Array.from({ length: texts }, () => ({
			bullet: 'none' as const,
			runs: [run(words(40))]
		}));
		const pages = continueSlide({ ...SLIDE, paragraphs, figure: { kind: 'sources', sources } });
		const listed = pages.flatMap(({ figure }) => (figure.kind === 'sources' ? figure.sources : []));
		expect(listed.map(({ number }) => number)).toEqual(sources.map(({ number }) => number));
		for (const page of pages)
			expect(page.paragraphs.length + (page.figure.kind === 'sources' ? 1 : 0)).toBeGreaterThan(0);
		expect(letters(pages.flatMap((page) => page.paragraphs))).toBe(letters(paragraphs));
	});
	assert(cases, { numRuns: 60 });
});
