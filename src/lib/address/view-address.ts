// A view as it stands in an address, beside the query that the filters write, read and written by the table of its keys. A value that cannot
// be read is left out of the view; what is wrong with it is told.
import { message } from '../messages/message.ts';
import { readWorldview } from '../model/worldview.ts';
import { QUERY_PARAMS } from '../query/query/url.ts';
import { VIEW_CODECS, type Codec } from './view-codecs.ts';
import type { View } from './view.ts';

/** What other sites append to the addresses they link to. */
const APPENDED = /^utm_|clid$/;

export type ViewProblem =
	| { readonly reason: 'malformed' | 'repeated'; readonly key: string; readonly found: string }
	/** Neither the view nor the query has the key: misspelt, maybe. */
	| { readonly reason: 'unknown'; readonly key: string };

const WORLDVIEW = 'worldview';

const CODECS = Object.entries(VIEW_CODECS) as [keyof View, Codec<unknown>][];

export function parseView(params: URLSearchParams): { view: View; problems: readonly ViewProblem[] } {
	const problems: ViewProblem[] = strayParams(params);
	const read = CODECS.map(([part, { key, usual, read }]) => {
		const [text, ...others] = params.getAll(key);
		const value = text === undefined ? usual : read(text);
		if (value === undefined) problems.push({ reason: 'malformed', key, found: text! });
		problems.push(...others.map((found) => ({ reason: 'repeated' as const, key, found })));
		return [part, value ?? usual];
	});
	return { view: Object.fromEntries(read) as View, problems };
}

/** Keys that nobody reads. `lang` and `worldview` are read before any page is made. */
function strayParams(params: URLSearchParams): ViewProblem[] {
	const read = [...CODECS.map(([, { key }]) => key), ...QUERY_PARAMS, 'lang', WORLDVIEW];
	const unknown = [...new Set(params.keys())].filter((key) => !read.includes(key) && !APPENDED.test(key));
	const views = params.getAll(WORLDVIEW).filter((found) => !readWorldview(found));
	return [
		...views.map((found) => ({ reason: 'malformed' as const, key: WORLDVIEW, found })),
		...unknown.map((key) => ({ reason: 'unknown' as const, key }))
	];
}

export function sayViewProblem(problem: ViewProblem): string {
	const { reason, key } = problem;
	if (reason === 'unknown') return message('explore.problem.unknown', { key });
	return message(`query.problem.${reason}`, {
		label: message('explore.problem.part', { key }),
		found: problem.found
	});
}

/** Writes `view` into `params` in place, leaving all other keys alone. */
export function writeView(params: URLSearchParams, view: View): void {
	for (const [part, { key, write }] of CODECS) {
		const text = write(view[part]);
		if (text === null) params.delete(key);
		else params.set(key, text);
	}
}
