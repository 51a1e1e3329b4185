// Where the repository's own folders are.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built app. */
export const APP_FOLDER = join(ROOT, 'build');
/** The build before, for pages that were open when the app was built anew. */
export const LAST_APP_FOLDER = join(ROOT, '.cache', 'last-app');
export const DATA_FOLDER = join(ROOT, 'static', 'data');
export const CACHE_FOLDER = join(ROOT, '.cache');

const BUILT_IN = join(ROOT, 'geo', 'corpora');

/** The folders of the corpora that come with the app, in the order of their names. */
export function builtInCorpora(): string[] {
	return readdirSync(BUILT_IN, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(BUILT_IN, entry.name))
		.sort();
}
