// What of a corpus goes out to pages beside its answers, for who hears of no drafts.
import type { Audience } from '../../lib/answers/request.ts';
import type { LargeCorpus } from '../../lib/query/columnar/large-corpus.ts';

/** The header tells what is disputed by a claim for each answer; drafts among them go. `text`: its file. */
export function heardHeader(text: string, widest: Audience): string {
	if (widest === 'all') return text;
	const large = JSON.parse(text) as LargeCorpus;
	return JSON.stringify({ ...large, answered: large.answered.filter(({ status }) => status !== 'draft') });
}
