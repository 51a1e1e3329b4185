import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { DataError, fetchIndex } from '$lib/state/workspace/data.ts';
import { CARRIED_DATA_ROOT, fetchCarried, isOneFile } from '$lib/ui/carried-files.ts';
import type { LayoutLoad } from './$types';

/** Pages are made in the browser alone, by the server for development as well. */
export const ssr = false;

export const load: LayoutLoad = async ({ fetch }) => {
	const dataRoot = isOneFile() ? CARRIED_DATA_ROOT : `${base}/data/`;
	const read = isOneFile() ? fetchCarried : fetch;
	try {
		return { dataRoot, index: await fetchIndex(dataRoot, read) };
	} catch (cause) {
		if (cause instanceof DataError) error(503, cause.message);
		throw cause;
	}
};
