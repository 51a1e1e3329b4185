// Words that the claim, its quote or a name in it must match. `q=withdrawal` in an address, as typed.
import { message } from '../../messages/message.ts';
import { withWords } from '../query/query.ts';
import type { Filter } from './filter.ts';

export const wordsFilter: Filter = {
	name: 'words',
	label: 'query.filter.words',
	params: ['q'],
	test: ({ words }) => ({ kind: 'matches', words }),
	write: ({ words }) => (words.trim() === '' ? [] : [['q', words]]),
	read(query, param, text) {
		if (query.words === '') return { query: withWords(query, text), problems: [] };
		return { query, problems: [{ filter: 'words', param, found: text, reason: 'repeated' }] };
	},
	say(query) {
		const words = query.words.trim();
		return words === ''
			? []
			: [{ text: message('query.say.words', { words }), without: withWords(query, '') }];
	}
};
