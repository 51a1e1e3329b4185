// Serves the built app with compiled corpora. Builds nothing.
import { join } from 'node:path';
import { handleRequests, type Mount } from './handle-requests.ts';
import { listen, type Listening } from './listen.ts';
import { networkNames } from './network-addresses.ts';
import { APP_FOLDER, DATA_FOLDER } from './repository.ts';

/** Compiled corpora, and their folder as it is at each request. */
export interface Data {
	readonly folder: string;
	/** Whether it follows what is on disk, so that a page may ask again and again. */
	readonly isLive?: boolean;
}

export interface ServeOptions {
	readonly data?: Data | string;
	readonly host?: string;
	readonly port?: number;
	/** What the server is called beside its addresses. */
	readonly names?: readonly string[];
}

/** The basemap is the same whatever stands on it. */
export function mountData(data: Data | string): readonly Mount[] {
	const source: Data = typeof data === 'string' ? { folder: data } : data;
	return [
		{ prefix: '/data/basemap', folder: join(DATA_FOLDER, 'basemap') },
		{
			prefix: '/data',
			get folder() {
				return source.folder;
			},
			...(source.isLive ? { headers: { 'Dateline-Live': 'yes' } } : {})
		}
	];
}

/** The built-in corpora on a free port of this machine, unless told otherwise. */
export function serveApp({
	data = DATA_FOLDER,
	host = '127.0.0.1',
	port = 0,
	names = []
}: ServeOptions = {}): Promise<Listening> {
	const called = new Set([...networkNames(host), ...names]);
	return listen(handleRequests(APP_FOLDER, mountData(data), called), host, port);
}
