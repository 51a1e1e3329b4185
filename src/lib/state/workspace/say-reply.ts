// What is shown and what is hidden, in words: the query as it was answered, what its words were taken for, and where else they stand.
import type { Reply } from '../../answers/request.ts';
import { message } from '../../messages/message.ts';
import { describe, type Segment } from '../../query/query/describe.ts';
import type { Query } from '../../query/query/query.ts';
import type { Wording } from '../../query/query/wording.ts';

const muted = (text: string): Segment => ({ kind: 'muted', text });

/** Until words have their answer. */
export function saySearching({ words }: Query): Segment[] {
	return [muted(message('explore.search.running', { words }))];
}

export function sayReply(reply: Reply, wording: Wording): Segment[] {
	const { request, found, count } = reply;
	const elsewhere = found?.reports.length ?? 0;
	return [
		...describe(request.query, reply, wording),
		...(found?.corrected ?? []).map(({ word, instead }) =>
			muted(
				` ${
					instead.length > 0
						? message('explore.search.instead', { word, instead: wording.either(instead.slice(0, 3)) })
						: message('explore.search.nowhere', { word })
				}`
			)
		),
		...(count === 0 && elsewhere > 0
			? [muted(` ${message('explore.search.inReports', { count: elsewhere })}`)]
			: [])
	];
}
