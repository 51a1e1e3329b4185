import { expect, it } from 'vitest';
import { findRecord, withCurrentIds } from '../../../src/lib/compile/current-ids.ts';
import { editCorpus } from '../../../src/lib/model/edits/edit-corpus.ts';
import { renameRecord } from '../../../src/lib/model/edits/rename-record.ts';
import { toWritten } from '../../../src/lib/model/edits/to-written.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { harbour } from '../model/harbour.ts';

const read = parseCorpus(harbour());
if (!read.ok) throw new Error('expected a corpus');

function renamed(kind: 'place' | 'event' | 'report', from: string, to: string) {
	if (!read.ok) throw new Error('expected a corpus');
	const result = renameRecord(toWritten(read.corpus), kind, from, to);
	const edited = result.ok ? editCorpus(read.corpus, result.edit) : result;
	if (!('corpus' in edited)) throw new Error('expected a corpus');
	return edited.corpus;
}

const [place, event] = [read.corpus.places[0]!.id, read.corpus.events[0]!.id];

it('an address from before a record was renamed names it by its id of now', () => {
	const corpus = renamed('place', place, 'new-place');
	const current = (search: string) => withCurrentIds(new URLSearchParams(search), corpus).toString();
	expect(current(`place=${place}&event=${event}`)).toBe(`event=${event}&place=new-place`);
	expect(current(`at=-${place}`)).toBe('at=-new-place');
	expect(current(`open=${place}%2Cother`)).toBe('open=new-place%2Cother');
	expect(current(`q=${place}`)).toBe(`q=${place}`);
});

it('an address in which nothing was renamed stays the same object', () => {
	const params = new URLSearchParams(`place=${place}&event=${event}`);
	expect(withCurrentIds(params, read.ok ? read.corpus : renamed('place', place, 'x'))).toBe(params);
	expect(withCurrentIds(params, renamed('event', read.ok ? read.corpus.events[1]!.id : '', 'x'))).toBe(
		params
	);
});

it('a record is found by the id that it has, before one that had it', () => {
	const { reports } = renamed('report', 'alder-post', 'post');
	expect(findRecord(reports, 'alder-post')?.id).toBe('post');
	expect(findRecord(reports, 'post')?.id).toBe('post');
	expect(findRecord(reports, 'nowhere')).toBeUndefined();
});
