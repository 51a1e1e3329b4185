// Texts and bytes as files that are handed over, and what comes of reading them, gathered.
import type { Fault } from '../../../src/lib/model/compiled.ts';
import type { Piece, Selections, Writer } from '../../../src/lib/exchange/format.ts';
import type { Input, Watched } from '../../../src/lib/files/input/input.ts';
import type { Steps } from '../../../src/lib/files/input/step.ts';
import { importFile, type Imported, type ImportTask } from '../../../src/lib/exchange/intake/import-file.ts';
import { NO_RECORDS } from '../../../src/lib/exchange/intake/records.ts';
import { asPortion } from '../../../src/lib/exchange/write/pieces.ts';
import type { Selection } from '../../../src/lib/exchange/selection/selection.ts';

export const unwatched: Watched = { signal: new AbortController().signal };

export function asFile(name: string, ...parts: BlobPart[]): Input {
	return { name, content: new Blob(parts) };
}

export async function readAll<Item>(
	steps: Steps<Item>
): Promise<{ readonly items: readonly Item[]; readonly faults: readonly Fault[] }> {
	const items: Item[] = [];
	const faults: Fault[] = [];
	for await (const step of steps) {
		if (step.kind === 'items') items.push(...step.items);
		if (step.kind === 'fault') faults.push(step.fault);
	}
	return { items, faults };
}

/** What an import into an empty corpus, or one with what `more` says, comes to. */
export async function imported(input: Input, more: Partial<ImportTask> = {}): Promise<Imported> {
	const task = { input, there: NO_RECORDS, language: 'en', today: '2026-12-01', mapping: null, ...more };
	const steps = importFile(task, unwatched);
	for (let next = await steps.next(); ; next = await steps.next()) if (next.done) return next.value;
}

export async function written(write: Writer, selection: Selection | Selections): Promise<Blob> {
	const pieces: Piece[] = [];
	const portions = 'claims' in selection ? asPortion(selection) : selection;
	for await (const piece of write(portions, unwatched)) pieces.push(piece);
	return new Blob(pieces);
}
