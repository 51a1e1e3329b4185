// `npm run bench -- reading [WHAT …] [--data DIR]`: what is read out of texts, measured on what others wrote. All of it, or only what is named.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { BuildError } from '../../../src/server/bring-up-to-date.ts';
import { ROOT } from '../../../src/server/repository.ts';
import { benchDates, benchSpeakers } from './dates-and-speakers.ts';
import { benchDrafts } from './drafts.ts';
import { benchPlaces } from './places.ts';

const PARTS: Readonly<Record<string, (data: string) => Promise<string>>> = {
	places: benchPlaces,
	dates: benchDates,
	speakers: benchSpeakers,
	drafts: benchDrafts
};

export async function benchReading(words: readonly string[]): Promise<string> {
	const { values, positionals } = parseArgs({
		args: [...words],
		allowPositionals: true,
		options: { data: { type: 'string', default: join(ROOT, '../shared/benchmarks') } }
	});
	const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
	if (unknown.length > 0)
		throw new BuildError(`There is no "${unknown.join('", "')}"; expected ${Object.keys(PARTS).join(', ')}.`);
	const wanted = positionals.length === 0 ? Object.keys(PARTS) : positionals;
	const parts: string[] = [];
	for (const name of wanted) parts.push(await PARTS[name]!(values.data));
	return parts.join('\n\n');
}
