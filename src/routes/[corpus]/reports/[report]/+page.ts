import { error } from '@sveltejs/kit';
import { findRecord } from '$lib/compile/current-ids.ts';
import { message } from '$lib/messages/message.ts';
import { shownOf } from '../../shown-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const corpus = shownOf(await parent());
	const report = corpus && findRecord(corpus.compiled.corpus.reports, params.report);
	if (corpus && !report) error(404, message('shell.error.report.title', { id: params.report }));
	return { report };
};
