// The gazetteer that was built for the app, for commands that need it.
import { readFile } from 'node:fs/promises';
import { Gazetteer } from '../../src/lib/reading/gazetteer/gazetteer.ts';
import { UsageError } from './command.ts';

const FILE = new URL('../../static/data/gazetteer/gazetteer.bin', import.meta.url);

export async function openGazetteer(): Promise<Gazetteer> {
	const bytes = await readFile(FILE).catch((cause: unknown) => {
		throw new UsageError('The gazetteer is not built yet; npm run data builds it', { cause });
	});
	return new Gazetteer(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
