import { error } from '@sveltejs/kit';
import { message } from '$lib/messages/message.ts';
import { DataError, fetchFaults } from '$lib/state/workspace/data.ts';
import { fetchCarried, isOneFile } from '$lib/ui/carried-files.ts';
import { openCorpus } from './open-corpus.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, parent, fetch }) => {
	const read = isOneFile() ? fetchCarried : fetch;
	const { dataRoot, index } = await parent();
	const entry = index.corpora.find(({ id }) => id === params.corpus);
	if (!entry) error(404, message('shell.error.corpus.title', { id: params.corpus }));
	try {
		if (entry.state === 'faulty') {
			const faults = await fetchFaults(dataRoot, entry.path, read);
			return { entry, corpus: null, faults };
		}
		const corpus = await openCorpus(dataRoot, entry, read, () => params);
		return { entry, corpus, faults: [] };
	} catch (cause) {
		if (cause instanceof DataError) error(503, cause.message);
		throw cause;
	}
};
