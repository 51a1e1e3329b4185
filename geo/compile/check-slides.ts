// What is wrong with the slides of a corpus folder's briefings. Their front matter is the corpus parser's to check; a corpus is compiled
// whatever its slides are, and the app says of one briefing what it cannot read.
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import type { Fault } from '../../src/lib/model/compiled.ts';
import { BRIEFING_PATH } from '../../src/lib/model/parse/corpus-files.ts';
import { readFolder } from './read-folder.ts';

export async function checkSlides(folder: string): Promise<Fault[]> {
	const { files } = await readFolder(folder);
	const decoder = new TextDecoder();
	return [...files].flatMap(([path, bytes]) => {
		if (!BRIEFING_PATH.test(path)) return [];
		const read = parseBriefing(path, decoder.decode(bytes));
		return read.ok ? [] : read.faults;
	});
}
