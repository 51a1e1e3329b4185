import { error } from '@sveltejs/kit';
import { message } from '$lib/messages/message.ts';
import { shownOf } from '../../../shown-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const reports = shownOf(await parent())?.compiled.corpus.reports ?? [];
	if (!reports.some(({ id }) => id === params.report))
		error(404, message('shell.error.report.title', { id: params.report }));
};
