import { describe, expect, it } from 'vitest';
import { couldAnswer } from '../../../../src/lib/desk/claims/could-answer.ts';
import { findChoices } from '../../../../src/lib/desk/claims/find-choices.ts';
import { lastUsed } from '../../../../src/lib/desk/claims/last-used.ts';
import { newCorpus } from '../../../../src/lib/desk/new-corpus.ts';
import {
	idFor,
	newActor,
	newAnswer,
	newEvent,
	newSource,
	splitAnswer
} from '../../../../src/lib/desk/records/new-records.ts';
import { placeOfHit } from '../../../../src/lib/desk/records/place-of-hit.ts';
import { withField } from '../../../../src/lib/desk/records/record-fields.ts';
import { usesOf } from '../../../../src/lib/desk/records/uses.ts';
import { applyEdit, type Change } from '../../../../src/lib/model/edits/edit.ts';
import { loadWritten } from '../../../../src/lib/model/edits/load-written.ts';
import type { WrittenCorpus } from '../../../../src/lib/model/edits/written.ts';
import { checkLoaded } from '../../../../src/lib/model/parse-corpus.ts';
import { PLACE_KINDS } from '../../../../src/lib/reading/gazetteer/place.ts';

const empty = newCorpus({
	id: 'c',
	title: 'C',
	today: '2026-01-28',
	language: 'en',
	worldview: 'de facto (Natural Earth)'
});
const faultsOf = (records: WrittenCorpus) => {
	const result = checkLoaded(loadWritten(records));
	return result.ok ? [] : result.faults;
};
const withChanges = (records: WrittenCorpus, ...changes: Change[]) =>
	applyEdit<unknown>(records, changes).records;

describe('what is made at the desk', () => {
	it('is a corpus without faults when nothing but a title was asked', () => {
		expect(faultsOf(empty)).toEqual([]);
	});

	it('is whole by its name alone', () => {
		const { change, answer } = newAnswer(empty, splitAnswer('Has it sailed? Not yet')!);
		const records = withChanges(
			empty,
			newSource(empty, 'The Post'),
			newActor(empty, 'Ann Orr', 'x'),
			newEvent(empty, 'The storm', '2026-01'),
			change
		);
		expect(faultsOf(records)).toEqual([]);
		expect(answer).toEqual({ question: expect.stringMatching(/^has-it-sailed/), position: 'not-yet' });
		const second = newAnswer(records, { question: 'has it sailed?', position: 'Yes' });
		expect(second.answer).toEqual({ question: answer.question, position: 'yes' });
		expect(faultsOf(withChanges(records, second.change))).toEqual([]);
	});

	it('has an id that none of its kind has or had', () => {
		const records = withChanges(empty, { kind: 'actor', id: 'orr', value: { id: 'orr', aliases: ['ann'] } });
		expect([
			idFor(records, 'actor', 'Orr'),
			idFor(records, 'actor', 'Ann'),
			idFor(records, 'event', 'Orr')
		]).toEqual(['orr-2', 'ann-2', 'orr']);
	});

	it.each(PLACE_KINDS)('as a place of the gazetteer of kind %s is without faults', (kind) => {
		const hit = {
			index: 1,
			kind,
			names: { en: 'Al-Qaşr', ar: 'القصر' },
			longitude: 41,
			latitude: 37,
			radiusKm: 20,
			geonames: 5,
			source: 'GeoNames'
		};
		const outline = {
			type: 'Polygon' as const,
			coordinates: [
				[
					[40, 36],
					[42, 36],
					[42, 38],
					[40, 36]
				]
			]
		};
		for (const shape of [null, outline]) {
			const change = placeOfHit(empty, hit, shape, 'From GeoNames');
			expect(faultsOf(withChanges(empty, change))).toEqual([]);
		}
	});
});

it('a question typed with its answer is parted at the question mark', () => {
	expect(splitAnswer('Left? Yes, on 26 Jan')).toEqual({ question: 'Left?', position: 'Yes, on 26 Jan' });
	expect(splitAnswer('هل غادر؟ نعم')).toEqual({ question: 'هل غادر؟', position: 'نعم' });
	expect(splitAnswer('Left?')).toBeNull();
	expect(splitAnswer('Left')).toBeNull();
});

it('a place renamed has its new name among its names', () => {
	const place = { properties: { id: 'p', name: 'Old', names: { en: ['Old', 'Older'], ar: ['قديم'] } } };
	expect(withField('place', place, 'name', 'New')).toEqual({
		properties: { id: 'p', name: 'New', names: { en: ['New', 'Older'], ar: ['قديم'] } }
	});
	expect(withField('source', { id: 's', note: 'x' }, 'note', undefined)).toEqual({ id: 's' });
});

const claim = (id: string, text: string, more: object = {}) => ({
	kind: 'claim' as const,
	id,
	value: { id, report: 'r', text, about: [], topics: [], ...more }
});
const some = withChanges(
	empty,
	newAnswer(empty, { question: 'Has the harbour light failed?', position: 'Yes' }).change,
	claim('a', 'The light of the harbour failed at night.'),
	claim('b', 'The harbour light burns.', {
		answers: [{ question: 'has-the-harbour-light-failed', position: 'yes' }],
		about: ['harbour'],
		topics: ['light']
	}),
	claim('c', 'Ships wait.', { about: ['harbour'], topics: ['ships', 'light'] }),
	claim('d', 'Prices rose.')
);

it('claims that could answer a question share its words or its places', () => {
	const question = some.question[0]!.id;
	const answered = some.claim.map(({ value }) => value as { answers?: { question: string }[] });
	for (const { answers } of answered) if (answers) answers[0]!.question = question;
	expect(couldAnswer(some, question).map(({ id }) => id)).toEqual(['a', 'c']);
	expect(couldAnswer(some, 'none')).toEqual([]);
});

it('what was used last comes first, and what begins as typed before what holds it', () => {
	expect(lastUsed(some, 'topics')).toEqual(['ships', 'light']);
	const items = ['Qamishli', 'Al-Qamishli airport', 'Kobani'].map((name) => ({ id: name, names: [name] }));
	expect(findChoices(items, '', ['Kobani']).map(({ id }) => id)).toEqual([
		'Kobani',
		'Qamishli',
		'Al-Qamishli airport'
	]);
	expect(findChoices(items, 'qami').map(({ id }) => id)).toEqual(['Qamishli', 'Al-Qamishli airport']);
	expect(findChoices(items, 'zzz')).toEqual([]);
});

it('what hangs on a record is what names it', () => {
	expect(usesOf(some, 'place', 'harbour')).toEqual([
		{ kind: 'claim', id: 'b' },
		{ kind: 'claim', id: 'c' }
	]);
	expect(usesOf(some, 'event', 'none')).toEqual([]);
});
