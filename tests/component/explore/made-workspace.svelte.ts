// A workspace over a small made-up corpus, with an address that no browser has: what a page would be given.
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import type { Claim } from '../../../src/lib/model/corpus.ts';
import { openWhole } from '../../../src/lib/state/workspace/open-corpus.ts';
import { Workspace } from '../../../src/lib/state/workspace/workspace.svelte.ts';
import { day } from '../../unit/evidence/make-corpus.ts';
import { compileCorpus } from '../../unit/query/compile-corpus.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41.22, 37.05], port: [35.9, 34.89] },
	claims: [
		{
			id: 'left',
			report: 'R1',
			text: 'Soldiers left the town.',
			chain: ['alpha'],
			about: ['town'],
			when: day('2026-01-26'),
			answers: ['q1=gone'],
			events: ['withdrawal']
		},
		{
			id: 'stayed',
			report: 'R2',
			text: 'Ships stay in the port.',
			about: ['port'],
			when: day('2026-01-20'),
			answers: ['q1=here'],
			events: ['bases']
		},
		{
			id: 'met',
			report: 'R2',
			text: 'Both presidents met.',
			chain: ['beta'],
			events: ['talks'],
			when: day('2026-01-28')
		}
	]
});

function withMore(more: readonly Claim[]): CompiledCorpus {
	const { corpus } = compiled;
	return { ...compiled, corpus: { ...corpus, claims: [...corpus.claims, ...more] } };
}

export interface Made {
	readonly workspace: Workspace;
	/** The search part of the address. */
	readonly search: () => string;
	/** As the browser's back button. */
	readonly back: () => void;
}

/**
 * `search` is what the address begins with; where it `lags` it follows a verb after a while, as a browser's does. `more`: claims beside those
 * of the corpus.
 */
export function makeWorkspace(search = '', lags = false, more: readonly Claim[] = []): Made {
	let url = $state.raw(new URL(`http://made.test/made${search}`));
	const visited: URL[] = [];
	const workspace = new Workspace(openWhole(withMore(more)), {
		get url() {
			return url;
		},
		async go(next, how) {
			if (lags) await new Promise((resolve) => setTimeout(resolve, 50));
			if (how === 'push') visited.push(url);
			url = next;
			workspace.arrive();
		}
	});
	workspace.arrive();
	return {
		workspace,
		search: () => url.search,
		back() {
			url = visited.pop() ?? url;
			workspace.arrive();
		}
	};
}
