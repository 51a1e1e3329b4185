import { describe, expect, it } from 'vitest';
import {
	acceptDrafts,
	eventInForce,
	rejectDrafts,
	takeCandidate,
	type Deciding
} from '../../../../src/lib/desk/drafts/decide-drafts.ts';
import { counterpartsOf, notTheSame } from '../../../../src/lib/desk/drafts/draft-counterparts.ts';
import {
	candidatesOf,
	draftsToDecide,
	sureness,
	type KeptDraft
} from '../../../../src/lib/desk/drafts/kept-draft.ts';
import { likeMentions, setEverywhere, swapIn } from '../../../../src/lib/desk/drafts/like-mentions.ts';
import { makePlace } from '../../../../src/lib/desk/drafts/proposed-place.ts';
import { broughtLater, decidedLast } from '../../../../src/lib/desk/drafts/where-stopped.ts';
import { recordsOf } from '../../../../src/lib/desk/intake/records-of.ts';
import { takeReading } from '../../../../src/lib/desk/intake/take-reading.ts';
import { takeReport } from '../../../../src/lib/desk/intake/take-report.ts';
import type { Entry } from '../../../../src/lib/desk/journal/journal.ts';
import { newCorpus } from '../../../../src/lib/desk/new-corpus.ts';
import { toEdit } from '../../../../src/lib/exchange/intake/to-edit.ts';
import { applyEdit, type Edit } from '../../../../src/lib/model/edits/edit.ts';
import { loadWritten } from '../../../../src/lib/model/edits/load-written.ts';
import type { WrittenCorpus } from '../../../../src/lib/model/edits/written.ts';
import { checkLoaded } from '../../../../src/lib/model/parse-corpus.ts';
import { readText } from '../../../../src/lib/reading/reader.ts';
import { divideText } from '../../../../src/lib/reading/text/divide-text.ts';
import { smallGazetteer } from '../../reading/small-gazetteer.ts';

const gazetteer = smallGazetteer();
const today = '2026-01-28';
const empty = newCorpus({ id: 'c', title: 'C', today, language: 'en', worldview: 'de facto' });
const deciding: Deciding = {
	by: { by: 'Ann', on: today },
	event: null,
	makePlace: (records, place) => makePlace(records, place, gazetteer, (source) => source ?? 'read'),
	role: 'not said'
};

const FIRST = `Guards leave the airport

The last guards left the airport of Qamishli on Monday, the ministry of defence said. Nobody in Qamishli saw them go.

A convoy of lorries reached northern Syria and the village of Tel Nowhere near Qamishli on Tuesday.`;
const SECOND = `Airport empty

The guards left the airport of Qamishli on Monday, an official said.`;

function read(records: WrittenCorpus, file: string, text: string): { records: WrittenCorpus; edit: Edit } {
	const report = divideText(text, { published: '2026-01-27' });
	const there = recordsOf(records);
	const taken = takeReport({ file, format: 'text', report, leftOut: [] }, there, today);
	const parsed = checkLoaded(loadWritten(records));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
	const known = parsed.corpus;
	const reading = readText(report, { id: taken.record.id, known, today, mayCopy: true }, gazetteer);
	const edit = toEdit(takeReading(taken, reading, there).change);
	return { records: applyEdit<unknown>(records, edit).records, edit };
}

const faultsOf = (records: WrittenCorpus) => {
	const result = checkLoaded(loadWritten(records));
	return result.ok ? [] : result.faults;
};
const draftsOf = (records: WrittenCorpus, report: string, text: string) =>
	draftsToDecide(records, report, text);
const after = (records: WrittenCorpus, edit: Edit) => applyEdit<unknown>(records, edit).records;
const entry = (number: number, edit: Edit): Entry => ({
	number,
	by: 'Ann',
	at: 0,
	on: number - 1,
	edit,
	back: []
});

const { records: one, edit: firstEdit } = read(empty, 'first.txt', FIRST);
const REPORT = 'guards-leave-the-airport';
const waiting = draftsOf(one, REPORT, FIRST);

describe('drafts that were read', () => {
	it('wait in the order of the text', () => {
		expect(waiting.length).toBeGreaterThan(2);
		const starts = waiting.map(({ quote }) => FIRST.indexOf(quote.exact));
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		for (const draft of waiting) expect(sureness(draft)).toBeLessThanOrEqual(1);
	});

	it('become claims as they stand, with the places, speakers and event that the corpus lacks, and nothing twice', () => {
		const all = after(one, acceptDrafts(one, waiting, deciding));
		expect(faultsOf(all)).toEqual([]);
		expect(all.claim.length).toBe(waiting.length);
		expect(draftsOf(all, REPORT, FIRST)).toEqual([]);
		expect(all.event.map(({ id }) => id)).toEqual([REPORT]);
		const names = all.place.map(({ value }) => (value as { properties: { name: string } }).properties.name);
		expect(names).toContain('Qamishli');
		expect(new Set(names).size).toBe(names.length);
		expect(all.claim[0]!.value).toMatchObject({ status: 'draft', made: { by: 'Ann' } });
		expect(all.draft[0]!.value).toMatchObject({ decision: 'accepted', claim: all.claim[0]!.id });
	});

	it('are taken back as one step, and the next claim goes on with the event of the one before', () => {
		const edit = acceptDrafts(one, waiting.slice(0, 2), deciding);
		const { records, back } = applyEdit<unknown>(one, edit);
		expect(eventInForce(records, REPORT)).toBe(REPORT);
		expect(applyEdit<unknown>(records, back).records).toEqual(one);
	});

	it('stay decided when the report is read again', () => {
		const decided = after(one, [
			...acceptDrafts(one, waiting.slice(0, 1), deciding),
			...rejectDrafts(waiting.slice(1, 2), deciding.by)
		]);
		const again = read(decided, 'first.txt', FIRST);
		expect(again.edit.filter(({ kind }) => kind !== 'draft')).toEqual([]);
		expect(draftsOf(again.records, REPORT, FIRST).map(({ id }) => id)).toEqual(
			waiting.slice(2).map(({ id }) => id)
		);
	});

	it('tell where somebody stopped, and what a later reading brought', () => {
		const journal = [entry(1, firstEdit), entry(2, rejectDrafts(waiting.slice(1, 2), deciding.by))];
		expect(decidedLast(journal, REPORT)?.id).toBe(waiting[1]!.id);
		expect(broughtLater(journal, REPORT)).toEqual(new Set());
		const extra = { ...waiting[0]!, id: 'extra' };
		const later = entry(3, [{ kind: 'draft', id: 'extra', value: extra }]);
		expect(broughtLater([...journal, later], REPORT)).toEqual(new Set(['extra']));
		expect(decidedLast(journal, 'another')).toBeNull();
	});
});

describe('a part of a draft', () => {
	const draft = waiting.find((each) => candidatesOf(each, 'attribution')[0]?.value !== null)!;

	it('is set to what was read besides, and then is a person’s', () => {
		const records = after(one, takeCandidate(one, draft, 'about', [], deciding));
		const changed = records.draft.find(({ id }) => id === draft.id)!.value as KeptDraft;
		expect(changed).toMatchObject({ about: [], made: { by: 'Ann' } });
		expect(read(records, 'first.txt', FIRST).edit.some(({ id }) => id === draft.id)).toBe(false);
	});

	it('is set in every draft that names the same place, with the claims if one wants', () => {
		const named = waiting.filter((each) =>
			JSON.stringify(candidatesOf(each, 'about')[0]).includes('"Qamishli"')
		);
		expect(named.length).toBeGreaterThan(1);
		const town = { name: 'Elsewhere', kind: 'city', longitude: 1, latitude: 2 };
		const set = after(one, takeCandidate(one, named[0]!, 'about', [town], deciding));
		expect(faultsOf(set)).toEqual([]);
		const swapped = set.draft.find(({ id }) => id === named[0]!.id)!.value as KeptDraft;
		const swap = swapIn(set, swapped)!;
		expect(swap.to).toBe('elsewhere');
		const like = likeMentions(set, swap);
		expect(like.drafts.map(({ id }) => id)).toEqual(named.slice(1).map(({ id }) => id));
		const all = after(set, setEverywhere(set, swap, like));
		expect(likeMentions(all, swap).drafts).toEqual([]);
		const claimed = after(set, acceptDrafts(set, named.slice(1), deciding));
		const claims = likeMentions(claimed, swap);
		expect(claims.claims.length).toBe(named.length - 1);
		const mended = after(claimed, setEverywhere(claimed, swap, claims));
		expect(
			JSON.stringify(mended.claim.map(({ value }) => (value as { about: unknown }).about))
		).not.toContain('qamishli');
	});
});

describe('other reports', () => {
	const { records: both } = read(one, 'second.txt', SECOND);

	it('that say the same are offered with reasons until a person says that they are not', () => {
		const offered = waiting.flatMap((draft) =>
			counterpartsOf(both, draft).map((other) => ({ draft, other }))
		);
		expect(offered.length).toBeGreaterThan(0);
		const { draft, other } = offered[0]!;
		expect(other.reasons.length).toBeGreaterThan(0);
		const said = after(both, [notTheSame(draft, other.other)]);
		expect(faultsOf(said)).toEqual([]);
		const kept = said.draft.find(({ id }) => id === draft.id)!.value as KeptDraft;
		expect(counterpartsOf(said, kept).map((one) => one.other)).not.toContain(other.other);
		const theirs = said.draft.find(({ id }) => id === other.other)!.value as KeptDraft;
		expect(counterpartsOf(said, theirs).map((one) => one.other)).not.toContain(draft.id);
	});
});
