// Leaves below `single-file` of the built app what the one file of a corpus is made from: the app as one classic script, its style sheet, its fonts
// cut to common letters, and the script that opens the page. Fonts with all their letters and the map's worker are those of the app.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Template } from '../../lib/briefing/export/single-file/template.ts';
import { ROOT } from '../repository.ts';
import { cutFont } from './cut-font.ts';
import { toFontPlaces } from './font-places.ts';

/** The app that is being built. */
const APP = process.env['DATELINE_APP_FOLDER'] ?? join(ROOT, 'build');
const OUT = join(APP, 'single-file');
const OPENING = 'src/lib/briefing/export/single-file/opening.ts';
const ASSETS = '_app/immutable/assets';
const WORKERS = '_app/immutable/workers';

export function writeTemplate(): Plugin {
	return {
		name: 'dateline:write-template',
		applyToEnvironment: ({ name }) => name === 'client',
		writeBundle: (_, bundle) => write(Object.values(bundle))
	};
}

async function write(built: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Promise<void> {
	const app = only(built, /\.js$/, ({ type }) => type === 'chunk') as Rolldown.OutputChunk;
	const sheet = only(built, /\.css$/) as Rolldown.OutputAsset;
	const { style, fonts } = toFontPlaces(String(sheet.source));
	await rm(OUT, { recursive: true, force: true });
	await mkdir(join(OUT, 'font'), { recursive: true });
	const opening = await bundleOpening();
	const icon = await readFile(join(ROOT, 'static/icon.svg'));
	const template: Template = {
		opening,
		openingDigest: createHash('sha256').update(opening).digest('base64'),
		icon: `data:image/svg+xml;base64,${icon.toString('base64')}`,
		script: 'single-file/app.js',
		style: 'single-file/app.css',
		mapWorker: await findMapWorker(),
		fonts: await Promise.all(fonts.map(cut))
	};
	await writeFile(join(OUT, 'app.js'), `${app.code}\n${startOf(app.code)}`);
	await writeFile(join(OUT, 'app.css'), style);
	await writeFile(join(OUT, 'template.json'), JSON.stringify(template));
}

function only<File extends { fileName: string }>(
	files: readonly File[],
	name: RegExp,
	fits: (file: File) => boolean = () => true
): File {
	const found = files.filter((file) => name.test(file.fileName) && fits(file));
	if (found.length !== 1)
		throw new Error(`The build of the one file found ${found.length} files like ${name}; expected one`);
	return found[0]!;
}

/** Kit's name for the app is of this build alone. */
function startOf(code: string): string {
	const name = /__sveltekit_\w+/.exec(code)?.[0];
	if (name === undefined) throw new Error('The build of the one file does not say how it is started');
	return `${name}.app.start(document.getElementById('page'));\n`;
}

async function findMapWorker(): Promise<string> {
	const files = (await readdir(join(APP, WORKERS))).map((fileName) => ({ fileName }));
	return `${WORKERS}/${only(files, /^maplibre-gl-worker.*\.js$/).fileName}`;
}

async function cut<Font extends { readonly place: string; readonly path: string; readonly italic: boolean }>(
	font: Font
): Promise<Font & { readonly commonPath: string }> {
	const path = `${ASSETS}/${font.path}`;
	const commonPath = `single-file/${font.place}.woff2`;
	await writeFile(join(APP, commonPath), await cutFont(await readFile(join(APP, path)), font.italic));
	return { ...font, path, commonPath };
}

async function bundleOpening(): Promise<string> {
	const built = await build({
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: 'warn',
		build: { write: false, lib: { entry: OPENING, formats: ['iife'], name: 'dateline' } }
	});
	const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
	return (only(outputs, /\.js$/) as Rolldown.OutputChunk).code.trim();
}
