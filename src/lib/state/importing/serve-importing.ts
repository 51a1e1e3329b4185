// The worker's end: reads the one file that it is given, and tells how far it is.
import type { Port } from '../../answers/worker/messages.ts';
import { importFile, type Imported } from '../../exchange/intake/import-file.ts';
import { LOOKED_AT } from '../../exchange/mapping/propose-mapping.ts';
import type { ImportCall, ImportOutcome, ReadFile } from './messages.ts';

/** `ready`: once what is found can be said. */
export function serveImporting(port: Port<ImportOutcome, ImportCall>, ready: Promise<unknown>): void {
	// Whoever asks hears of it.
	ready.catch(() => undefined);
	const answer = async (task: ImportCall): Promise<ImportOutcome> => {
		try {
			await ready;
			const imported = await read(task, (share) => port.postMessage({ kind: 'progress', share }));
			return { kind: 'read', file: toReadFile(imported) };
		} catch (error) {
			return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
		}
	};
	port.onmessage = ({ data }) => void answer(data).then((outcome) => port.postMessage(outcome));
}

async function read(task: ImportCall, tell: (share: number) => void): Promise<Imported> {
	// Whoever wants no more of it ends the worker.
	const steps = importFile(task, { signal: new AbortController().signal });
	for (let next = await steps.next(); ; next = await steps.next()) {
		if (next.done) return next.value;
		if (next.value.kind === 'progress') tell(next.value.done / next.value.total);
	}
}

function toReadFile(imported: Imported): ReadFile {
	if (imported.kind === 'unknown') return { ...imported, rows: imported.rows.slice(0, LOOKED_AT) };
	if (imported.kind !== 'rows') return imported;
	const { rows, claims } = imported.taken;
	return { ...imported, taken: { rows, claims } };
}
