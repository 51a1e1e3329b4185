import { error, redirect } from '@sveltejs/kit';
import { base, ownUrl } from '$lib/ui/own-address.ts';
import type { PageLoad } from './$types';

/** The first corpus that can be shown is the front page, with what the address asks of it. */
export const load: PageLoad = async ({ parent, url }) => {
	const { index, trouble } = await parent();
	if (trouble !== null) error(503, trouble);
	const first = index.corpora.find(({ state }) => state === 'ready');
	redirect(307, first ? `${base}/${first.id}${ownUrl(url).search}` : `${base}/corpora`);
};
