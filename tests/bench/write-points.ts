// A generated corpus as the app is served it, and beside it the same claims as points for a bare page, with the names of their places.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../../src/server/repository.ts';
import { benchGenerate } from './generate.ts';
import { generateClaims } from './generated/generate-claims.ts';
import { generateCorpus } from './generated/generate-corpus.ts';

/** The folder that holds all of it. */
export async function writeWithPoints(size: number): Promise<string> {
	const out = join(CACHE_FOLDER, 'generated', String(size));
	await benchGenerate([String(size), out]);
	const affair = generateCorpus(size);
	const { corpus, placements } = affair;
	const codes = new Map(corpus.events.map(({ id }, code) => [id, code]));
	const names = new Map(corpus.places.map(({ id, name }) => [id, name]));
	const mentions = function* () {
		for (const { about, events } of generateClaims(affair, size))
			for (const place of about) yield { place, events };
	};
	await writeList(join(out, 'data', 'points.json'), mentions(), ({ place, events }) => [
		...placements[place]!.point,
		events.map((event) => codes.get(event))
	]);
	await writeList(join(out, 'data', 'names.json'), mentions(), ({ place }) => names.get(place));
	return join(out, 'data');
}

async function writeList<Item>(
	path: string,
	items: Iterable<Item>,
	toJson: (item: Item) => unknown
): Promise<void> {
	const file = createWriteStream(path);
	let separator = '[';
	for (const item of items) {
		if (!file.write(separator + JSON.stringify(toJson(item)))) await once(file, 'drain');
		separator = ',';
	}
	file.end(']');
	await once(file, 'finish');
}
