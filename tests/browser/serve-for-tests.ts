// Builds what is out of date and serves it for the browser tests, once for all of them, on a free port.
import type { TestProject } from 'vitest/node';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the app is served, with a slash at the end. */
		address: string;
	}
}

export default async function serveForTests(project: TestProject): Promise<() => Promise<void>> {
	for (const step of STEPS) await bringUpToDate(step);
	const listening = await serveApp();
	project.provide('address', listening.address);
	return listening.close;
}
