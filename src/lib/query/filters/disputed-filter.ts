// Only claims that answer a question which others answer differently. `disputed=only` in an address.
import { message } from '../../messages/message.ts';
import { withDisputed } from '../query/query.ts';
import type { Filter } from './filter.ts';

const WRITTEN = 'only';

export const disputedFilter: Filter = {
	name: 'disputed',
	label: 'query.filter.disputed',
	params: ['disputed'],
	test: () => ({ kind: 'flag', column: 'disputed' }),
	write: (query) => (query.disputed ? [['disputed', WRITTEN]] : []),
	read(query, param, text) {
		if (text === WRITTEN && !query.disputed) return { query: withDisputed(query, true), problems: [] };
		const reason = text === WRITTEN ? 'repeated' : 'malformed';
		return { query, problems: [{ filter: 'disputed', param, found: text, reason }] };
	},
	say(query) {
		return query.disputed
			? [{ text: message('query.say.disputed'), without: withDisputed(query, false) }]
			: [];
	}
};
