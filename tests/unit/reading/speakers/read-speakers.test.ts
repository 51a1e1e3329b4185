import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../src/lib/model/corpus.ts';
import { parseSentence } from '../../../../src/lib/reading/clauses/parsed-sentence.ts';
import { creditOf } from '../../../../src/lib/reading/speakers/credits.ts';
import { readSpeakers } from '../../../../src/lib/reading/speakers/read-speakers.ts';
import { divideText } from '../../../../src/lib/reading/text/divide-text.ts';
import { sentencesOf } from '../../../../src/lib/reading/text/sentences.ts';

const ACTORS = [
	{ id: 'mara-al-sharif', name: 'Mara al-Sharif', role: 'President of Orrin' },
	{ id: 'the-keep', name: 'The Keep', role: 'office of Orrin’s president' },
	{ id: 'orna', name: 'ORNA', role: 'news agency' },
	{ id: 'ministry-source', name: 'Orrin harbour ministry source', role: 'unnamed source' }
] as unknown as readonly Actor[];

/** Verb and speaker of each act of saying; paragraphs are lines. */
function read(...lines: string[]): string[] {
	const text = lines.join('\n');
	const { paragraphs } = divideText(
		text,
		{ title: 'x' },
		lines.map((line) => ({
			start: text.indexOf(line),
			end: text.indexOf(line) + line.length,
			role: 'body' as const
		}))
	);
	const sentences = paragraphs.map((paragraph) =>
		sentencesOf(text, paragraph).map((sentence) => parseSentence(text, sentence))
	);
	return readSpeakers(text, sentences, ACTORS).map(
		({ base, who }) => `${base}: ${who?.actor ?? who?.name ?? '-'}`
	);
}

describe('speakers', () => {
	it.each([
		[
			'a verb before what is said',
			['President Mara al-Sharif said the mole is shut.'],
			['say: mara-al-sharif']
		],
		['a verb after it', ['The mole is shut, the Keep said.'], ['say: the-keep']],
		['a name after the verb', ['“The mole is shut,” said Jon Velt, the harbour master.'], ['say: Jon Velt']],
		[
			'a short form and a pronoun',
			['Mara al-Sharif said it rained. Sharif added that it was cold. She noted that it was late.'],
			['say: mara-al-sharif', 'add: mara-al-sharif', 'note: mara-al-sharif']
		],
		[
			'a title given before',
			['Orrin President Mara al-Sharif came. The Orrin President reiterated her support.'],
			['reiterate: mara-al-sharif']
		],
		[
			'a source that is described, and points back',
			['An Orrin harbour ministry source said it was over.', 'The source added that nobody was hurt.'],
			['say: ministry-source', 'add: ministry-source']
		],
		['according to', ['According to ORNA, the mole is shut.'], ['according: orna']],
		['a participle', ['Mara al-Sharif left early, saying that the mole was shut.'], ['say: mara-al-sharif']],
		['a passive', ['The storm had been predicted by analysts.'], ['predict: Analysts']],
		[
			'an agency around a person',
			['She also underlined the risk, Orrin’s ORNA state news agency reported.'],
			['underline: -', 'report: orna']
		],
		[
			'a quotation after a colon',
			[
				'Mara al-Sharif said this was her second visit and remarked:',
				'“On the way here I saw a great deal of snow, and it made me think.”'
			],
			['say: mara-al-sharif', 'remark: mara-al-sharif', 'see: -', 'quote: mara-al-sharif']
		],
		[
			'an appositive between name and verb',
			['Jon Velt, the harbour master of Orrin, said it rained.'],
			['say: Jon Velt']
		],
		['nobody, where nothing is said', ['The fleet left the harbour on Monday.'], []],
		['nobody for what an event shows', ['The fleet left, underscoring the need for peace.'], []]
	])('%s', (_, lines, expected) => {
		const found = read(...lines);
		for (const one of expected) expect(found).toContain(one);
		if (expected.length === 0) expect(found).toEqual([]);
	});
});

describe('credits of pictures', () => {
	it.each([
		['The mayor at the mole. (Photo: AFP)\nThe mole is shut.', 'AFP'],
		['The mayor at the mole on Sunday\nReuters\nThe mole is shut.', 'Reuters'],
		['The mayor at the mole on Sunday\nPhoto: Jon Velt\nThe mole is shut.', 'Jon Velt']
	])('%s', (body, name) => {
		const text = `Mole Stays Shut\n${body}`;
		const { paragraphs } = divideText(text);
		const index = paragraphs.findIndex(({ role }) => role === 'caption');
		const credit = creditOf(text, paragraphs, index)!;
		expect(text.slice(credit.start, credit.end)).toBe(name);
	});
});
