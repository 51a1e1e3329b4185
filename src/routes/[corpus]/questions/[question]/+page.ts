import { error } from '@sveltejs/kit';
import { message } from '$lib/messages/message.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	const { compiled } = await parent();
	const question = compiled?.corpus.questions.find(({ id }) => id === params.question);
	if (compiled && !question) error(404, message('shell.error.question.title', { id: params.question }));
	return { question };
};
