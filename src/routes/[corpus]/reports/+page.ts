import { redirect } from '@sveltejs/kit';
import { base } from '$lib/ui/own-address.ts';
import { shownOf } from '../shown-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const corpus = shownOf(await parent());
	const first = corpus?.compiled.corpus.reports[0];
	if (first) redirect(307, `${base}/${params.corpus}/reports/${first.id}`);
};
