// Builds the bare pages beside the app and serves them from a server of their own, with the same data and the same compression.
import { join } from 'node:path';
import { build } from 'vite';
import { compressFolder } from '../../src/server/compress-folder.ts';
import { handleRequests, type Mount } from '../../src/server/handle-requests.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { CACHE_FOLDER, ROOT } from '../../src/server/repository.ts';

const PAGES = ['index.html', 'points.html', 'slides.html'];

export async function serveBare(mounts: readonly Mount[]): Promise<Listening> {
	const folder = join(CACHE_FOLDER, 'bench', 'bare');
	process.env['NODE_ENV'] = 'production';
	await build({
		configFile: false,
		root: join(ROOT, 'tests', 'bench', 'bare'),
		logLevel: 'warn',
		build: {
			outDir: folder,
			emptyOutDir: true,
			target: 'es2022',
			chunkSizeWarningLimit: 2000,
			rolldownOptions: {
				input: PAGES.map((name) => join(ROOT, 'tests', 'bench', 'bare', name)),
				checks: { pluginTimings: false }
			}
		}
	});
	await compressFolder(folder);
	return listen(handleRequests([folder], mounts), '127.0.0.1', 0);
}
