import { expect, it } from 'vitest';
import { compileCorpus, type Compilation } from '../../../geo/compile/compile-corpus.ts';
import { withDistinctIds } from '../../../geo/compile/distinct-ids.ts';
import { HARBOUR } from '../model/harbour.ts';

const harbour = await compileCorpus(HARBOUR);
if (harbour.state !== 'ready') throw new Error('expected a corpus');
const { compiled } = harbour;

const ready = (id: string, folder: string): Compilation => ({
	state: 'ready',
	folder,
	revision: 'r',
	compiled: { ...compiled, corpus: { ...compiled.corpus, id } }
});
const faulty = (id: string): Compilation => ({
	state: 'faulty',
	folder: `/${id}`,
	revision: 'r',
	id,
	title: id,
	faults: []
});

const summary = (compilations: Compilation[]) =>
	withDistinctIds(compilations).map((each) =>
		each.state === 'ready' ? `ready ${each.compiled.corpus.id}` : `faulty ${each.id}`
	);

it('leaves corpora of different ids as they are', () => {
	const both = [ready('a', '/a'), ready('b', '/b')];
	expect(withDistinctIds(both)).toEqual(both);
});

it('refuses the second corpus of an id, naming the first', () => {
	const [first, second] = withDistinctIds([ready('a', '/one'), ready('a', '/two')]);
	expect(first!.state).toBe('ready');
	expect(second).toMatchObject({
		state: 'faulty',
		folder: '/two',
		id: 'a-2',
		faults: [{ file: 'corpus.json', field: 'id', found: '"a", which /one has already' }]
	});
});

it.each<[string, Compilation[], string[]]>([
	['a faulty corpus gives way', [faulty('a'), ready('a', '/a')], ['faulty a-2', 'ready a']],
	[
		'faulty ones are told apart',
		[faulty('a'), faulty('a'), faulty('a')],
		['faulty a', 'faulty a-2', 'faulty a-3']
	],
	[
		'any name becomes a folder',
		[faulty('../Über uns'), faulty('القامشلي'), faulty('')],
		['faulty ber-uns', 'faulty corpus', 'faulty corpus-2']
	],
	[
		'the basemap keeps its folder',
		[ready('basemap', '/b'), faulty('basemap')],
		['faulty basemap-2', 'faulty basemap-3']
	]
])('%s', (_, compilations, expected) => {
	expect(summary(compilations)).toEqual(expected);
});
