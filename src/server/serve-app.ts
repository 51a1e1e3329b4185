// Serves the built app with compiled corpora. Builds nothing.
import { join } from 'node:path';
import { handleRequests, type Mount } from './handle-requests.ts';
import { listen, type Listening } from './listen.ts';
import { APP_FOLDER, DATA_FOLDER } from './repository.ts';

/** Corpora from the folder `data`; basemap and gazetteer are the same whatever stands on them. */
export function mountData(data: string): readonly Mount[] {
	return [
		{ prefix: '/data/basemap', folder: join(DATA_FOLDER, 'basemap') },
		{ prefix: '/data/gazetteer', folder: join(DATA_FOLDER, 'gazetteer') },
		{ prefix: '/data', folder: data }
	];
}

/** The built-in corpora on a free port of this machine, unless told otherwise. */
export function serveApp({
	data = DATA_FOLDER,
	host = '127.0.0.1',
	port = 0
}: { data?: string; host?: string; port?: number } = {}): Promise<Listening> {
	return listen(handleRequests(APP_FOLDER, mountData(data)), host, port);
}
