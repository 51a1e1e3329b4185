import { describe, expect, it } from 'vitest';
import { BLANK_SLIDE, EXPLORE } from '../../../src/lib/briefing/briefing.ts';
import { citeChoices, openCitation, putCitation } from '../../../src/lib/briefing/cite-choices.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import { compileCorpus } from '../query/compile-corpus.ts';

describe('a citation that is being typed', () => {
	it.each([
		['As said[^', 9, { start: 7, end: 9, words: '' }],
		['As said[^harbour mas', 20, { start: 7, end: 20, words: 'harbour mas' }],
		['One[^a] two[^b', 14, { start: 11, end: 14, words: 'b' }],
		['One[^a] two', 11, null],
		['One[^a\nnext', 11, null],
		['One[^a', 3, null]
	])('of %j with the caret at %i is %j', (text, caret, expected) => {
		expect(openCitation(text, caret)).toEqual(expected);
	});

	it.each([
		['As said[^str now', 12, 'As said[^strike] now'],
		['As said[^str]. Now', 12, 'As said[^strike]. Now'],
		['As said[^', 9, 'As said[^strike]']
	])('in %j becomes one of the claim that is chosen', (text, caret, cited) => {
		expect(putCitation(text, openCitation(text, caret)!, 'strike')).toEqual({
			text: cited,
			caret: 'As said[^strike]'.length
		});
	});
});

describe('the claims that are offered', () => {
	const presentable = toPresentable(
		compileCorpus({
			reports: { r1: 's1', r2: 's2' },
			places: { port: [10, 50], pier: [11, 51] },
			claims: [
				...Array.from({ length: 12 }, (_, at) => ({
					id: `other-${at}`,
					report: 'r2',
					about: ['pier'],
					text: `Something else, number ${at}.`
				})),
				{ id: 'strike', report: 'r1', about: ['port'], text: 'Dockers strike at Zürich Pier.' },
				{ id: 'storm', report: 'r1', about: ['port'], text: 'A storm came.' },
				{ id: 'rumour', report: 'r1', about: ['port'], text: 'A strike is rumoured.', status: 'draft' }
			]
		})
	);
	const slide = { ...BLANK_SLIDE, text: 'One[^storm].', view: { ...EXPLORE, search: '?place=port' } };
	const offered = (words: string) => citeChoices(words, slide, presentable).map(({ id }) => id);

	it('begin with those that the slide names, then those that it shows, and are few', () => {
		expect(offered('').slice(0, 3)).toEqual(['storm', 'strike', 'other-0']);
		expect(offered('')).toHaveLength(8);
	});

	it.each([
		['zurich dock', ['strike']],
		['other-11', ['other-11']],
		['STRIKE', ['strike']],
		['nowhere', []]
	])('for %j are %j, in which each word is found, and never a draft', (words, expected) => {
		expect(offered(words)).toEqual(expected);
	});
});
