import { error } from '@sveltejs/kit';
import { message } from '$lib/messages/message.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const { corpus } = await parent();
	const report = corpus?.compiled.corpus.reports.find(({ id }) => id === params.report);
	if (corpus && !report) error(404, message('shell.error.report.title', { id: params.report }));
	return { report };
};
