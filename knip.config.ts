import type { KnipConfig } from 'knip';

export default {
	entry: [
		'geo/build.ts',
		'geo/basemap/build.ts',
		'geo/commands/*.ts',
		'geo/regions/*.ts',
		'src/server/*.ts',
		'tests/bench/run.ts',
		'tests/bench/bare/bare.ts',
		'tests/browser/screenshots/take.ts',
		'tests/{unit,component,browser}/**/*.test.ts'
	],
	project: ['src/**/*.{ts,svelte}', 'geo/**/*.ts', 'tests/**/*.{ts,svelte}', '*.{ts,js}'],
	// A type that a module's exported functions speak is part of its face, whether or not another module names it.
	ignoreExportsUsedInFile: { interface: true, type: true }
} satisfies KnipConfig;
