// How the app's built scripts are linked into one: where each expects the network or a page of its own, it is told otherwise.
// Every such place is looked for by what must stand there, and the build fails where it does not.
import { transformWithOxc, type Plugin, type UserConfig } from 'vite';

export interface AppScripts {
	/** Kit's entry and the app's, absolute. */
	readonly start: string;
	readonly app: string;
	/** Name under which Kit looks for where it is served. */
	readonly kitGlobal: string;
}

export const ENTRY = 'dateline-one-file';
/** Kit looks for it as soon as it is read. */
const PLACE = 'dateline-kit-place';

/** What a page on disk must not ask by itself; see stand-in-page.ts. */
const STAND_INS = {
	location: 'datelineLocation',
	'window.location': 'datelineLocation',
	'document.location': 'datelineLocation',
	'document.URL': 'datelineLocation.href'
};

/** MapLibre speaks of its page's true origin with its worker. */
const MAP_LIBRARY = 'maplibregl-map';
const WORKER_ADDRESS = /new URL\(`[^`]*maplibre-gl-worker[^`]*`,\s*import\.meta\.url\)\.href/g;
/** Writing PowerPoint is left at home: the page that offers it knows that it stands in one file. */
const LEFT_AT_HOME = 'PptxGenJS';
/** So is the worker of large corpora, of which no file is made; Vite would write it into the script. */
const ENGINE_WORKER = /new URL\(`[^`]*engine\.worker[^`]*`,\s*import\.meta\.url\)\.href/g;
const PRELOADER = 'vite:preloadError';
const PARTS = ['PowerPoint writer', 'preloader', 'map library', 'map worker', 'engine worker', 'router'];

export function linkAppScripts({ start, app, kitGlobal }: AppScripts): UserConfig {
	const linked = new Set<string>();
	const plugin: Plugin = {
		name: 'dateline:one-file',
		enforce: 'pre',
		// Vite takes a library's entry for a path.
		resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : id === PLACE ? `\0${PLACE}` : null),
		load(id) {
			if (id === `\0${PLACE}`) return `globalThis.${kitGlobal} = { base: '' };`;
			if (id !== `\0${ENTRY}`) return null;
			return [
				`import '${PLACE}';`,
				`import * as kit from ${JSON.stringify(start)};`,
				`import * as app from ${JSON.stringify(app)};`,
				`kit.start(app, document.getElementById('page'));`
			].join('\n');
		},
		async transform(code, id) {
			if (id.startsWith('\0')) return null;
			if (code.includes(LEFT_AT_HOME)) {
				linked.add('PowerPoint writer');
				return 'export {};';
			}
			if (code.includes(PRELOADER)) {
				linked.add('preloader');
				return withoutPreloading(code);
			}
			if (code.includes(MAP_LIBRARY)) {
				linked.add('map library');
				// The page tells the address of its own worker.
				return code.replace(WORKER_ADDRESS, () => (linked.add('map worker'), '""'));
			}
			if (code.includes('pushState')) linked.add('router');
			const without = code.replace(ENGINE_WORKER, () => (linked.add('engine worker'), '""'));
			const transformed = await transformWithOxc(without, id, { define: STAND_INS, sourcemap: false });
			return transformed.code;
		},
		buildEnd(error) {
			if (error) return;
			const missing = PARTS.filter((part) => !linked.has(part));
			if (missing.length > 0)
				throw new Error(`The built app has no ${missing.join(', no ')} where one file needs it`);
		}
	};
	return { plugins: [plugin], define: { 'import.meta.url': 'document.baseURI' } };
}

/** Vite loads a chunk's style sheets before the chunk; in one file all are there. */
function withoutPreloading(code: string): string {
	const exported = [...code.matchAll(/(\w+) as (\w+)/g)].map(([, , name]) => name);
	if (exported.length !== 1)
		throw new Error(`Vite's preloader has ${exported.length} exports; expected one: ${code.slice(-200)}`);
	return `const load = (chunk) => chunk();\nexport { load as ${exported[0]} };`;
}
