import type { ServedIndex } from '$lib/state/workspace/data.ts';

declare global {
	namespace App {
		interface PageData {
			/** Absent on the page that says that it could not be read. */
			index?: ServedIndex;
		}
	}
}

export {};
