// The last step of building: links the app's scripts, as they were built, into the template of the one file. They become one
// classic script, since a page on disk may load no modules, and their `location` the one that stands in for it there.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { build } from 'vite';
import { APP_FOLDER, ROOT } from '../repository.ts';
import type { Template } from '../../lib/briefing/export/single-file/template.ts';
import { cutFont } from './cut-font.ts';
import { ENTRY, linkAppScripts } from './link-app-scripts.ts';
import { toFontPlaces } from './font-places.ts';

const OUT = join(APP_FOLDER, 'single-file');
const IMMUTABLE = join(APP_FOLDER, '_app', 'immutable');
const OPENING = 'src/lib/briefing/export/single-file/opening.ts';

/** The one chunk of a build that holds everything. */
async function bundle(entry: string, plugins: Parameters<typeof build>[0] & object): Promise<string> {
	const built = await build({
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: 'warn',
		...plugins,
		build: {
			write: false,
			// As a library: Vite adds no loading of its own.
			lib: { entry, formats: ['iife'], name: 'dateline' },
			chunkSizeWarningLimit: 10_000,
			rolldownOptions: {
				output: { codeSplitting: false },
				checks: { pluginTimings: false }
			}
		}
	});
	const outputs = Array.isArray(built) ? built : [built];
	const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
	const [chunk, ...others] = chunks.filter(({ type }) => type === 'chunk');
	if (chunk?.type !== 'chunk' || others.length > 0)
		throw new Error(`Linking ${entry} made ${others.length + 1} scripts; expected one`);
	return chunk.code;
}

async function filesOf(folder: string, ending: RegExp): Promise<string[]> {
	return (await readdir(join(IMMUTABLE, folder)))
		.filter((name) => ending.test(name))
		.sort()
		.map((name) => join(IMMUTABLE, folder, name));
}

async function onlyFile(folder: string, pattern: RegExp): Promise<string> {
	const found = await filesOf(folder, pattern);
	if (found.length !== 1)
		throw new Error(`${folder} has ${found.length} files like ${pattern}; expected one`);
	return found[0]!;
}

/** Those that the shell names first and in its order, as the app loads them; then those of further pages. */
async function readStyles(shell: string): Promise<string> {
	const named = [...shell.matchAll(/assets\/([^"/]+\.css)"/g)].map(([, name]) => name!);
	const rankOf = (path: string) => {
		const rank = named.indexOf(basename(path));
		return rank < 0 ? named.length : rank;
	};
	const sheets = (await filesOf('assets', /\.css$/)).sort((a, b) => rankOf(a) - rankOf(b));
	return (await Promise.all(sheets.map((path) => readFile(path, 'utf8')))).join('\n');
}

function fromApp(path: string): string {
	return relative(APP_FOLDER, path).split(sep).join('/');
}

const page = await readFile(join(APP_FOLDER, 'index.html'), 'utf8');
const opening = await bundle(OPENING, {});
const script = await bundle(
	ENTRY,
	linkAppScripts({
		start: await onlyFile('entry', /^start\..*\.js$/),
		app: await onlyFile('entry', /^app\..*\.js$/),
		kitGlobal: /__sveltekit_\w+/.exec(page)![0]
	})
);
const { style, fonts: places } = toFontPlaces(await readStyles(page));
const icon = await readFile(join(APP_FOLDER, 'icon.svg'));
await rm(OUT, { recursive: true, force: true });
await mkdir(join(OUT, 'font'), { recursive: true });
const fonts = await Promise.all(
	places.map(async (font) => {
		const path = join(IMMUTABLE, 'assets', font.path);
		const common = join(OUT, `${font.place}.woff2`);
		await writeFile(common, await cutFont(await readFile(path)));
		return { ...font, path: fromApp(path), commonPath: fromApp(common) };
	})
);
const template: Template = {
	opening: opening.trim(),
	openingDigest: createHash('sha256').update(opening.trim()).digest('base64'),
	icon: `data:image/svg+xml;base64,${icon.toString('base64')}`,
	script: 'single-file/app.js',
	style: 'single-file/app.css',
	mapWorker: fromApp(await onlyFile('workers', /^maplibre-gl-worker.*\.js$/)),
	fonts
};
await writeFile(join(OUT, 'app.js'), script);
await writeFile(join(OUT, 'app.css'), style);
await writeFile(join(OUT, 'template.json'), JSON.stringify(template));
