// What warnings are measured by, from disk: the template that people write over, and where in the world places of a name lie.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WarningContext } from '../../src/lib/evidence/warnings/warnings.ts';
import type { Corpus } from '../../src/lib/model/corpus.ts';
import { parseCorpus } from '../../src/lib/model/parse-corpus.ts';
import { Gazetteer } from '../../src/lib/reading/gazetteer/gazetteer.ts';
import { readFolder } from '../compile/read-folder.ts';

const GEO = join(import.meta.dirname, '..');
const GAZETTEER = join(GEO, '..', 'static', 'data', 'gazetteer', 'gazetteer.bin');

/** Of the gazetteer only where it has been built. */
export async function warningContext(): Promise<WarningContext> {
	return { examples: await readTemplate(), positionsOf: await readPositions() };
}

async function readTemplate(): Promise<Corpus | null> {
	const { files } = await readFolder(join(GEO, 'template'));
	const head = new TextDecoder().decode(files.get('corpus.json'));
	const named = new TextEncoder().encode(
		head.replaceAll('NAME', 'example').replaceAll('TODAY', '2026-01-28')
	);
	const result = parseCorpus(new Map([...files, ['corpus.json', named]]));
	return result.ok ? result.corpus : null;
}

async function readPositions(): Promise<WarningContext['positionsOf']> {
	if (!existsSync(GAZETTEER)) return () => [];
	const { buffer, byteOffset, byteLength } = await readFile(GAZETTEER);
	const gazetteer = new Gazetteer(buffer.slice(byteOffset, byteOffset + byteLength));
	return (name) =>
		gazetteer.find(name).map((place) => [gazetteer.longitude(place), gazetteer.latitude(place)] as const);
}
