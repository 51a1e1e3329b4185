// Finds a Chromium on this machine, or gets one. Knows how to start it with WebGL in software; knows no test.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * WebGL without a graphics card, and none of the requests that a fresh Chromium makes by itself. What is not WebGL is drawn by the
 * processor, as Chromium does by itself on such a machine: emulating a graphics card for text, too, would only add work.
 */
export const LAUNCH_FLAGS: readonly string[] = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-gpu-rasterization',
	'--disable-accelerated-2d-canvas',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
	'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'
];

const USUAL_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/google-chrome',
		'/opt/google/chrome/chrome',
		'/usr/bin/microsoft-edge-stable',
		'/usr/bin/microsoft-edge',
		'/snap/bin/chromium'
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		return folder
			? [
					join(folder, 'Google/Chrome/Application/chrome.exe'),
					join(folder, 'Microsoft/Edge/Application/msedge.exe')
				]
			: [];
	})
};

const DOWNLOAD_LIMIT = 180_000;
const INSTALL_LIMIT = 600_000;

export class NoBrowserError extends Error {
	override name = 'NoBrowserError';
}

/** The browser named in DATELINE_BROWSER, Playwright's own, or one that is installed; null where there is none. */
export function findBrowser(): string | null {
	const named = process.env['DATELINE_BROWSER'];
	if (named) {
		if (existsSync(named)) return named;
		throw new NoBrowserError(`DATELINE_BROWSER names ${named}, which does not exist; expected a Chromium.`);
	}
	const paths = [chromium.executablePath(), ...(USUAL_PATHS[process.platform] ?? [])];
	return paths.find((path) => existsSync(path)) ?? null;
}

/** As `findBrowser`; where there is none, downloads Playwright's or installs Debian's. */
export function obtainBrowser(say: (line: string) => void): string {
	const found = findBrowser();
	if (found) return found;
	say('No Chromium on this machine: trying to download one …');
	run(process.execPath, [playwrightCommand(), 'install', '--no-shell', 'chromium'], DOWNLOAD_LIMIT);
	const downloaded = findBrowser();
	if (downloaded) return downloaded;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('No download: installing Chromium from the system’s packages …');
		run('apt-get', ['update'], INSTALL_LIMIT);
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], INSTALL_LIMIT);
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new NoBrowserError(
		'The browser tests need Chromium, Chrome or Edge: install one, or name its program in DATELINE_BROWSER.'
	);
}

function playwrightCommand(): string {
	return join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
}

/** Whether it worked is seen by looking for the browser again. */
function run(program: string, words: readonly string[], limit: number): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync(program, words, { stdio: 'ignore', timeout: limit, env });
}
