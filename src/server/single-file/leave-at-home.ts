// Keeps out of the script of the one file what it never does: writing PowerPoint, formats that take a library, the worker of large corpora, of which no file is
// made, those that read reports and data with what is asked once data are read, the gazetteer, which it does not carry, and the desk of a server; and
// MapLibre's worker, which is a file of its own. A desk of its own it has: what is made there is kept by the browser.
import type { Plugin } from 'vite';

/** Modules by the end of their path, and what stands in for each. */
export const AT_HOME: Readonly<Record<string, string>> = {
	'/maplibre-gl-worker.mjs?worker&url': 'export default "";',
	'/briefing/export/pptx/write-pptx.ts': 'export {};',
	'/exchange/formats.ts': `export { PLAIN_FORMATS as FORMATS } from './plain-formats.ts';`,
	'/desk/import/MappingForm.svelte': '',
	'/desk/import/ReadyFile.svelte': '',
	'/state/desk/gazetteer.ts': 'export const loadGazetteer = () => Promise.resolve(null);',
	'/state/desk/open-served.ts':
		'export const openServed = () => { throw new Error("one file has no server"); };',
	'/state/answers/start-worker.ts':
		'export const startWorker = () => { throw new Error("one file opens no large corpus"); };',
	'/state/importing/start-importing.ts':
		'export const startImporting = () => { throw new Error("one file brings in no data"); };',
	'/state/reading/start-reading.ts':
		'export const startReading = () => { throw new Error("one file reads no reports"); };'
};

export function leaveAtHome(): Plugin {
	const met = new Set<string>();
	return {
		name: 'dateline:leave-at-home',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		load(id) {
			const module = Object.keys(AT_HOME).find((end) => id.endsWith(end));
			if (module === undefined) return null;
			met.add(module);
			return AT_HOME[module]!;
		},
		buildEnd(error) {
			const missing = Object.keys(AT_HOME).filter((module) => !met.has(module));
			if (!error && missing.length > 0)
				throw new Error(`The app has no ${missing.join(', no ')} to be left out of the one file`);
		}
	};
}
