// Which modules of the app come in one file. Left to itself the bundler makes a file of each set of pages that share a module: fifty for the
// map's page, and a browser asks for six at a time.
import type { Plugin, Rolldown } from 'vite';

/** What every page of a corpus is made of. */
const FRAME =
	/[\\/]src[\\/]routes[\\/](\[corpus\][\\/])?\+layout\.(svelte|ts)$|[\\/]generated[\\/]client-optimized[\\/]app\.js$/;
/** What the map's page has beside that. */
const EXPLORE = /[\\/]src[\\/]routes[\\/]\[corpus\][\\/]\(explore\)[\\/]\+page\.(svelte|ts)$/;

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Whether a module that matches `top` stands on `id`, at whatever depth, without being asked for later only. */
function isNeededBy(top: RegExp, id: string, modules: Modules): boolean {
	const seen = new Set([id]);
	for (const at of seen) {
		if (top.test(at)) return true;
		for (const importer of modules.getModuleInfo(at)?.importers ?? []) seen.add(importer);
	}
	return false;
}

const CODE_SPLITTING: NonNullable<Rolldown.OutputOptions['codeSplitting']> = {
	groups: [
		// The one file is linked without it.
		{ name: 'preloader', test: /vite[\\/]preload-helper/, priority: 4 },
		{ name: 'maplibre', test: /[\\/]node_modules[\\/]maplibre-gl[\\/]/, priority: 3 },
		{
			debugName: 'frame',
			name: (id, modules) => (isNeededBy(FRAME, id, modules) ? 'frame' : null),
			priority: 2
		},
		{
			debugName: 'explore',
			name: (id, modules) => (isNeededBy(EXPLORE, id, modules) ? 'explore' : null),
			priority: 1
		}
	]
};

/** A plugin, since only here is known whether Kit builds what browsers get or what it runs itself, which stays as it is. */
export function joinChunks(): Plugin {
	return {
		name: 'dateline:join-chunks',
		enforce: 'post',
		config: ({ build }) =>
			build?.ssr ? {} : { build: { rolldownOptions: { output: { codeSplitting: CODE_SPLITTING } } } }
	};
}
