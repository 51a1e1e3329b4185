import { expect, it } from 'vitest';
import { toWording } from '../../../../src/lib/query/query/wording.ts';
import type { FilterKey } from '../../../../src/lib/query/query/query.ts';
import { makeCorpus } from '../../evidence/make-corpus.ts';

const corpus = makeCorpus({
	reports: { r1: 's1' },
	claims: [{ report: 'r1', chain: ['harbour'], about: ['port'] }],
	places: { port: [10, 50] },
	questions: { why: ['strike'] }
});
const { nameOf, sayName, either } = toWording(corpus);
const question = corpus.questions[0]!;

it.each<[FilterKey, string, string]>([
	['event', corpus.events[0]!.id, corpus.events[0]!.shortTitle ?? corpus.events[0]!.title],
	['source', 's1', 'Source s1'],
	['origin', 'source:s1', 'Source s1'],
	['origin', 'actor:harbour', 'Actor harbour'],
	['speaker', 'harbour', 'Actor harbour'],
	['cited', 'harbour', 'Actor harbour'],
	['place', 'port', corpus.places[0]!.name],
	['at', 'port', corpus.places[0]!.name],
	['question', 'why', question.text],
	['position', 'why/strike', question.positions[0]!.text],
	['kind', 'fact', 'Fact'],
	['topic', 'ferries', 'ferries'],
	['reliability', 'A', 'A'],
	// What the corpus lacks is named as it stands in the address.
	['event', 'nowhere', 'nowhere'],
	['report', 'r9', 'r9'],
	['position', 'why/nothing', 'why/nothing'],
	['position', 'who/strike', 'who/strike']
])('names of %s %s as %s', (key, value, name) => {
	expect(nameOf(key, value)).toBe(name);
});

it('names a report by its outlet', () => {
	expect(nameOf('report', 'r1')).toContain('Source s1');
});

it('quotes questions and answers in a sentence, and no other name', () => {
	expect(sayName('question', 'why')).toBe(`“${question.text}”`);
	expect(sayName('source', 's1')).toBe('Source s1');
});

it('says terms of its own in a sentence otherwise than in a list', () => {
	expect(sayName('status', 'draft')).not.toBe(nameOf('status', 'draft'));
});

it('joins alternatives by a word', () => {
	expect(either(['left', 'right'])).toBe('left or right');
});
