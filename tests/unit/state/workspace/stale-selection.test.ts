import { expect, test } from 'vitest';
import type { Claim } from '../../../../src/lib/model/corpus.ts';
import { staleSelection } from '../../../../src/lib/state/workspace/stale-selection.ts';
import { parseView } from '../../../../src/lib/address/view-address.ts';

const claims: Readonly<Record<string, Pick<Claim, 'about'>>> = {
	left: { about: ['town'] as unknown as Claim['about'] }
};
const known = {
	hasPlace: (id: string) => ['town', 'port'].includes(id),
	claimOf: (id: string) => (claims[id] ?? null) as Claim | null,
	hasDays: ({ last }: { last: number }) => last >= 0
};

test.each([
	['', []],
	['open=town&claim=left', []],
	['open=town,port&claim=left', []],
	['open=gone', ['gone']],
	['claim=nobody', ['nobody']],
	['open=gone,town&claim=nobody', ['gone', 'nobody']],
	['open=port&claim=left', ['left']],
	['open=port&claim=left&view=list', []]
])('an address with %j names %j as what is left out', (search, found) => {
	const told = staleSelection(parseView(new URLSearchParams(search)).view, known);
	expect(told).toHaveLength(found.length);
	told.forEach((sentence, i) => expect(sentence).toContain(`“${found[i]}”`));
});

test('days of the timeline that the corpus does not reach are told with both ends', () => {
	const { view } = parseView(new URLSearchParams('span=1800-01-01..1800-12-31'));
	expect(staleSelection(view, known)).toEqual([
		'Days of the timeline: this corpus has nothing from 1 January 1800 to 31 December 1800.'
	]);
	const { view: later } = parseView(new URLSearchParams('span=1970-01-01..2030-12-31'));
	expect(staleSelection(later, known)).toEqual([]);
});
