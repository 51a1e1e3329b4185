import { redirect } from '@sveltejs/kit';
import { disputedFirst } from '$lib/evidence/dispute/disputed-first.ts';
import { base } from '$lib/ui/own-address.ts';
import { shownOf } from '../shown-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const corpus = shownOf(await parent());
	const first = corpus && disputedFirst(corpus.compiled.corpus)[0];
	if (first) redirect(307, `${base}/${params.corpus}/questions/${first.id}`);
};
