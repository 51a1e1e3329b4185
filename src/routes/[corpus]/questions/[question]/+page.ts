import { error } from '@sveltejs/kit';
import { findRecord } from '$lib/compile/current-ids.ts';
import { message } from '$lib/messages/message.ts';
import { shownOf } from '../../shown-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const corpus = shownOf(await parent());
	const question = corpus && findRecord(corpus.compiled.corpus.questions, params.question);
	if (corpus && !question) error(404, message('shell.error.question.title', { id: params.question }));
	return { question };
};
