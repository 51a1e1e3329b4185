// What common hosts of static files want to be told, as files of the built app: headers as our own server sends them, the one page shell at
// every address, and that nothing be left out. `_headers` and `_redirects` are read by Netlify and Cloudflare Pages, `.htaccess` by Apache,
// `404.html` and `.nojekyll` by GitHub Pages, which sends no headers of ours.
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVERY_ANSWER, FRAMED_BY_OURSELVES, IMMUTABLE_FILES } from './every-answer.ts';

/**
 * Every page but the embed: these hosts have no rule for all but one, and what two rules say of one header they say both. A test reads the
 * routes against it.
 */
export const FRAMED_PAGES: readonly string[] = [
	'/',
	'/corpora',
	'/:corpus',
	'/:corpus/briefings',
	'/:corpus/briefings/*',
	'/:corpus/changes',
	'/:corpus/coverage',
	'/:corpus/desk',
	'/:corpus/desk/*',
	'/:corpus/questions',
	'/:corpus/questions/*',
	'/:corpus/reports',
	'/:corpus/reports/*'
];

const IMMUTABLE = { 'Cache-Control': IMMUTABLE_FILES };
type Headers = Readonly<Record<string, string>>;

/** By path, relative to the built app. */
export const HOST_FILES: ReadonlyMap<string, string> = new Map([
	['_headers', netlifyHeaders()],
	['_redirects', '/* /index.html 200\n'],
	['.htaccess', apacheRules()],
	['.nojekyll', '']
]);

export async function writeHostFiles(folder: string): Promise<void> {
	for (const [path, text] of HOST_FILES) await writeFile(join(folder, path), text);
	await copyFile(join(folder, 'index.html'), join(folder, '404.html'));
}

function netlifyHeaders(): string {
	const rule = (path: string, headers: Headers) =>
		[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
	const rules = [
		rule('/*', EVERY_ANSWER),
		rule('/_app/immutable/*', IMMUTABLE),
		...FRAMED_PAGES.map((path) => rule(path, FRAMED_BY_OURSELVES))
	];
	return `${rules.join('\n\n')}\n`;
}

function apacheRules(): string {
	const set = (headers: Headers) =>
		Object.entries(headers).map(([name, value]) => `\tHeader always set ${name} "${value}"`);
	return [
		'FallbackResource /index.html',
		'AddType application/geo+json .geojson',
		'AddType application/x-protobuf .pbf',
		'<IfModule mod_headers.c>',
		...set(EVERY_ANSWER),
		...set({ 'Cache-Control': 'no-cache' }),
		'\t<If "%{REQUEST_URI} !~ m#/embed$#">',
		...set(FRAMED_BY_OURSELVES).map((line) => `\t${line}`),
		'\t</If>',
		'\t<If "%{REQUEST_URI} =~ m#/_app/immutable/#">',
		...set(IMMUTABLE).map((line) => `\t${line}`),
		'\t</If>',
		'</IfModule>',
		''
	].join('\n');
}
