import { base } from '$app/paths';
import { COMPILED_FORMAT } from '$lib/model/compiled.ts';
import { DataError, fetchIndex, type ServedIndex } from '$lib/state/workspace/data.ts';
import { CARRIED_DATA_ROOT, fetchCarried, isOneFile } from '$lib/ui/carried-files.ts';
import type { LayoutLoad } from './$types';

const NOTHING: ServedIndex = { format: COMPILED_FORMAT, corpora: [], isLive: false, nearMap: null };

export const load: LayoutLoad = async ({ fetch }) => {
	const dataRoot = isOneFile() ? CARRIED_DATA_ROOT : `${base}/data/`;
	const read = isOneFile() ? fetchCarried : fetch;
	try {
		return { dataRoot, index: await fetchIndex(dataRoot, read), trouble: null };
	} catch (cause) {
		// Pages say it: where this fails there is no page that could.
		if (cause instanceof DataError) return { dataRoot, index: NOTHING, trouble: cause.message };
		throw cause;
	}
};
