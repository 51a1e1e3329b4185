// Builds the app once more for the one file, as a single classic script, with its own folder to do so in: see svelte.config.js. A page on disk
// may load no modules, and may change nothing of its address but what follows the `#`; so the app asks for its own address and writes its
// links through `ui/own-address.ts`, and no page knows which it is. The file itself is this template, the compiled corpus, the fonts whose
// letters occur and the tiles round its places, packed by gzip and written in base64: nothing in it can end its script element.
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { leaveAtHome } from './leave-at-home.ts';
import { writeTemplate } from './write-template.ts';

process.env['DATELINE_ONE_FILE'] = '.svelte-kit/one-file';

export default defineConfig({
	plugins: [sveltekit(), leaveAtHome(), writeTemplate()],
	// A browser that can open the file unpacks by itself: archives need no second way to.
	resolve: { alias: { '@zip.js/zip.js': '@zip.js/zip.js/lib/zip-core-custom.js' } },
	// A classic script has no address of its own; MapLibre makes one of its worker from it, and is then told another.
	define: { 'import.meta.url': 'document.baseURI' },
	build: {
		chunkSizeWarningLimit: 10_000,
		rolldownOptions: { checks: { pluginTimings: false, emptyImportMeta: false } }
	}
});
