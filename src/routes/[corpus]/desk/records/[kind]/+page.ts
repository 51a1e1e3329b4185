import { error } from '@sveltejs/kit';
import { isEdited } from '$lib/desk/records/record-fields.ts';
import { message } from '$lib/messages/message.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params: { kind } }) => {
	if (!isEdited(kind)) error(404, message('shell.error.page.title'));
	return { kind };
};
