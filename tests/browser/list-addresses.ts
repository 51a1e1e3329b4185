// The addresses of the app, read from the compiled corpora as served. Knows the routes, not what is on them.
import type { CompiledCorpus, CorpusIndex } from '../../src/lib/model/compiled.ts';

/** One address of every kind for every corpus, as paths; of reports and questions the first and the last. */
export async function listAddresses(address: string): Promise<string[]> {
	const index = await read<CorpusIndex>(address, 'data/index.json');
	const corpora = await Promise.all(
		index.corpora.map(async (entry) => {
			if (entry.state === 'faulty') return [`/${entry.id}`];
			const { corpus } = await read<CompiledCorpus>(address, `data/${entry.path}`);
			const reports = [corpus.reports.at(0), corpus.reports.at(-1)];
			const questions = [corpus.questions.at(0), corpus.questions.at(-1)];
			const root = `/${entry.id}`;
			const open = corpus.claims.find(({ about }) => about.length > 0);
			return [
				root,
				`${root}?view=list`,
				`${root}?view=table`,
				...(open ? [`${root}?open=${open.about[0]}&claim=${open.id}`] : []),
				...idsOf(reports).map((id) => `${root}/reports/${id}`),
				...idsOf(questions).map((id) => `${root}/questions/${id}`),
				`${root}/coverage`,
				`${root}/coverage?rows=places&columns=origins&order=agreement`
			];
		})
	);
	return ['/', '/corpora', ...corpora.flat(), '/no-such-corpus'];
}

function idsOf(records: readonly ({ readonly id: string } | undefined)[]): string[] {
	return [...new Set(records.flatMap((record) => (record ? [record.id] : [])))];
}

async function read<Data>(address: string, path: string): Promise<Data> {
	const response = await fetch(new URL(path, address));
	if (!response.ok) throw new Error(`${path} was answered with ${response.status}; expected compiled data`);
	return (await response.json()) as Data;
}
