import { describe, expect, it } from 'vitest';
import { correctText } from '../../../../src/lib/desk/marking/correct-text.ts';
import { RECORD_KINDS, type WrittenCorpus } from '../../../../src/lib/model/edits/written.ts';
import { locateQuote } from '../../../../src/lib/model/locate-quote.ts';

const before = 'The ferry ran aground. The light was out.\n\nThe ferry ran aground again in May.';

function made(kind: 'claim' | 'draft', id: string, quote: object) {
	return { id, value: { id, report: 'r', quote }, kind };
}

function corpusOf(...records: ReturnType<typeof made>[]): WrittenCorpus {
	const lists = RECORD_KINDS.map((kind) => [kind, records.filter((record) => record.kind === kind)]);
	return Object.fromEntries(lists) as WrittenCorpus;
}

const records = corpusOf(
	made('claim', 'a', { exact: 'The ferry ran aground', suffix: '.' }),
	made('claim', 'b', { exact: 'The light was out.' }),
	made('draft', 'c', { exact: 'again in May' }),
	made('claim', 'other', { exact: 'x' })
);
(records.claim[2]!.value as { report: string }).report = 'another';

describe('a corrected text', () => {
	it('leaves quotes alone that stand as they did', () => {
		expect(correctText(records, 'r', before, `News. ${before}`)).toEqual({ moved: [], lost: [] });
	});

	it('has quotes that are told apart otherwise now found again', () => {
		const text = before.replace('aground again', 'aground. Again it was: again');
		const { moved, lost } = correctText(records, 'r', before, text);
		expect(lost).toEqual([]);
		expect(moved.map(({ id }) => id)).toEqual(['a']);
		const { quote } = moved[0]!.value as { quote: { exact: string; prefix?: string; suffix?: string } };
		expect(locateQuote(text, { prefix: '', suffix: '', ...quote })).toMatchObject({
			kind: 'found',
			place: { start: 0 }
		});
	});

	it('lists what is no longer in it with the nearest passage, or none', () => {
		const text = before.replace('The light was out.', 'The light had been out.').replace('again in May', '');
		const { lost } = correctText(records, 'r', before, text);
		expect(
			lost.map(({ kind, id, nearest }) => [kind, id, nearest && text.slice(nearest.start, nearest.end)])
		).toEqual([
			['claim', 'b', expect.stringContaining('The light had been out')],
			['draft', 'c', null]
		]);
	});
});
