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
	passedOver: [],
	compiled: { ...compiled, corpus: { ...compiled.corpus, id } }
});
const faulty = (id: string): Compilation => ({
	state: 'faulty',
	folder: `/${id}`,
	revision: 'r',
	passedOver: [],
	id,
	title: id,
	faults: []
});

const summary = (compilations: Compilation[]) =>
	withDistinctIds(compilations).map((each) =>
		each.state === 'ready' ? `ready ${each.compiled.corpus.id}` : `faulty ${each.id}`
	);

it('leaves corpora of different ids as they are', () => {
	const both = [ready('a', '/a'), faulty('b')];
	expect(withDistinctIds(both)).toEqual(both);
});

const named = (compilations: Compilation[]) =>
	withDistinctIds(compilations).map((each) => {
		const { id, title } = each.state === 'ready' ? each.compiled.corpus : each;
		return [id, title.replace(compiled.corpus.title, 'Harbour')];
	});

it.each<[string, Compilation[], string[][]]>([
	[
		'by their folders',
		[ready('a', '/now/talks'), ready('a', '/then/old-talks')],
		[
			['a', 'Harbour (talks)'],
			['old-talks', 'Harbour (old-talks)']
		]
	],
	[
		'by as much of the path as it takes',
		[ready('a', '/x/now/a'), ready('a', '/x/then/a'), ready('a', '/y/then/a')],
		[
			['a', 'Harbour (now/a)'],
			['a-2', 'Harbour (x/then/a)'],
			['a-3', 'Harbour (y/then/a)']
		]
	],
	[
		'where the folder is called what cannot be an address',
		[ready('a', '/a'), ready('a', '/data')],
		[
			['a', 'Harbour (a)'],
			['a-2', 'Harbour (data)']
		]
	]
])('two corpora of one id are told apart %s', (_, compilations, expected) => {
	expect(named(compilations)).toEqual(expected);
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
	['the basemap keeps its folder', [faulty('basemap'), faulty('data')], ['faulty basemap-2', 'faulty data-2']]
])('%s', (_, compilations, expected) => {
	expect(summary(compilations)).toEqual(expected);
});
