// Builds what is out of date and serves it for the browser tests, once for all of them, on a free port.
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { handleRequests } from '../../src/server/handle-requests.ts';
import { listen } from '../../src/server/listen.ts';
import { APP_FOLDER, DATA_FOLDER } from '../../src/server/repository.ts';
import { STEPS } from '../../src/server/steps.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the app is served, with a slash at the end. */
		address: string;
	}
}

export default async function serveApp(project: TestProject): Promise<() => Promise<void>> {
	for (const step of STEPS) await bringUpToDate(step);
	const mounts = [
		{ prefix: '/data/basemap', folder: join(DATA_FOLDER, 'basemap') },
		{ prefix: '/data', folder: DATA_FOLDER }
	];
	const listening = await listen(handleRequests(APP_FOLDER, mounts), '127.0.0.1', 0);
	project.provide('address', listening.address);
	return listening.close;
}
