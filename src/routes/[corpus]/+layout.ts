import { error, redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { message } from '$lib/messages/message.ts';
import { DataError, fetchFaults } from '$lib/state/workspace/data.ts';
import { fetchCarried, isOneFile } from '$lib/ui/carried-files.ts';
import { openCorpus } from './open-corpus.ts';
import { openEdited, openKept } from './open-kept.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, parent, fetch, url }) => {
	const read = isOneFile() ? fetchCarried : fetch;
	const { dataRoot, index, trouble } = await parent();
	const kept = index.corpora.some(({ id }) => id === params.corpus) ? null : await openKept(params.corpus);
	if (kept) return kept;
	if (trouble !== null) error(503, trouble);
	const entry = index.corpora.find(({ id }) => id === params.corpus);
	const named = index.corpora.find(({ folder }) => folder === params.corpus);
	if (!entry && named) redirect(307, addressIn(named.id, url));
	if (!entry) error(404, message('shell.error.corpus.title', { id: params.corpus }));
	const edited = isOneFile() ? null : await openEdited(entry, location.origin + base);
	if (edited) return edited;
	try {
		if (entry.state === 'faulty') {
			const faults = await fetchFaults(dataRoot, entry.path, read);
			return { entry, corpus: null, faults, desk: null, mending: null };
		}
		const corpus = await openCorpus(dataRoot, entry, read, () => params);
		return { entry, corpus, faults: [], desk: null, mending: null };
	} catch (cause) {
		if (cause instanceof DataError) error(503, cause.message);
		throw cause;
	}
};

/** The same page of another corpus: a folder's name leads to the corpus that was made from it. */
function addressIn(corpus: string, url: URL): string {
	const below = url.pathname.slice(base.length).replace(/^\/[^/]+/, '');
	return `${base}/${corpus}${below}${url.search}`;
}
