// How lists and tables of claims stand, from what a view asks to what a reader sees.
import { describe, expect, it } from 'vitest';
import { PageAnswers } from '../../../../src/lib/answers/page/page-answers.ts';
import { EVERYTHING } from '../../../../src/lib/query/query/query.ts';
import { toWording } from '../../../../src/lib/query/query/wording.ts';
import { NEWEST_FIRST, orderable, toOrder } from '../../../../src/lib/state/workspace/list-order.ts';
import { GROUPINGS, type ClaimSort, type Grouping } from '../../../../src/lib/address/view.ts';
import { rowHeads } from '../../../../src/lib/state/workspace/row-heads.ts';
import { day, span } from '../../evidence/make-corpus.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

function ask(claims: Parameters<typeof compileCorpus>[0]['claims'], group: Grouping, sort: ClaimSort | null) {
	const compiled = compileCorpus({
		reports: { R1: 'S2', R2: 'S1' },
		places: { port: [35, 34], town: [41, 37], bay: [30, 30] },
		claims
	});
	const answers = new PageAnswers(compiled, '', () => Promise.reject(new Error('nothing is saved')));
	const opened = answers.opened('all');
	const order = toOrder({ view: sort ? 'table' : 'list', group, sort }, opened.orders);
	const reply = answers.atOnce({
		query: EVERYTHING,
		audience: 'all',
		revision: '',
		places: [],
		claim: null,
		colours: { by: 'event', classes: { count: 0, of: new Uint16Array(9) } },
		map: null,
		timeline: null,
		order
	})!;
	const list = reply.ordered!;
	const headAt = rowHeads(list, group, opened, toWording(compiled.corpus));
	const ids = Array.from(list.rows, (row) => compiled.corpus.claims[row]!.id as string);
	return { ids, heads: ids.map((_, at) => headAt(at)), opened };
}

describe('claims grouped by', () => {
	const claims = [
		{ id: 'old', report: 'R1', chain: ['alpha'], about: ['port'], when: day('2026-01-01') },
		{ id: 'new', report: 'R2', about: ['town', 'port'], when: day('2026-01-26') },
		{ id: 'undated', report: 'R2', chain: ['beta', 'alpha'] }
	];
	const groups = (grouping: Grouping) => {
		const { ids, heads } = ask(claims, grouping, null);
		return heads.flatMap((head, at) => {
			const end = heads.findIndex((next, i) => i > at && next !== null);
			return head ? [[head.title, head.note, ids.slice(at, end < 0 ? undefined : end)]] : [];
		});
	};

	it.each<[Grouping, unknown]>([
		[
			'date',
			[
				['26 January 2026', 'Monday', ['new']],
				['1 January 2026', 'Thursday', ['old']],
				['Date not given', '', ['undated']]
			]
		],
		[
			'place',
			[
				['Place port', '2 claims', ['new', 'old']],
				['Place town', '1 claim', ['new']],
				['No place', '1 claim', ['undated']]
			]
		],
		[
			'source',
			[
				['Source S1', '2 claims', ['new', 'undated']],
				['Source S2', '1 claim', ['old']]
			]
		],
		[
			'speaker',
			[
				['Actor alpha', '2 claims', ['old', 'undated']],
				['The report itself', '1 claim', ['new']]
			]
		]
	])('%s', (grouping, expected) => {
		expect(groups(grouping)).toEqual(expected);
	});

	it.each(GROUPINGS)('%s lose no claim', (grouping) => {
		expect(new Set(ask(claims, grouping, null).ids)).toEqual(new Set(claims.map(({ id }) => id)));
	});
});

describe('newest first', () => {
	it('keeps claims of one date together, in the corpus’s order, though another means the same days', () => {
		const { ids, heads } = ask(
			[
				{ id: 'first', report: 'R1', when: day('2026-03-01') },
				{ id: 'about', report: 'R1', when: { ...day('2026-03-01'), edtf: '2026-03-01~' } },
				{ id: 'again', report: 'R1', when: day('2026-03-01') }
			],
			'date',
			null
		);
		expect(ids).toEqual(['first', 'again', 'about']);
		expect(heads.map((head) => head !== null)).toEqual([true, false, true]);
	});
});

describe('the table', () => {
	const claims = [
		{
			id: 'march',
			report: 'R1',
			text: 'Ships left',
			chain: ['beta'],
			about: ['port'],
			when: day('2026-03-01')
		},
		{
			id: 'open',
			report: 'R2',
			text: 'émigrés return',
			about: ['town', 'port'],
			when: span('2026-01-05', '..')
		},
		{ id: 'undated', report: 'R2', text: 'all is calm', chain: ['alpha'], said: day('2026-01-02') },
		{ id: 'long', report: 'R1', text: 'Talks 10', about: ['bay'], when: span('2026-01-01', '2026-03-01') },
		{
			id: 'early',
			report: 'R2',
			text: 'Talks 9',
			chain: ['beta'],
			when: day('2026-01-01'),
			events: ['e2'] as const
		}
	];
	const order = (sort: ClaimSort) => ask(claims, 'date', sort).ids;
	const ascending = (column: ClaimSort['column']) => order({ column, descending: false });
	const descending = (column: ClaimSort['column']) => order({ column, descending: true });

	it('stands by last day, then first day, the open before all and the undated after', () => {
		expect(order(NEWEST_FIRST)).toEqual(['open', 'march', 'long', 'early', 'undated']);
	});

	it('orders dates from the earliest by where they begin, the undated before them, and after the latest', () => {
		expect(ascending('happened')).toEqual(['undated', 'early', 'long', 'open', 'march']);
		expect(descending('said').slice(0, 1)).toEqual(['undated']);
		expect(ascending('said').slice(-1)).toEqual(['undated']);
	});

	it('orders texts as people do: without regard to case and accents, numbers by size', () => {
		expect(ascending('claim')).toEqual(['undated', 'open', 'march', 'early', 'long']);
		expect(descending('claim')).toEqual(['long', 'early', 'march', 'open', 'undated']);
	});

	it('puts claims in a report’s own voice after all speakers, either way', () => {
		expect(ascending('speaker')).toEqual(['undated', 'march', 'early', 'open', 'long']);
		expect(descending('speaker')).toEqual(['march', 'early', 'undated', 'open', 'long']);
	});

	it('orders by the first place that a claim names, and events as the corpus lists them', () => {
		expect(ascending('place').slice(0, 3)).toEqual(['long', 'march', 'open']);
		expect(descending('event')[0]).toBe('early');
		expect(ascending('event').at(-1)).toBe('early');
	});

	it('keeps what is alike in a column newest first', () => {
		expect(ascending('source')).toEqual(['open', 'early', 'undated', 'march', 'long']);
		expect(ascending('grade')).toEqual(order(NEWEST_FIRST));
	});

	it('is newest first where whoever answers does not know the order', () => {
		const { opened } = ask(claims, 'date', null);
		const orders = opened.orders.filter((by) => by !== 'text');
		expect(orderable(orders)).not.toContain('claim');
		const sort = { column: 'claim', descending: false } as const;
		expect(toOrder({ view: 'table', group: 'date', sort }, orders)).toEqual({ by: 'when', descending: true });
	});
});
