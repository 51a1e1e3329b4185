import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { trouble } = await parent();
	if (trouble !== null) error(503, trouble);
};
