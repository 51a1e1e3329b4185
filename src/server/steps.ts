// What is built, from what, by which command. The order of the table is the order of building.
import { join } from 'node:path';
import { compressFolder } from './compress-folder.ts';
import { preloadExplore } from './preload-explore.ts';
import { builtInCorpora, ROOT } from './repository.ts';

export interface Step {
	readonly name: string;
	/** What a person reads: "Building the basemap". */
	readonly subject: string;
	/** Files and folders of the repository, or absolute, that its output depends on. */
	readonly inputs: readonly string[];
	/** Inputs' files left out, by path from the root. */
	readonly skip?: (path: string) => boolean;
	/** A file of the output; where it is missing the step is out of date. */
	readonly output: string;
	/** Arguments for node, run in the repository's root. */
	readonly command: readonly string[];
	/** What is left to do once the command has run. */
	readonly finish?: () => Promise<void>;
}

export const BASEMAP: Step = {
	name: 'basemap',
	subject: 'the basemap',
	inputs: [
		'geo/basemap',
		'src/lib/model/country-room.ts',
		'src/lib/model/web-mercator.ts',
		'package-lock.json'
	],
	output: 'static/data/basemap/0/0/0.pbf',
	command: ['--import', 'tsx', 'geo/basemap/build.ts', '--out', 'static/data/basemap'],
	finish: () => compressFolder(join(ROOT, 'static/data/basemap'))
};

export const GAZETTEER: Step = {
	name: 'gazetteer',
	subject: 'the gazetteer',
	inputs: ['geo/gazetteer', 'geo/basemap', 'src/lib/reading/gazetteer', 'src/lib/model', 'package-lock.json'],
	output: 'static/data/gazetteer/gazetteer.bin',
	command: ['--import', 'tsx', 'geo/gazetteer/build.ts', '--out', 'static/data/gazetteer/gazetteer.bin'],
	finish: () => compressFolder(join(ROOT, 'static/data/gazetteer'))
};

/** What compiles a corpus. */
export const COMPILER: readonly string[] = [
	'geo/build.ts',
	'geo/compile',
	'src/lib/model',
	'src/lib/compile',
	// What writes the columns and words of a large corpus.
	'src/lib/evidence',
	'src/lib/messages',
	'src/lib/query',
	'package-lock.json'
];

export const CORPORA: Step = {
	name: 'corpora',
	subject: 'the built-in corpora',
	inputs: ['geo/corpora', ...COMPILER],
	output: 'static/data/index.json',
	command: [
		'--import',
		'tsx',
		'geo/build.ts',
		'--out',
		'static/data',
		'--precompress',
		'--',
		...builtInCorpora()
	]
};

/** What has a hand in building the app, of all that stands in the server's room. */
const BUILDERS = [
	'src/server/compress-folder.ts',
	'src/server/join-chunks.ts',
	'src/server/preload-explore.ts'
];

export const APP: Step = {
	name: 'app',
	subject: 'the app',
	inputs: ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
	skip: (path) =>
		path.startsWith('static/data/') || (path.startsWith('src/server/') && !BUILDERS.includes(path)),
	output: 'build/index.html',
	command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
	finish: async () => {
		await preloadExplore(ROOT, join(ROOT, 'build'));
		// The data come compressed.
		await compressFolder(join(ROOT, 'build'), (path) => path.startsWith('data/'));
	}
};

const TEMPLATE_BUILD = 'src/server/single-file';

/** What one file of a corpus is made from; the app's build empties the folder in which it stands. */
export const SINGLE_FILE: Step = {
	name: 'single-file',
	subject: 'the template of the one file',
	inputs: [...APP.inputs, TEMPLATE_BUILD],
	skip: (path) => APP.skip!(path) && !path.startsWith(`${TEMPLATE_BUILD}/`),
	output: 'build/single-file/template.json',
	command: [
		'node_modules/vite/bin/vite.js',
		'build',
		'--config',
		`${TEMPLATE_BUILD}/vite-config.ts`,
		'--logLevel',
		'warn'
	],
	finish: () => compressFolder(join(ROOT, 'build/single-file'))
};

export const STEPS: readonly Step[] = [BASEMAP, GAZETTEER, CORPORA, APP, SINGLE_FILE];
