// A corpus whose folder the server of this page lets be written: with the key that its terminal printed, the desk opens on it. What is done is
// kept in this browser first, so that nothing is lost while the server is away.
import { Desk } from '../../desk/desk.ts';
import { ServerHome } from '../../desk/homes/server-home.ts';
import { corpusIn, keepCorpus, keepFiles } from '../../desk/store/corpora.ts';
import { servedDeskOf, type KeptCorpus } from '../../desk/store/database.ts';
import { openRecords } from '../../desk/store/record-store.ts';
import { toWrittenCorpus } from '../../model/edits/load-written.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { parseCorpus } from '../../model/parse-corpus.ts';
import { CorpusDesk, type OpenResult } from './corpus-desk.svelte.ts';
import { signature } from './signature.ts';

export interface ServedEntry {
	readonly id: string;
	readonly title: string;
	readonly folder: string;
}

/** Null where the key does not open it. `base` is the address of the server, without a slash at its end. */
export async function openServed(base: string, entry: ServedEntry, key: string): Promise<OpenResult | null> {
	const home = new ServerHome(base, entry.folder, key);
	const opened = await home.look();
	if (!opened) return null;
	const parsed = parseCorpus(opened.files, opened.unread);
	const area = servedDeskOf(opened.identity);
	const there = await corpusIn(area);
	// What was sound here before goes on; the desk says what is wrong in the folder.
	if (!parsed.ok && !there) return parsed;
	const kept: KeptCorpus = {
		area,
		id: entry.id,
		title: entry.title,
		home: 'server',
		served: entry.folder,
		savedAt: there?.savedAt ?? Date.now()
	};
	if (!there) {
		const desk = await Desk.open(openRecords(area), signature());
		await desk.begin(toWrittenCorpus(loadCorpus(opened.files, new Set())), Date.now());
		await keepFiles(area, opened.files);
	}
	await keepCorpus(kept);
	const result = await CorpusDesk.open(kept, signature(), home);
	// What an editor or git changed since it was last open here.
	if (result.ok) await result.desk.folder?.takeIn(opened);
	return result;
}
