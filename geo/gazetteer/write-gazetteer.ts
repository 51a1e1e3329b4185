// Entries to the bytes of the gazetteer's one file. Knows no source.
import { fold } from '../../src/lib/reading/gazetteer/fold.ts';
import {
	align,
	FORMAT,
	type Head,
	MAGIC,
	type SectionName,
	SECTIONS,
	STEP
} from '../../src/lib/reading/gazetteer/layout.ts';
import { PLACE_KINDS } from '../../src/lib/reading/gazetteer/place.ts';
import type { WordLists } from '../../src/lib/reading/gazetteer/word-lists.ts';
import { type Entry, SOURCES } from './entry.ts';
import { writeOutline } from './write-outline.ts';

const SOURCE_IDS = Object.keys(SOURCES) as (keyof typeof SOURCES)[];

/** `extended` are those that have an extent; areas must come among the first 65,000. */
export function writeGazetteer(
	extended: readonly Entry[],
	points: readonly Entry[],
	words: WordLists
): Uint8Array {
	const entries = [...extended, ...points];
	const numbers = new Map(entries.map((entry, number) => [entry, number]));
	const countries = [...new Set(entries.flatMap(({ country }) => country ?? []))].sort();
	const lines = entries.map(toLine);
	const outlines = extended.map((entry) => writeOutline(entry, (part) => numbers.get(part)!));
	const starts = [0];
	for (const outline of outlines) starts.push(starts.at(-1)! + outline.length);
	const column = (value: (entry: Entry) => number, of = entries) => of.map(value);
	const sections: Record<SectionName, ArrayLike<number>> = {
		longitude: column(({ longitude }) => Math.round(longitude / STEP)),
		latitude: column(({ latitude }) => Math.round(latitude / STEP)),
		kind: column(({ kind }) => PLACE_KINDS.indexOf(kind)),
		country: column(({ country }) => (country === undefined ? 0 : countries.indexOf(country) + 1)),
		source: column(({ source }) => SOURCE_IDS.indexOf(source)),
		area: column(({ area }) => (area === undefined ? 0 : numbers.get(area)! + 1)),
		population: column(({ population }) => population ?? 0),
		geonames: column(({ geonames }) => geonames ?? 0),
		radius: column(({ radiusKm }) => radiusKm ?? 0, [...extended]),
		outlineStart: starts,
		outline: outlines.flat(),
		names: Buffer.from(lines.map(({ text }) => text).join('')),
		words: Buffer.from(JSON.stringify(words))
	};
	return join(sections, {
		places: entries.length,
		names: lines.reduce((sum, { count }) => sum + count, 0),
		kinds: PLACE_KINDS,
		countries,
		sources: Object.values(SOURCES)
	});
}

/** A place's line of names, and how many can be looked up. */
function toLine({ names, otherNames, demonyms = [] }: Entry): { text: string; count: number } {
	const shown = [names.en, names.ar ?? '', names.ru ?? ''].map((name) => name.replace(/\s+/g, ' '));
	const plain = new Set([...shown, ...otherNames].map(fold).filter((name) => name !== ''));
	const people = new Set(demonyms.map(fold).filter((name) => !plain.has(name)));
	const all = [...plain, ...[...people].map((name) => `\u0001${name}`)];
	return { text: `${[...shown, ...all].join('\t')}\n`, count: all.length };
}

function join(sections: Record<SectionName, ArrayLike<number>>, facts: Omit<Head, 'sections'>): Uint8Array {
	const parts = Object.entries(SECTIONS).map(([name, Column]) => {
		const column = Column.from(sections[name as SectionName]);
		return { name, bytes: new Uint8Array(column.buffer, column.byteOffset, column.byteLength) };
	});
	let offset = 0;
	const placed = parts.map(({ name, bytes }) => {
		const at = { offset, bytes: bytes.length };
		offset = align(offset + bytes.length);
		return [name, at] as const;
	});
	const head = Buffer.from(JSON.stringify({ ...facts, sections: Object.fromEntries(placed) }));
	const body = align(12 + head.length);
	const file = new Uint8Array(body + offset);
	new Uint32Array(file.buffer, 0, 3).set([MAGIC, FORMAT, head.length]);
	file.set(head, 12);
	for (const [index, { bytes }] of parts.entries()) file.set(bytes, body + placed[index]![1].offset);
	return file;
}
