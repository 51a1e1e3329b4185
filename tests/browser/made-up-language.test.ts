// Switches the app to a made-up language, whose texts all stand between brackets: what stands there without is a text that never went
// through a catalogue, unless it is the corpus's or the basemap's own, a number or a date.
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { test } from './browser-test.ts';
import { listAddresses } from './list-addresses.ts';

/** What is the same in every language: names of products and standards, of keys, and times of day. */
const NAMES =
	/^(Dateline|TLP:[A-Z+]+|[A-F][1-6]|GeoJSON|CSV|PNG|SVG|HTML|BibTeX|CSL-JSON|(Ctrl\+|Shift\+)*([A-Z]|Esc|Enter|Delete|←↑→↓)|\d+:\d+( [AP]M)?)$/;

/** A language is called what those who speak it call it. */
const OWN_NAMES = new Set<string>(Object.values(LANGUAGES).map(({ name }) => name));

const addresses = (await listAddresses(inject('address'))).filter((path) => path.startsWith('/moscow-talks'));

test('nothing is said that went through no catalogue', async ({ visit, address }) => {
	// The corpus and the basemap have names of their own.
	const files = ['data/moscow-talks/corpus.json', 'data/basemap/countries.json'];
	const texts = await Promise.all(files.map(async (file) => (await fetch(new URL(file, address))).text()));
	const own = words(texts.join(' '));
	const page = await visit('/corpora?lang=en-XA');
	const loose: string[] = [];
	for (const path of addresses) {
		await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en-XA`);
		await page.waitForLoadState('networkidle');
		const strange = (await textsOf(page)).filter(
			(text) => ![...words(text)].every((word) => own.has(word)) && !isNeutral(text)
		);
		loose.push(...strange.map((text) => `${path}: ${text}`));
	}
	expect(loose).toEqual([]);
});

test('a mirrored language turns the page and tells its language', async ({ visit }) => {
	const page = await visit('/moscow-talks?lang=en-XB');
	await page.waitForLoadState('networkidle');
	const root = page.locator('html');
	await expect.poll(() => root.getAttribute('dir')).toBe('rtl');
	expect(await root.getAttribute('lang')).toBe('en-XB');
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBeLessThanOrEqual(0);
});

/** Texts and names of the page that hold no bracketed text, nor a piece of one. */
function textsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const texts = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const { parentElement, textContent } = walker.currentNode;
			if (parentElement?.closest('script, noscript, style, .maplibregl-control-container, #svelte-announcer'))
				continue;
			texts.add(textContent ?? '');
		}
		for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
			for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
				texts.add(element.getAttribute(name) ?? '');
		}
		return [...texts]
			.map((text) => text.trim())
			.filter((text) => text !== '' && !/[[\]~áéíóúçñšž]/i.test(text));
	});
}

function words(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/\p{L}{2,}/gu));
}

function isNeutral(text: string): boolean {
	return (
		NAMES.test(text) ||
		OWN_NAMES.has(text) ||
		text.split(/[^\p{L}\d ]+/u).every((part) => isDate(part) || !/\p{L}{2}/u.test(part))
	);
}

/** `28 Jan 2026`, `January`: written by the browser for the language, not by us. */
function isDate(text: string): boolean {
	return /^[\d ]*(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|km)[\d ]*$/.test(
		text
	);
}
