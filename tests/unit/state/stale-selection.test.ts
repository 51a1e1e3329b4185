import { expect, test } from 'vitest';
import type { Claim } from '../../../src/lib/model/corpus.ts';
import { staleSelection } from '../../../src/lib/state/stale-selection.ts';
import { parseView } from '../../../src/lib/state/view-address.ts';

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
