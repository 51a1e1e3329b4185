// How the service worker answers a request. What the server has now comes first wherever it may have changed, so that nobody is held to an
// older version; what is kept answers once the server does not.

export type Plan =
	/** Files of the app whose names change with their content: kept ones are the same. */
	| 'app'
	/** Any page: all of them are the one shell. */
	| 'shell'
	/** Corpora, basemap, gazetteer and what else keeps its name: kept as it is seen. */
	| 'data'
	/** As if there were no worker. */
	| 'pass';

export interface Asked {
	readonly method: string;
	readonly url: string;
	/** `navigate` for a page. */
	readonly mode: string;
	/** Whether it asks for a part of a file, or for what the server itself says. */
	readonly isOwn: boolean;
}

/** A header of requests that what is kept is no answer to: whether the server is still there. */
export const OF_THE_SERVER = 'Dateline-Of-The-Server';

/** `root`: the address of the app, with a slash at its end. */
export function planRequest({ method, url, mode, isOwn }: Asked, root: string): Plan {
	if (method !== 'GET' || isOwn || !url.startsWith(root)) return 'pass';
	const path = new URL(url).pathname.slice(new URL(root).pathname.length);
	if (path.startsWith('_app/immutable/')) return 'app';
	if (path.startsWith('data/') || path === 'icon.svg') return 'data';
	const isFile = /(?:^|\/)[^/]*\.\w+$/.test(path) || /^(?:_app|api|\.well-known)\//.test(path);
	return mode === 'navigate' && !isFile ? 'shell' : 'pass';
}
