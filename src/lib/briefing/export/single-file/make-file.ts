// Makes the one file of a corpus out of the app's template, the basemap and the compiled corpus. Reads through whoever
// calls it: a page by fetch, a command from disk. Says how far it is, and stops when told to.
import { corpusAsWritten } from '../../../compile/in-language.ts';
import {
	COMPILED_FORMAT,
	type CompiledCorpus,
	type CorpusEntry,
	type CorpusIndex
} from '../../../model/compiled.ts';
import { CARRIED_DATA_ROOT } from '../../../ui/carried-files.ts';
import type { Progress } from '../progress.ts';
import { packArchive, type ArchiveEntry } from './archive.ts';
import { APP_SCRIPT, APP_STYLE, COUNTRIES, LAND, MAP_WORKER, TILES } from './carried-paths.ts';
import { fontsFor } from './fonts.ts';
import { writePage, type PageTexts } from './page.ts';
import { TEMPLATE_PATH, type Template } from './template.ts';
import { tileJson, tilePath, tilesFor } from './tiles.ts';

export interface FileSource {
	/** A file by its path from the root of the built app. */
	readonly read: (path: string, signal: AbortSignal) => Promise<Uint8Array>;
	readonly texts: PageTexts;
}

/** Licences of what the file brings along. */
const NOTICES = ['third-party.txt', 'licences.md'];

/** Files asked for at the same time. */
const AT_ONCE = 8;

/** HTML. Rejects with the signal's reason where it was stopped. */
export async function makeFile(
	shown: CompiledCorpus,
	entry: CorpusEntry,
	{ read, texts }: FileSource,
	{ signal, tell }: Progress
): Promise<string> {
	const template = JSON.parse(decode(await read(TEMPLATE_PATH, signal))) as Template;
	const compiled = { ...shown, corpus: corpusAsWritten(shown.corpus) };
	const corpus = JSON.stringify(compiled);
	const index: CorpusIndex = { format: COMPILED_FORMAT, corpora: [entry] };
	const wanted: (readonly [path: string, from: string])[] = [
		[APP_SCRIPT, template.script],
		[APP_STYLE, template.style],
		[MAP_WORKER, template.mapWorker],
		[COUNTRIES, COUNTRIES],
		[LAND, LAND],
		...NOTICES.map((path) => [path, path] as const),
		...fontsFor(corpus + texts.opening, italicsOf(compiled), template.fonts).map(
			({ place, path }) => [place, path] as const
		),
		...tilesFor(Object.values(compiled.placements).map(({ point }) => point)).map((tile) => {
			const path = tilePath(tile);
			return [path, path] as const;
		})
	];
	const entries: ArchiveEntry[] = [
		{ path: 'data/index.json', bytes: encode(JSON.stringify(index)) },
		{ path: `data/${entry.path}`, bytes: encode(corpus) },
		{ path: TILES, bytes: encode(tileJson(CARRIED_DATA_ROOT)) }
	];
	const queue = wanted.values();
	let done = 0;
	const work = async (): Promise<void> => {
		for (const [path, from] of queue) {
			signal.throwIfAborted();
			entries.push({ path, bytes: await read(from, signal) });
			tell(++done / (wanted.length + 1));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	// What came first depends on the reader; the file does not.
	entries.sort((a, b) => (a.path < b.path ? -1 : 1));
	const archive = await packArchive(entries);
	signal.throwIfAborted();
	return writePage(template, texts, archive);
}

/** The quotes and the corpus's name. */
function italicsOf({ corpus: { title, claims } }: CompiledCorpus): string {
	return [title, ...claims.map(({ quote }) => quote.exact)].join(' ');
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}
