// Files that were opened and are no corpus yet: they are kept as they came, every fault is at hand, and a file is mended as the text that it is.
// As soon as nothing is wrong any more it is a corpus like any other. Knows no component.
import { Desk } from '../../desk/desk.ts';
import type { CorpusFiles } from '../../desk/homes/corpus-files.ts';
import { LentFolder } from '../../desk/homes/folder-home.ts';
import { filesOf, keepCorpus, keepFiles } from '../../desk/store/corpora.ts';
import type { KeptCorpus } from '../../desk/store/database.ts';
import { openRecords } from '../../desk/store/record-store.ts';
import type { Fault } from '../../model/compiled.ts';
import { toWrittenCorpus } from '../../model/edits/load-written.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { parseCorpus } from '../../model/parse-corpus.ts';
import { signature } from './signature.ts';

/** `changed`, `forbidden`: the folder that it is at home in is another by now, or may not be written; nothing was. */
type MendResult = 'mended' | 'faulty' | 'changed' | 'forbidden';

export class Mending {
	readonly #kept: KeptCorpus;
	#files: CorpusFiles;

	faults = $state.raw<readonly Fault[]>([]);

	private constructor(kept: KeptCorpus, files: CorpusFiles) {
		this.#kept = kept;
		this.#files = files;
		const parsed = parseCorpus(files, kept.unread ?? []);
		this.faults = parsed.ok ? [] : parsed.faults;
	}

	static async open(kept: KeptCorpus): Promise<Mending> {
		return new Mending(kept, await filesOf(kept.area));
	}

	/** Empty for a file that is missing; null for one that is not at hand, because no corpus has such a one. */
	textOf(path: string): string | null {
		if (this.#kept.unread?.some(({ file }) => file === path)) return null;
		return new TextDecoder().decode(this.#files.get(path));
	}

	async save(path: string, text: string): Promise<MendResult> {
		const change = new Map([[path, new TextEncoder().encode(text)]]);
		const { folder } = this.#kept;
		const written = folder ? await new LentFolder(folder).write(change, this.#files) : null;
		if (written && written.kind !== 'written') return written.kind;
		this.#files = new Map([...this.#files, ...change]);
		await keepFiles(this.#kept.area, this.#files);
		// What no corpus has was said once, and stays out of it.
		const parsed = parseCorpus(this.#files);
		this.faults = parsed.ok ? [] : parsed.faults;
		if (parsed.ok) await this.#begin();
		return parsed.ok ? 'mended' : 'faulty';
	}

	async #begin(): Promise<void> {
		const { unread: _, ...kept } = this.#kept;
		const records = toWrittenCorpus(loadCorpus(this.#files, new Set()));
		const desk = await Desk.open(openRecords(kept.area), signature());
		await desk.begin(records, Date.now());
		const { title } = records.corpus[0]!.value as { readonly title: string };
		await keepCorpus({ ...kept, title, savedAt: Date.now() });
	}
}
