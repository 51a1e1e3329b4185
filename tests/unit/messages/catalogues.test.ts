// What every catalogue must hold, whoever wrote it. A language is tested as soon as it stands among the languages.
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseText, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import english from '../../../src/lib/messages/en/catalogue.ts';
import { LANGUAGES } from '../../../src/lib/messages/languages.ts';

/** Words that are written in Latin letters in every language: names, formats, commands, and what is typed as it stands. */
const LATIN = new Set(
	[
		// Products, projects and who makes them.
		'Dateline Arrow CAMEO ACLED UCDP GDELT TimeMap Excel Google Earth PowerPoint QGIS Word Zotero LaTeX OpenDocument GeoNames Natural Earth',
		'My Maps uMap OpenMapTiles Protomaps Wikidata WebGL W3C Web Annotations git',
		// Formats, schemes and licences.
		'GPX Parquet RIS Shapefile',
		'BibTeX CC BY CSL JSON CSV ClaimReview EDTF GeoJSON GeoPackage GeoParquet HTML KML Linked Places Markdown PDF PMTiles pmtiles PNG RSS SVG',
		'TLP ZIP zip',
		// Keys of a keyboard.
		'Alt Backspace Control Ctrl Delete Enter Esc Shift Aa D e j k m x',
		// Commands, paths and marks as they are typed.
		'npm start run new corpus check PATH NAME data claim id',
		// Dates and degrees that are read in English alone.
		'Jan late since W'
	].flatMap((words) => words.split(' '))
);

/** Signs that a language writes otherwise. */
const FOREIGN_SIGNS: Partial<Record<string, RegExp>> = { ar: /[,;?“”‘’"']/u, ru: /[“”‘"']/u };

/** Whole numbers in which every language shows all of its plural forms. */
const COUNTS = Array.from({ length: 201 }, (_, count) => count);

const keys = Object.keys(english.catalogue) as (keyof typeof english.catalogue)[];

describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('the catalogue of %s', async (code) => {
	const { code: locale, catalogue } = await LANGUAGES[code].load();
	const isTranslated = code !== 'en';

	/** What `fault` has to say of each text, with its key; all at once. */
	const faultsOf = (fault: (text: string, key: (typeof keys)[number]) => string[]): string[] =>
		keys.flatMap((key) => fault(catalogue[key], key).map((found) => `${key}: ${found}`));

	it('has every text of English, file for file and in its order', () => {
		for (const file of readdirSync(folderOf('en')).filter((name) => name.endsWith('.json')))
			expect(keysOf(code, file), file).toEqual(keysOf('en', file));
		expect(Object.keys(catalogue).toSorted()).toEqual(keys.toSorted());
	});

	it('has texts in ICU MessageFormat, with every sign for a number where one is put in', () => {
		const faults = faultsOf((text) => {
			try {
				return literals(parse(text)).includes('#') ? ['found # outside a plural'] : [];
			} catch (cause) {
				return [String(cause)];
			}
		});
		expect(faults).toEqual([]);
	});

	it('asks for nothing that English is not given, and shows all that English shows', () => {
		const faults = faultsOf((text, key) => {
			const [said, original] = [argumentsOf(parse(text)), argumentsOf(parse(english.catalogue[key]))];
			return [
				...missing(said.all, original.all).map((name) => `found {${name}}, which English has not`),
				...missing(original.shown, said.shown).map((name) => `found no {${name}} shown`)
			];
		});
		expect(faults).toEqual([]);
	});

	// English says one and many alike in `other` where nothing is told but whether there is any.
	it.runIf(isTranslated)('has a form for every number', () => {
		const forms = {
			cardinal: new Intl.PluralRules(locale),
			ordinal: new Intl.PluralRules(locale, { type: 'ordinal' })
		};
		const faults = faultsOf((text) =>
			pluralsOf(parse(text)).flatMap(({ value, options, pluralType = 'cardinal' }) => {
				const open = COUNTS.filter((count) => !Object.hasOwn(options, `=${count}`));
				const wanted = new Set(open.map((count) => forms[pluralType].select(count)));
				return missing(wanted, new Set(Object.keys(options))).map((form) => `${value} has no ${form}`);
			})
		);
		expect(faults).toEqual([]);
	});

	it.runIf(isTranslated)('leaves nothing in English', () => {
		const faults = faultsOf((text, key) => {
			const words = wordsOf(text);
			const isNames = words.every((word) => LATIN.has(word));
			return text === english.catalogue[key] && !isNames ? [`found the English text “${text}”`] : [];
		});
		expect(faults).toEqual([]);
	});

	it.runIf(isTranslated)('is written in its own script, but for names', () => {
		const { script } = new Intl.Locale(locale).maximize();
		const own = new RegExp(`^\\p{Script_Extensions=${script}}+$`, 'u');
		const faults = faultsOf((text) =>
			wordsOf(text)
				.filter((word) => !LATIN.has(word) && !own.test(word.replace(/\p{M}/gu, '')))
				.map((word) => `found “${word}”`)
		);
		expect(faults).toEqual([]);
	});

	it.runIf(FOREIGN_SIGNS[code])('has its own commas, marks and quotation marks', () => {
		const faults = faultsOf((text) => {
			const [sign] = FOREIGN_SIGNS[code]!.exec(literals(parse(text))) ?? [];
			return sign === undefined ? [] : [`found ${sign}`];
		});
		expect(faults).toEqual([]);
	});
});

const parsed = new Map<string, MessageFormatElement[]>();

/** Each text is gone through several times. */
function parse(text: string): MessageFormatElement[] {
	let elements = parsed.get(text);
	if (!elements) parsed.set(text, (elements = parseText(text)));
	return elements;
}

function folderOf(code: string): URL {
	return new URL(`../../../src/lib/messages/${code}/`, import.meta.url);
}

function keysOf(code: string, file: string): string[] {
	return Object.keys(JSON.parse(readFileSync(new URL(file, folderOf(code)), 'utf8')) as object);
}

function missing(wanted: ReadonlySet<string>, has: ReadonlySet<string>): string[] {
	return [...wanted].filter((name) => !has.has(name));
}

/** Every element, those within options too, each with the plural that a `#` in it counts by. */
function* walk(
	elements: readonly MessageFormatElement[],
	counted = ''
): Generator<readonly [MessageFormatElement, string]> {
	for (const element of elements) {
		yield [element, counted];
		if (element.type === TYPE.select || element.type === TYPE.plural) {
			const by = element.type === TYPE.plural ? element.value : counted;
			for (const { value } of Object.values(element.options)) yield* walk(value, by);
		}
	}
}

function pluralsOf(elements: readonly MessageFormatElement[]) {
	return [...walk(elements)].flatMap(([element]) => (element.type === TYPE.plural ? [element] : []));
}

/** What stands between the arguments, piece by piece on lines of their own. */
function literals(elements: readonly MessageFormatElement[]): string {
	return [...walk(elements)]
		.flatMap(([element]) => (element.type === TYPE.literal ? [element.value] : []))
		.join('\n');
}

/** Letters of one script: in `وEnter` there are two words. */
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu;

function wordsOf(text: string): string[] {
	return literals(parse(text)).match(WORD) ?? [];
}

/** `all` as they are asked for; `shown`: what is read, whether as a figure or, beside it, as a word: {count}, {countWord}, {Count}. */
function argumentsOf(elements: readonly MessageFormatElement[]) {
	const all = new Set<string>();
	const shown = new Set<string>();
	for (const [element, counted] of walk(elements)) {
		if (element.type === TYPE.literal || element.type === TYPE.tag) continue;
		const name = element.type === TYPE.pound ? counted : element.value;
		all.add(name);
		if (element.type === TYPE.select || element.type === TYPE.plural) continue;
		shown.add(name.charAt(0).toLowerCase() + name.slice(1).replace(/Word$/u, ''));
	}
	return { all, shown };
}
