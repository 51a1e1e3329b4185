// `npm run export -- html CORPUS [--out OUT]`: the one file that opens without a server.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { handoutName } from '../../lib/briefing/export/file-name.ts';
import { fileTexts } from '../../lib/briefing/export/single-file/file-texts.ts';
import { makeFile } from '../../lib/briefing/export/single-file/make-file.ts';
import { APP_FOLDER, DATA_FOLDER } from '../repository.ts';
import { readNamedCorpus } from './compiled-corpus.ts';
import { outFile } from './out-file.ts';
import { readWords } from './read-words.ts';
import { terminalProgress } from './terminal-progress.ts';
import { writeWhole } from './write-whole.ts';

export const HTML_USAGE = 'html CORPUS [--out OUT]';

export async function exportHtml(words: readonly string[]): Promise<string> {
	const { named, out } = readWords(words, HTML_USAGE, ['a corpus']);
	const { entry, compiled } = await readNamedCorpus(named[0]!);
	const target = outFile(out, handoutName(compiled.corpus, 'html'));
	const progress = terminalProgress('Packing');
	const html = await makeFile(
		compiled,
		entry,
		{ read: readBuilt, texts: fileTexts(compiled.corpus) },
		progress
	);
	progress.end();
	writeWhole(target, html);
	return `${target} (${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB)`;
}

/** The basemap stands beside the app where it was built, not in it. */
function readBuilt(path: string): Promise<Uint8Array> {
	const basemap = /^data\/(basemap\/.*)$/.exec(path);
	return readFile(basemap ? join(DATA_FOLDER, basemap[1]!) : join(APP_FOLDER, path));
}
