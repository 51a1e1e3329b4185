import { redirect } from '@sveltejs/kit';
import { base } from '$lib/ui/own-address.ts';
import { shownOf } from '../shown-of.ts';
import type { PageLoad } from './$types';

/** The report worked on last; an empty desk is where reports come in. */
export const load: PageLoad = async ({ parent, params }) => {
	const data = await parent();
	if (!data.desk) return;
	const last = shownOf(data)!.compiled.corpus.reports.at(-1);
	redirect(307, `${base}/${params.corpus}/desk/reports${last ? `/${last.id}` : ''}`);
};
