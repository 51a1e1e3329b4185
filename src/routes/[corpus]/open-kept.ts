// What the pages of a corpus load that this browser keeps: its desk, opened once and kept from page to page.
import { findCorpus } from '$lib/desk/store/corpora.ts';
import type { Fault } from '$lib/model/compiled.ts';
import type { CorpusDesk } from '$lib/state/desk/corpus-desk.svelte.ts';
import { signature } from '$lib/state/desk/signature.ts';
import type { OpenCorpus } from '$lib/state/workspace/open-corpus.ts';

interface KeptCorpusData {
	readonly entry: { readonly id: string; readonly title: string };
	readonly corpus: OpenCorpus | null;
	readonly desk: CorpusDesk | null;
	readonly faults: readonly Fault[];
}

let last: CorpusDesk | undefined;

/** Null where this browser keeps none of that id. */
export async function openKept(id: string): Promise<KeptCorpusData | null> {
	const kept = await findCorpus(id).catch(() => null);
	if (!kept) return null;
	const entry = { id, title: kept.title };
	if (last?.kept.area === kept.area) {
		// Other tabs may have gone on while no page of it was open here.
		await last.follow().catch(() => undefined);
		return { entry, corpus: last.open, desk: last, faults: [] };
	}
	// The desk is fetched where there is something to edit.
	const { CorpusDesk } = await import('$lib/state/desk/corpus-desk.svelte.ts');
	const opened = await CorpusDesk.open(kept, signature());
	if (!opened.ok) return { entry, corpus: null, desk: null, faults: opened.faults };
	last = opened.desk;
	return { entry, corpus: last.open, desk: last, faults: [] };
}
