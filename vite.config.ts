import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, LAUNCH_FLAGS } from './src/server/find-browser.ts';
import { joinChunks } from './src/server/join-chunks.ts';
import { PURE_ROOMS } from './tests/unit/house/rooms.ts';

/** Without a browser Playwright says so itself, once a component test asks for one. */
function launchOptions() {
	const executablePath = process.env['VITEST'] ? findBrowser() : null;
	return { args: [...LAUNCH_FLAGS], ...(executablePath === null ? {} : { executablePath }) };
}

/** A machine at a tenth of the speed has not failed yet; what hangs fails in the end. */
const PATIENCE = {
	testTimeout: 600_000,
	hookTimeout: 600_000,
	expect: { poll: { timeout: 300_000 } }
} as const;

export default defineConfig({
	plugins: [sveltekit(), joinChunks()],
	// The page of the map holds MapLibre, which is a megabyte by itself.
	build: {
		license: { fileName: 'licences.md' },
		chunkSizeWarningLimit: 1500,
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	worker: { format: 'es' },
	test: {
		// `npm run coverage`: of the rooms whose modules run anywhere, those that leave a branch untried, with its lines.
		coverage: {
			provider: 'v8',
			include: PURE_ROOMS.map((room) => `src/lib/${room}/**/*.ts`),
			reporter: [['text', { skipFull: true }], 'json-summary'],
			reportsDirectory: '.cache/coverage',
			thresholds: { branches: 95 }
		},
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					setupFiles: ['src/lib/messages/speak-english.ts'],
					include: ['tests/unit/**/*.test.ts'],
					// One core less would be one core on many a machine.
					maxWorkers: '100%',
					...PATIENCE
				}
			},
			{
				extends: true,
				// Only the reading worker asks for them, where Vite's look ahead does not reach: met late, they would load the page anew.
				optimizeDeps: {
					include: [
						'@mozilla/readability',
						'@zip.js/zip.js',
						'feedsmith',
						'linkedom/worker',
						'mammoth',
						'pdfjs-dist/legacy/build/pdf.mjs',
						'pdfjs-dist/legacy/build/pdf.worker.mjs',
						'postal-mime'
					]
				},
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					setupFiles: ['tests/component/stage.ts'],
					...PATIENCE,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						connectTimeout: PATIENCE.testTimeout,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					environment: 'node',
					setupFiles: ['src/lib/messages/speak-english.ts'],
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: ['tests/browser/serve-for-tests.ts'],
					// Two at once are faster, but on a busy machine a handout's map then takes very long to come to rest.
					maxWorkers: 1,
					sequence: { groupOrder: 1 },
					...PATIENCE
				}
			}
		]
	}
});
