import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, LAUNCH_FLAGS } from './src/server/find-browser.ts';
import { joinChunks } from './src/server/join-chunks.ts';

/** Without a browser Playwright says so itself, once a component test asks for one. */
function launchOptions() {
	const executablePath = process.env['VITEST'] ? findBrowser() : null;
	return { args: [...LAUNCH_FLAGS], ...(executablePath === null ? {} : { executablePath }) };
}

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
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					setupFiles: ['src/lib/messages/speak-english.ts'],
					include: ['tests/unit/**/*.test.ts'],
					// Properties of many random corpora take their time on a busy machine.
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					setupFiles: ['tests/component/stage.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
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
					// One Chromium that renders in software fills two cores.
					fileParallelism: false,
					testTimeout: 60_000,
					// A page that loads on a busy machine has not failed yet.
					expect: { poll: { timeout: 20_000 } },
					hookTimeout: 60_000
				}
			}
		]
	}
});
