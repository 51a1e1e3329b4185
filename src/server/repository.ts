// Where the repository's own folders are. Knows no corpus.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const APP_FOLDER = join(ROOT, 'build');
export const DATA_FOLDER = join(ROOT, 'static', 'data');
export const CACHE_FOLDER = join(ROOT, '.cache');
