// The addresses of the app, read from the compiled corpora as served. Knows the routes, not what is on them.
import type { CompiledCorpus, CorpusIndex } from '../../src/lib/model/compiled.ts';

/** One address of every kind for every corpus, as paths; of reports the first and the last. */
export async function listAddresses(address: string): Promise<string[]> {
	const index = await read<CorpusIndex>(address, 'data/index.json');
	const corpora = await Promise.all(
		index.corpora.map(async (entry) => {
			if (entry.state === 'faulty') return [`/${entry.id}`];
			const { corpus } = await read<CompiledCorpus>(address, `data/${entry.path}`);
			const reports = [corpus.reports.at(0), corpus.reports.at(-1)];
			const ids = new Set(reports.flatMap((report) => (report ? [report.id] : [])));
			return [`/${entry.id}`, ...Array.from(ids, (id) => `/${entry.id}/reports/${id}`)];
		})
	);
	return ['/', ...corpora.flat(), '/no-such-corpus'];
}

async function read<Data>(address: string, path: string): Promise<Data> {
	const response = await fetch(new URL(path, address));
	if (!response.ok) throw new Error(`${path} was answered with ${response.status}; expected compiled data`);
	return (await response.json()) as Data;
}
