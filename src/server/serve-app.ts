// Serves the built app with compiled corpora. Builds nothing.
import { basename, dirname, join } from 'node:path';
import { mountClaims } from './answers/claims-mounts.ts';
import type { ServedClaims } from './answers/served-claims.ts';
import { handleRequests, type Mount, type ProgramMount } from './handle-requests.ts';
import { listen, type Listening } from './listen.ts';
import { networkNames } from './network-addresses.ts';
import { APP_FOLDER, CACHE_FOLDER, DATA_FOLDER, LAST_APP_FOLDER } from './repository.ts';

/** Where a nearer map is found below the data. */
const NEAR_MAP = 'near.pmtiles';

/** A folder that nobody makes. */
const NO_DATA: Data = { folder: join(CACHE_FOLDER, 'no-corpora') };

/** Compiled corpora, and their folder as it is at each request. */
export interface Data {
	readonly folder: string;
	/** Whether it follows what is on disk, so that a page may ask again and again. */
	readonly isLive?: boolean;
}

export interface ServeOptions {
	/** Null where there is none but the claims. */
	readonly data?: Data | string | null;
	readonly host?: string;
	readonly port?: number;
	/** Path of an archive of tiles (PMTiles) with a nearer map. */
	readonly basemap?: string | null;
	/** What the server is called beside its addresses. */
	readonly names?: readonly string[];
	/** Corpora whose claims it answers for itself. */
	readonly claims?: ServedClaims | null;
	/** Folders that may be written. */
	readonly edits?: ProgramMount | null;
}

/** Basemap and gazetteer are the same whatever stands on them. */
export function mountData(data: Data | string, basemap: string | null = null): readonly Mount[] {
	const source: Data = typeof data === 'string' ? { folder: data } : data;
	const near =
		basemap === null
			? []
			: [{ prefix: `/data/${NEAR_MAP}`, folder: dirname(basemap), file: basename(basemap) }];
	return [
		...near,
		{ prefix: '/data/basemap', folder: join(DATA_FOLDER, 'basemap') },
		{ prefix: '/data/gazetteer', folder: join(DATA_FOLDER, 'gazetteer') },
		{
			prefix: '/data',
			get folder() {
				return source.folder;
			},
			headers: { ...(source.isLive ? { 'Dateline-Live': 'yes' } : {}), ...nearMapHeaders(basemap) }
		}
	];
}

function nearMapHeaders(basemap: string | null): Readonly<Record<string, string>> {
	return basemap === null ? {} : { 'Dateline-Near-Map': NEAR_MAP };
}

/** The built-in corpora on a free port of this machine, unless told otherwise. */
export function serveApp({
	data = DATA_FOLDER,
	host = '127.0.0.1',
	port = 0,
	basemap = null,
	names = [],
	claims = null,
	edits = null
}: ServeOptions = {}): Promise<Listening> {
	const called = new Set([...networkNames(host), ...names]);
	const beside = typeof data === 'string' ? { folder: data } : data;
	const answered = claims ? mountClaims(claims, beside, nearMapHeaders(basemap)) : [];
	const mounts = [...(edits ? [edits] : []), ...answered, ...mountData(data ?? NO_DATA, basemap)];
	return listen(handleRequests([APP_FOLDER, LAST_APP_FOLDER], mounts, called), host, port);
}
