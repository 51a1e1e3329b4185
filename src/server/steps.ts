// What is built, from what, by which command. The order of the table is the order of building.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFolder } from './compress-folder.ts';
import { writeHostFiles } from './host-files.ts';
import { preloadExplore } from './preload-explore.ts';
import { APP_FOLDER, builtInCorpora, CACHE_FOLDER, LAST_APP_FOLDER, ROOT } from './repository.ts';
import { swapFolders } from './swap-folders.ts';

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
	/** Arguments for node, run in the repository's root, one after another. */
	readonly commands: readonly (readonly string[])[];
	/** What the commands are told beside. */
	readonly environment?: Readonly<Record<string, string>>;
	/** What goes before them, and what is left to do once they have run. */
	readonly prepare?: () => Promise<void>;
	readonly finish?: () => Promise<void>;
}

export const BASEMAP: Step = {
	name: 'basemap',
	subject: 'the basemap',
	inputs: [
		'geo/basemap',
		'src/lib/model/country-room.ts',
		'src/lib/model/land-outline.ts',
		'src/lib/model/web-mercator.ts',
		'src/lib/model/worldview.ts',
		'package-lock.json'
	],
	output: 'static/data/basemap/0/0/0.pbf',
	commands: [['--import', 'tsx', 'geo/basemap/build.ts', '--out', 'static/data/basemap']],
	finish: () => compressFolder(join(ROOT, 'static/data/basemap'))
};

export const GAZETTEER: Step = {
	name: 'gazetteer',
	subject: 'the gazetteer',
	inputs: ['geo/gazetteer', 'geo/basemap', 'src/lib/reading/gazetteer', 'src/lib/model', 'package-lock.json'],
	output: 'static/data/gazetteer/gazetteer.bin',
	commands: [['--import', 'tsx', 'geo/gazetteer/build.ts', '--out', 'static/data/gazetteer/gazetteer.bin']],
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
	commands: [
		['--import', 'tsx', 'geo/build.ts', '--out', 'static/data', '--precompress', '--', ...builtInCorpora()]
	]
};

/** What has a hand in building the app, of all that stands in the server's room. */
const BUILDERS = [
	'src/server/compress-folder.ts',
	'src/server/every-answer.ts',
	'src/server/host-files.ts',
	'src/server/join-chunks.ts',
	'src/server/preload-explore.ts',
	'src/server/single-file/',
	'src/server/swap-folders.ts'
];

/** Beside the app that is served, which may be in use. */
const BUILDING = join(CACHE_FOLDER, 'next-app');

/** The app, and what one file of a corpus is made from: both or neither. */
export const APP: Step = {
	name: 'app',
	subject: 'the app',
	inputs: ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
	skip: (path) =>
		path.startsWith('static/data/') ||
		(path.startsWith('src/server/') && !BUILDERS.some((builder) => path.startsWith(builder))),
	output: 'build/index.html',
	environment: { DATELINE_APP_FOLDER: BUILDING },
	commands: [
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		[
			'node_modules/vite/bin/vite.js',
			'build',
			'--config',
			'src/server/single-file/vite-config.ts',
			'--logLevel',
			'warn'
		]
	],
	prepare: () => rm(BUILDING, { recursive: true, force: true }),
	finish: async () => {
		await preloadExplore(ROOT, BUILDING);
		await writeHostFiles(BUILDING);
		// The data come compressed.
		await compressFolder(BUILDING, (path) => path.startsWith('data/'));
		await swapFolders(BUILDING, APP_FOLDER, LAST_APP_FOLDER);
	}
};

export const STEPS: readonly Step[] = [BASEMAP, GAZETTEER, CORPORA, APP];
