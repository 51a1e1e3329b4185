import { describe, expect, it } from 'vitest';
import {
	fieldsOf,
	missingIn,
	NO_FIELDS,
	takeOver,
	toClaim,
	toDraft,
	type ClaimFields
} from '../../../../src/lib/desk/claims/claim-fields.ts';
import { parseIsoDay } from '../../../../src/lib/model/day.ts';
import { claimRecord, draftRecord } from '../../../../src/lib/model/schema/claims.ts';

const today = parseIsoDay('2026-01-28')!;
const making = {
	id: 'r-1',
	report: 'r',
	quote: { exact: 'x' },
	by: { by: 'Ann', on: '2026-01-28' },
	today
};
const whole: ClaimFields = {
	...NO_FIELDS,
	text: ' Soldiers left. ',
	kind: 'statement',
	attribution: ['sana'],
	about: ['town'],
	when: '26 Jan',
	events: ['withdrawal'],
	answers: [{ question: 'left', position: 'yes' }],
	topics: ['bases'],
	credibility: 2,
	likelihood: 'likely'
};

describe('a claim from a form', () => {
	it('is as its schema wants it, with dates as EDTF and who made it', () => {
		const claim = toClaim(whole, {}, making);
		expect(claimRecord.safeParse(claim).success).toBe(true);
		expect(claim).toMatchObject({
			text: 'Soldiers left.',
			when: '2026-01-26',
			made: { by: 'Ann' },
			status: 'draft'
		});
		expect(fieldsOf(claim)).toEqual({ ...whole, text: 'Soldiers left.', when: '2026-01-26' });
	});

	it('keeps what the form does not show, and lets go what was emptied', () => {
		const old = { ...toClaim(whole, {}, making), texts: { ar: 'غادر' }, aliases: ['old'] };
		const claim = toClaim({ ...fieldsOf(old), when: '', credibility: null, answers: [] }, old, making);
		expect(claim).toMatchObject({ texts: { ar: 'غادر' }, aliases: ['old'] });
		expect(Object.keys(claim)).not.toEqual(expect.arrayContaining(['when']));
		expect(claim['credibility'] ?? claim['answers']).toBeUndefined();
	});

	it('says who reviewed it while it is reviewed', () => {
		const reviewed = toClaim({ ...whole, status: 'reviewed' }, {}, making);
		expect(reviewed['reviewed']).toEqual(making.by);
		expect(toClaim(whole, reviewed, making)['reviewed']).toBeUndefined();
	});
});

describe('a draft from a form', () => {
	it('is as its schema wants it however little was typed, and loses nothing', () => {
		for (const fields of [
			NO_FIELDS,
			whole,
			{ ...whole, text: '', events: [], when: '26 Jamuary', said: 'soon' }
		]) {
			const draft = toDraft(fields, {}, making);
			expect(draftRecord.safeParse(draft).success).toBe(true);
			const { when, said, text } = fieldsOf(draft);
			expect(text).toBe(fields.text.trim());
			expect(said).toBe(fields.said);
			expect([fields.when, '2026-01-26']).toContain(when);
		}
	});

	it('becomes a claim without what made it a draft', () => {
		const draft = toDraft({ ...whole, when: '26 Jamuary' }, {}, making);
		const claim = toClaim({ ...fieldsOf(draft), when: '' }, draft, making);
		expect(claimRecord.safeParse(claim).success).toBe(true);
	});
});

it('what is missing is said by field', () => {
	expect(missingIn(NO_FIELDS, today)).toEqual({ text: 'missing', events: 'missing' });
	expect(missingIn({ ...whole, said: '26 Jamuary' }, today)).toEqual({ said: 'unread' });
	expect(missingIn(whole, today)).toEqual({});
});

it('the next claim has what comes again, and nothing that is the claim itself', () => {
	expect(takeOver(whole)).toEqual({
		...NO_FIELDS,
		...{
			kind: 'statement',
			attribution: ['sana'],
			about: ['town'],
			events: ['withdrawal'],
			topics: ['bases']
		}
	});
	expect(takeOver(null)).toBe(NO_FIELDS);
});

describe('a draft that was read, in a form', () => {
	const read = {
		...{ id: 'r-1', report: 'r', text: 'Soldiers left.', kind: 'fact', quote: { exact: 'x' } },
		candidates: {
			about: [
				{ value: [{ name: 'Town', longitude: 1, latitude: 2, kind: 'city' }], score: 0.5, reason: 'Named.' }
			],
			when: [{ value: null, score: 0.4, reason: 'The verb tells.' }],
			attribution: [{ value: [{ name: 'A source' }], score: 0.6, reason: 'Named.' }]
		},
		made: { by: 'Dateline reader 1', on: '2026-01-28' }
	};

	it('keeps what was read of parts that nobody touched, and is theirs who mended it', () => {
		const draft = toDraft({ ...fieldsOf(read), text: 'They left.' }, read, making);
		expect(draftRecord.safeParse(draft).success).toBe(true);
		expect(draft).toMatchObject({ text: 'They left.', candidates: read.candidates, made: { by: 'Ann' } });
		expect(draft['about']).toBeUndefined();
	});

	it('lets go what was read of a part that a person set or emptied', () => {
		const set = toDraft({ ...fieldsOf(read), about: ['town'], when: '26 Jan' }, read, making);
		expect(set).toMatchObject({ about: ['town'], when: '2026-01-26' });
		expect(Object.keys(set['candidates'] as object)).toEqual(['attribution']);
		const emptied = toDraft({ ...fieldsOf(set), about: [] }, set, making);
		expect(emptied['about']).toEqual([]);
	});
});
