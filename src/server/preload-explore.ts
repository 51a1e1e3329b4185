// Names in the one page shell what the map's page will ask for, so that it comes while the app's first script is still read.
// Kit itself can name only what every page needs, since the shell stands for every address.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Vite's manifest: by source, the file made of it and what it needs. */
export type Manifest = Readonly<
	Record<
		string,
		{ readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
	>
>;

const NODES = '.svelte-kit/generated/client-optimized/nodes';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
/** What the map's page is made of: the frame of a corpus and the page itself. */
const SOURCES = ['src/routes/[corpus]/+layout.svelte', 'src/routes/[corpus]/(explore)/+page.svelte'];

/** Rewrites `index.html` of the built app in `folder`; `root` is the repository. */
export async function preloadExplore(root: string, folder: string): Promise<void> {
	const manifest = JSON.parse(await readFile(join(root, MANIFEST), 'utf8')) as Manifest;
	const nodes = await findNodes(root);
	const shell = join(folder, 'index.html');
	await writeFile(shell, withPreloads(await readFile(shell, 'utf8'), manifest, nodes));
}

/** The shell with a link for each file that `entries` of the manifest stand on and it does not name yet. */
export function withPreloads(html: string, manifest: Manifest, entries: readonly string[]): string {
	const root = /(\S*)_app\/immutable\/entry\/start/.exec(html)?.[1]?.replace(/^href="/, '');
	if (root === undefined) throw new Error('The page shell names no _app/immutable/entry/start');
	const scripts = new Set<string>();
	const styles = new Set<string>();
	const visit = (key: string) => {
		const chunk = manifest[key];
		if (!chunk) throw new Error(`Vite's manifest has no ${key}`);
		if (scripts.has(chunk.file)) return;
		scripts.add(chunk.file);
		for (const needed of chunk.imports ?? []) visit(needed);
		// After those of what it stands on, which it may overrule.
		for (const style of chunk.css ?? []) styles.add(style);
	};
	entries.forEach(visit);
	const links = [
		...[...scripts].map((file) => `<link rel="modulepreload" href="${root}${file}">`),
		...[...styles].map((file) => `<link rel="stylesheet" href="${root}${file}">`)
	].filter((link) => !html.includes(/href="[^"]*"/.exec(link)![0]));
	return html.replace('</head>', () => `${links.map((link) => `\t${link}\n`).join('\t')}\t</head>`);
}

/** Keys in the manifest of the sources' nodes. */
async function findNodes(root: string): Promise<string[]> {
	const files = await readdir(join(root, NODES));
	const contents = await Promise.all(files.map((file) => readFile(join(root, NODES, file), 'utf8')));
	return SOURCES.map((source) => {
		const at = contents.findIndex((content) => content.includes(`/${source}"`));
		if (at < 0) throw new Error(`Kit made no node of ${source}`);
		return `${NODES}/${files[at]!}`;
	});
}
