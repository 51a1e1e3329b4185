// Corpora of texts with their places marked, as TR-News and GeoVirus come: a folder of texts numbered from 0, and beside it NAME_gold.txt with
// a line a text. Knows the form, and tells from the files where offsets begin and whether peoples are marked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../../../src/server/bring-up-to-date.ts';

export interface GoldPlace {
	/** UTF-16 offsets into the text. */
	readonly start: number;
	readonly end: number;
	readonly longitude: number;
	readonly latitude: number;
}

export interface MarkedText {
	readonly text: string;
	readonly places: readonly GoldPlace[];
}

export interface MarkedCorpus {
	readonly name: string;
	/** The offset of a text's first character. */
	readonly firstOffset: 0 | 1;
	readonly texts: readonly MarkedText[];
}

interface Row {
	readonly surface: string;
	readonly longitude: number;
	readonly latitude: number;
	readonly start: number;
	readonly end: number;
}

/** All corpora below `folder`; an error says what is missing. */
export function readMarkedCorpora(folder: string): MarkedCorpus[] {
	const parent = join(folder, 'geoparsing');
	const golds = existsSync(parent) ? readdirSync(parent).filter((file) => file.endsWith('_gold.txt')) : [];
	if (golds.length === 0)
		throw new BuildError(
			`There is no geoparsing/NAME_gold.txt in ${folder}; --data names the folder of benchmarks.`
		);
	return golds.sort().map((file) => readCorpus(parent, file.replace('_gold.txt', '')));
}

function readCorpus(parent: string, name: string): MarkedCorpus {
	const lines = readFileSync(join(parent, `${name}_gold.txt`), 'utf8').split('\n');
	const numbered = lines.flatMap((line, number) => {
		const path = join(parent, name, String(number));
		return existsSync(path) ? [{ text: readFileSync(path, 'utf8'), rows: parseRows(line) }] : [];
	});
	const firstOffset = fits(numbered, 0) >= fits(numbered, 1) ? 0 : 1;
	const texts = numbered.map(({ text, rows }) => ({
		text,
		places: rows.map((row) => toGold(row, text, firstOffset))
	}));
	return { name, firstOffset, texts };
}

/** Fields: name, page (often empty), surface, latitude, longitude, start, end; where a page is missing so is its field. */
function parseRows(line: string): Row[] {
	return line
		.split('||')
		.filter((entry) => entry.trim() !== '')
		.map((entry) => {
			const [start, end] = entry.split(',,').slice(-2).map(Number) as [number, number];
			const [surface, latitude, longitude] = entry.split(',,').slice(-5, -2) as [string, string, string];
			return { surface, latitude: Number(latitude), longitude: Number(longitude), start, end };
		});
}

function fits(texts: readonly { text: string; rows: readonly Row[] }[], firstOffset: number): number {
	return texts.reduce(
		(sum, { text, rows }) =>
			sum +
			rows.filter(({ start, end, surface }) => text.slice(start - firstOffset, end - firstOffset) === surface)
				.length,
		0
	);
}

/** How far an offset may be off: some texts were marked before their line ends or signs were counted as they are. */
const SLIP = 12;

/** Where the marked words are not at their offset, the nearest place where they are; else the offset is believed. */
function toGold(
	{ surface, longitude, latitude, start, end }: Row,
	text: string,
	firstOffset: number
): GoldPlace {
	const from = start - firstOffset;
	const length = end - start;
	for (let slip = 0; slip <= SLIP; slip++) {
		for (const at of [from - slip, from + slip]) {
			if (text.slice(at, at + length) === surface)
				return { start: at, end: at + length, longitude, latitude };
		}
	}
	return { start: from, end: from + length, longitude, latitude };
}
