// What the pages of a corpus load that this browser keeps: its desk, opened once and kept from page to page.
import { findCorpus } from '$lib/desk/store/corpora.ts';
import type { Fault } from '$lib/model/compiled.ts';
import type { CorpusDesk } from '$lib/state/desk/corpus-desk.svelte.ts';
import type { ServedEntry } from '$lib/state/desk/open-served.ts';
import type { Mending } from '$lib/state/desk/mending.svelte.ts';
import { signature } from '$lib/state/desk/signature.ts';
import { editKey } from '$lib/state/kept/edit-key.ts';
import type { OpenCorpus } from '$lib/state/workspace/open-corpus.ts';

interface KeptCorpusData {
	readonly entry: { readonly id: string; readonly title: string };
	readonly corpus: OpenCorpus | null;
	readonly desk: CorpusDesk | null;
	readonly faults: readonly Fault[];
	/** Of what is no corpus yet. */
	readonly mending: Mending | null;
}

let last: CorpusDesk | undefined;

/** Of a server: null where it may only be read here. Faults are those of its folder. */
export async function openEdited(entry: ServedEntry, base: string): Promise<KeptCorpusData | null> {
	const key = editKey();
	if (key === null) return null;
	const named = { id: entry.id, title: entry.title };
	if (last?.kept.home === 'server' && last.kept.id === entry.id)
		return { entry: named, corpus: last.open, desk: last, faults: [], mending: null };
	const { openServed } = await import('$lib/state/desk/open-served.ts');
	const opened = await openServed(base, entry, key).catch(() => null);
	if (!opened) return null;
	if (!opened.ok) return { entry: named, corpus: null, desk: null, faults: opened.faults, mending: null };
	last = opened.desk;
	return { entry: named, corpus: last.open, desk: last, faults: [], mending: null };
}

/** Null where this browser keeps none of that id. */
export async function openKept(id: string): Promise<KeptCorpusData | null> {
	const kept = await findCorpus(id).catch(() => null);
	if (!kept) return null;
	const entry = { id, title: kept.title };
	if (kept.unread) {
		const { Mending } = await import('$lib/state/desk/mending.svelte.ts');
		const mending = await Mending.open(kept);
		return { entry, corpus: null, desk: null, faults: mending.faults, mending };
	}
	if (last?.kept.area === kept.area) {
		// Other tabs may have gone on while no page of it was open here.
		await last.follow().catch(() => undefined);
		return { entry, corpus: last.open, desk: last, faults: [], mending: null };
	}
	// The desk is fetched where there is something to edit.
	const { CorpusDesk } = await import('$lib/state/desk/corpus-desk.svelte.ts');
	const opened = await CorpusDesk.open(kept, signature());
	if (!opened.ok) return { entry, corpus: null, desk: null, faults: opened.faults, mending: null };
	last = opened.desk;
	return { entry, corpus: last.open, desk: last, faults: [], mending: null };
}
