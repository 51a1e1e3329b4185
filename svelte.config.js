import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// Kit's route announcer styles itself in an attribute; this is the digest of that one text.
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** Where the app is built once more, into one script, for the file that opens from disk: see src/server/single-file. */
const oneFile = process.env['DATELINE_ONE_FILE'];

const isServedForDevelopment = process.argv.includes('dev');

/**
 * A page on disk may change nothing of its address but what follows the `#`, and may load no modules.
 * @type {import('@sveltejs/kit').KitConfig}
 */
const inOneFile = {
	outDir: oneFile,
	// What the plugin of that build leaves is all that is used.
	adapter: { name: 'one file', adapt: () => undefined },
	router: { type: 'hash' },
	output: { bundleStrategy: 'inline' },
	// The basemap's many files are not copied along.
	files: { assets: `${oneFile}/no-assets`, serviceWorker: `${oneFile}/no-service-worker` },
	// Page options would be refused; they stand in a module that ends otherwise.
	moduleExtensions: ['.ts']
};

// Kit asks that tsconfig.json extend what it writes into that folder too, where nothing reads it.
if (oneFile !== undefined) {
	const { warn } = console;
	console.warn = (...said) => {
		if (!/tsconfig\.json/.test(said.join())) warn(...said);
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		// One page shell for every address: which corpora there are is known only where the app is served.
		adapter: adapter({ fallback: 'index.html', pages: process.env['DATELINE_APP_FOLDER'] ?? 'build' }),
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				// Text becomes markup in templates of Svelte alone; scripts run that `ui/own-scripts.ts` knows. Vite's page of errors is made of text.
				...(isServedForDevelopment
					? {}
					: { 'require-trusted-types-for': ['script'], 'trusted-types': ['default', 'svelte-trusted-html'] })
			}
		},
		// Registered by a page that rests. Of the data it brings the map of the world along, and keeps what else is seen.
		serviceWorker: {
			register: false,
			files: (path) => path === 'icon.svg' || /^data\/basemap\/[0-4]\/.*\.pbf$/.test(path)
		},
		typescript: {
			config: (config) => ({
				...config,
				// Its types are declared where they are used, so that it is checked with all else.
				exclude: config.exclude.filter((path) => !path.includes('service-worker')),
				include: [...config.include, '../geo/**/*.ts', '../tests/**/*.ts', '../*.ts', '../*.js']
			})
		},
		...(oneFile === undefined ? {} : inOneFile)
	}
};
