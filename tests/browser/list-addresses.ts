// The addresses of the app, read from the compiled corpora as served. Knows the routes, not what is on them.
import type { CompiledCorpus, CorpusIndex } from '../../src/lib/model/compiled.ts';

/**
 * One address of every kind of page for the first corpus, as paths, and for each further one those whose content differs
 * most from corpus to corpus: the dashboard, its last report and question, and the coverage of places by origins.
 */
export async function listAddresses(address: string): Promise<string[]> {
	const index = await read<CorpusIndex>(address, 'data/index.json');
	const corpora = await Promise.all(
		index.corpora.map(async (entry, at) => {
			const root = `/${entry.id}`;
			if (entry.state === 'faulty') return [root];
			const { corpus } = await read<CompiledCorpus>(address, `data/${entry.path}`);
			const pages = [
				root,
				`${root}/reports/${corpus.reports.at(-1)?.id}`,
				`${root}/questions/${corpus.questions.at(-1)?.id}`,
				`${root}/coverage?rows=places&columns=origins&order=agreement`
			];
			if (at > 0) return pages;
			const open = corpus.claims.find(({ about }) => about.length > 0);
			return [
				...pages,
				`${root}?view=list`,
				`${root}?view=table`,
				`${root}?colour=at&arcs=on`,
				`${root}/changes`,
				`${root}/desk`,
				`${root}?open=${open?.about[0]}&claim=${open?.id}`,
				`${root}/questions/${corpus.questions[0]?.id}`,
				`${root}/coverage`,
				`${root}/briefings`,
				...corpus.briefings
					.slice(0, 1)
					.flatMap(({ id }) =>
						['', '/present?slide=4', '/speaker'].map((end) => `${root}/briefings/${id}${end}`)
					)
			];
		})
	);
	return ['/', '/corpora', ...corpora.flat(), '/no-such-corpus'];
}

async function read<Data>(address: string, path: string): Promise<Data> {
	const response = await fetch(new URL(path, address));
	if (!response.ok) throw new Error(`${path} was answered with ${response.status}; expected compiled data`);
	return (await response.json()) as Data;
}
