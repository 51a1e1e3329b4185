import { describe, expect, it } from 'vitest';
import { divideText } from '../../../../src/lib/reading/text/divide-text.ts';
import { languageOf } from '../../../../src/lib/reading/text/language.ts';
import { textOf } from '../../../../src/lib/reading/text/span.ts';

const SENTENCE =
	'The harbour master closed the northern mole on Monday after three ships had run aground there within a week, his office said.';

function roles(...lines: string[]): string[] {
	const text = lines.join('\n');
	return divideText(text).paragraphs.map(
		(paragraph) => `${paragraph.role}: ${textOf(text, paragraph).slice(0, 18)}`
	);
}

describe('roles of paragraphs', () => {
	it('title, standfirst, byline, caption, heading and body', () => {
		expect(
			roles(
				'Harbour Closed After Three Ships Ran Aground',
				'The northern mole of Orrin is shut and nobody says for how long, according to his office.',
				'March 3, 2026The Courier',
				'The harbour master and his deputy',
				SENTENCE,
				'What comes next',
				SENTENCE.replace('Monday', 'Tuesday')
			)
		).toEqual([
			'title: Harbour Closed Aft',
			'standfirst: The northern mole ',
			'byline: March 3, 2026The C',
			'caption: The harbour master',
			'body: The harbour master',
			'heading: What comes next',
			'body: The harbour master'
		]);
	});

	it('leaves out a list of links until the report goes on', () => {
		const found = roles(
			SENTENCE,
			'Related News',
			'Ships Collide Off Cape',
			'World',
			'26/01/2026',
			SENTENCE.replace('Monday', 'Friday'),
			'Tags'
		);
		expect(found.map((line) => line.split(':')[0])).toEqual([
			'body',
			'furniture',
			'furniture',
			'furniture',
			'furniture',
			'body',
			'furniture'
		]);
	});

	it('knows a repeated caption, a pull-quote and a credit line', () => {
		const caption = 'The mayor shakes hands with the harbour master at the town hall. (Photo: AFP)';
		const quote = '“We will open the mole when the ships are gone,” the mayor said.';
		expect(
			roles(
				'Mole Stays Shut',
				quote,
				caption,
				caption,
				`${quote.slice(0, -1)} during the meeting, and left.`,
				'The mole seen from the sea on Sunday',
				'Reuters',
				SENTENCE
			).map((line) => line.split(':')[0])
		).toEqual(['title', 'pull-quote', 'caption', 'repeated', 'body', 'caption', 'credit', 'body']);
	});

	it.each([
		['ERBIL (Kurdistan24) – The council met.', 'ERBIL', 'Kurdistan24'],
		['MOSCOW, Jan 28 (Reuters) - The council met.', 'MOSCOW', 'Reuters'],
		['MOSCOW (Jan. 28) - The council met.', 'MOSCOW'],
		['Damascus, SANA-The council met.', 'Damascus'],
		['GENEVA — The council met.', 'GENEVA'],
		['МОСКВА, 28 января. /ТАСС/. Совет собрался.', 'МОСКВА'],
		['موسكو (رويترز) - اجتمع المجلس.', 'موسكو']
	])('takes the dateline off "%s", with who filed it', (text, place, outlet?: string) => {
		const divided = divideText(text);
		expect(divided.dateline).toBe(place);
		expect(divided.outlet).toBe(outlet);
		expect(divided.paragraphs.map(({ role }) => role)).toEqual(['dateline', 'body']);
		expect(textOf(text, divided.paragraphs[1]!)).toMatch(
			/^(?:The council met|Совет собрался|اجتمع المجلس)\.$/
		);
	});

	it('takes a line of metadata off that runs into the text', () => {
		const text = ' date 2026-01-28 The council met in the old town on Sunday.';
		expect(divideText(text).paragraphs.map((paragraph) => textOf(text, paragraph))).toEqual([
			'date 2026-01-28',
			'The council met in the old town on Sunday.'
		]);
	});

	it('joins lines that were wrapped by hand, and no others', () => {
		const wrapped =
			'The harbour master closed the northern mole on Monday after\nthree ships had run aground there within a single week, as\nhis office said.\n\nNobody was hurt.';
		expect(divideText(wrapped).paragraphs).toHaveLength(2);
		expect(divideText('Nobody was hurt.\nThe mole is shut.').paragraphs).toHaveLength(2);
	});

	it('believes what the file says of a role and of its details', () => {
		const text = 'Council Meets\nThe council met.';
		const found = [
			{ start: 0, end: 13, role: 'heading' as const },
			{ start: 14, end: 30, role: 'caption' as const }
		];
		const divided = divideText(text, { title: 'Another', outlet: 'The Courier' }, found);
		expect(divided.paragraphs.map(({ role }) => role)).toEqual(['heading', 'caption']);
		expect(divided).toMatchObject({ title: 'Another', outlet: 'The Courier', language: 'en' });
	});
});

it.each([
	['The council met on Monday and said that it was over.', 'en'],
	['اجتمع المجلس يوم الاثنين في المدينة', 'ar'],
	['Совет собрался в понедельник и заявил, что всё кончено. Мы были вместе.', 'ru'],
	['Der Rat trat am Montag zusammen und sprach lange.', 'und'],
	['', 'und']
])('the language of "%s" is %s', (text, language) => {
	expect(languageOf(text)).toBe(language);
});
