import { expect, it } from 'vitest';
import { makePdf, type SetLine } from './make-pdf.ts';
import { readMade, readOne, rolesOf } from './read-made.ts';

const LEFT = [
	'The harbour of Brannock was closed on',
	'Monday after two patrol boats had been',
	'seen near its mole, the master of the port',
	'said. It is to be opened again within a',
	'week, he added, if nothing else is found.'
];
const RIGHT = [
	'The ministry in Keep denied that its boats',
	'had gone there. None of them had left its',
	'berth since Friday, a spokesman said, and',
	'what was seen must have been some fisher',
	'men on their way to the northern banks.'
];

const column = (texts: readonly string[], x: number, top: number): SetLine[] =>
	texts.map((text, at) => ({ text, x, y: top - 12 * at }));

it('two columns are read one after the other, below the title that spans them', async () => {
	const lines = [
		{ text: 'Harbour of Brannock closed after boats are seen off the mole', x: 60, y: 700, size: 18 },
		...column(LEFT, 60, 670),
		...column(RIGHT, 320, 670)
	];
	// As a program may write it: line by line across both.
	const shuffled = [lines[0]!, ...LEFT.flatMap((_, at) => [lines[6 + at]!, lines[1 + at]!])];
	const read = await readOne('a.pdf', makePdf([shuffled]));
	expect(read.report.title).toBe('Harbour of Brannock closed after boats are seen off the mole');
	expect(rolesOf(read)).toEqual([
		'title: Harbour of Brannock closed after boats are seen off the mole',
		`body: ${LEFT.join(' ')}`,
		`body: ${RIGHT.join(' ')}`
	]);
});

it('each paragraph knows its page and rectangle', async () => {
	const { report } = await readOne('a.pdf', makePdf([column(LEFT, 60, 670), column(RIGHT, 100, 500)]));
	const [first, second] = report.paragraphs.map(({ box }) => box!);
	expect(first).toMatchObject({ page: 1, left: 60, bottom: 620, top: 678 });
	expect(second).toMatchObject({ page: 2, left: 100, bottom: 450, top: 508 });
	expect(first!.right).toBeGreaterThan(230);
	expect(first!.right).toBeLessThan(270);
});

it('words divided at the end of a line are whole again, and a paragraph goes on over a page', async () => {
	const read = await readOne(
		'a.pdf',
		makePdf([
			column(['The boats were seen by fisher-', 'men who came from the northern banks and'], 60, 300),
			column(['went on towards the open sea.'], 60, 700)
		])
	);
	expect(rolesOf(read)).toEqual([
		'body: The boats were seen by fishermen who came from the northern banks and went on towards the open sea.'
	]);
});

it('running titles and page numbers are left out, and told', async () => {
	const page = (number: number, texts: readonly string[]): SetLine[] => [
		{ text: `Port Gazette, issue ${number}`, x: 60, y: 760, size: 8 },
		...column(texts, 60, 600),
		{ text: `Page ${number} of 2`, x: 280, y: 30, size: 8 }
	];
	const read = await readOne('a.pdf', makePdf([page(1, LEFT), page(2, RIGHT)]));
	expect(rolesOf(read)).toEqual([`body: ${LEFT.join(' ')}`, `body: ${RIGHT.join(' ')}`]);
	expect(read.leftOut).toEqual([
		'Port Gazette, issue 1',
		'Page 1 of 2',
		'Port Gazette, issue 2',
		'Page 2 of 2'
	]);
});

it('an indent and a wider gap each begin a paragraph, a short line is a heading', async () => {
	const [one, two, three] = LEFT as [string, string, string];
	const four = 'said, and opened again on Friday evening.';
	const read = await readOne(
		'a.pdf',
		makePdf([
			[
				{ text: RIGHT[2]!, x: 60, y: 700 },
				{ text: 'what was seen must have been fishermen.', x: 60, y: 688 },
				{ text: one, x: 75, y: 676 },
				{ text: two, x: 60, y: 664 },
				{ text: three, x: 60, y: 652 },
				{ text: four, x: 60, y: 640 },
				{ text: 'What the ministry says', x: 60, y: 616 },
				{ text: RIGHT[0]!, x: 60, y: 604 },
				{ text: RIGHT[1]!, x: 60, y: 592 }
			]
		])
	);
	expect(rolesOf(read)).toEqual([
		`body: ${RIGHT[2]} what was seen must have been fishermen.`,
		`body: ${one} ${two} ${three} ${four}`,
		'heading: What the ministry says',
		`body: ${RIGHT[0]} ${RIGHT[1]}`
	]);
});

it('a scan is said to have no text layer; pages with text come in beside it', async () => {
	expect((await readMade(['scan.pdf', makePdf([[], []])])).faults).toMatchObject([
		{ file: 'scan.pdf', found: expect.stringContaining('no text layer') as string }
	]);
	const mixed = await readMade(['mixed.pdf', makePdf([column(LEFT, 60, 600), []])]);
	expect(mixed.items).toHaveLength(1);
	expect(mixed.faults).toMatchObject([{ found: expect.stringContaining('on page 2') as string }]);
});
