import type { CorpusIndex } from '$lib/model/compiled.ts';

declare global {
	namespace App {
		interface PageData {
			/** Absent on the page that says that it could not be read. */
			index?: CorpusIndex;
		}
	}
}

export {};
