import { expect, it } from 'vitest';
import type { Port } from '../../../../src/lib/answers/worker/messages.ts';
import { NO_RECORDS } from '../../../../src/lib/exchange/intake/records.ts';
import type { ImportCall, ImportOutcome } from '../../../../src/lib/state/importing/messages.ts';
import { readInWorker } from '../../../../src/lib/state/importing/read-in-worker.ts';
import { serveImporting } from '../../../../src/lib/state/importing/serve-importing.ts';
import type { ImportPort } from '../../../../src/lib/state/importing/start-importing.ts';
import { asFile, unwatched } from '../../exchange/as-file.ts';
import { UCDP_ROW, POINT } from '../../exchange/datasets/rows.ts';

/** A channel in the place of a worker: what passes it is cloned, as between threads. */
function startWith(ready: Promise<unknown> = Promise.resolve()) {
	const { port1, port2 } = new MessageChannel();
	const state = { ended: 0 };
	serveImporting(port2 as unknown as Port<ImportOutcome, ImportCall>, ready);
	const port = Object.assign(port1, {
		terminate: () => {
			state.ended++;
			port1.close();
			port2.close();
		}
	}) as unknown as ImportPort;
	return { state, start: () => port };
}

const task = (name: string, text: string): ImportCall => ({
	input: asFile(name, text),
	there: NO_RECORDS,
	language: 'en',
	today: '2026-12-01',
	mapping: null
});

const feature = { type: 'Feature', properties: UCDP_ROW, geometry: POINT };
const GED = JSON.stringify({ type: 'FeatureCollection', features: [feature] });

it('gives what a file would change as plain data, tells how far it is, and ends its worker', async () => {
	const shares: number[] = [];
	const { state, start } = startWith();
	const tell = (share: number) => shares.push(share);
	const file = await readInWorker(task('ged.geojson', GED), { ...unwatched, tell }, start);
	expect(file).toMatchObject({
		kind: 'rows',
		taken: { rows: 1, claims: 1 },
		plan: { added: [`ucdp-ged-${UCDP_ROW.id}`] }
	});
	expect(file).not.toHaveProperty('taken.records');
	expect(shares.at(-1)).toBe(1);
	expect(state.ended).toBe(1);
});

it('gives of an unknown table its first rows alone', async () => {
	const lines = Array.from({ length: 900 }, (_, at) => `${at},words of row ${at}`);
	const { start } = startWith();
	const file = await readInWorker(
		task('own.csv', ['no,text', ...lines].join('\n')),
		{ ...unwatched, tell: () => 0 },
		start
	);
	expect(file).toMatchObject({ kind: 'unknown', proposal: { columns: { text: { is: 'text' } } } });
	if (file.kind === 'unknown') expect(file.rows.length).toBe(200);
});

it('that is stopped ends its worker and says so', async () => {
	const stopper = new AbortController();
	const { state, start } = startWith(new Promise(() => undefined));
	const reading = readInWorker(task('ged.geojson', GED), { signal: stopper.signal, tell: () => 0 }, start);
	stopper.abort(new DOMException('stopped', 'AbortError'));
	await expect(reading).rejects.toThrow('stopped');
	expect(state.ended).toBe(1);
});

it('whose worker fails says why', async () => {
	const { state, start } = startWith(Promise.reject(new Error('no such language')));
	await expect(
		readInWorker(task('ged.geojson', GED), { ...unwatched, tell: () => 0 }, start)
	).rejects.toThrow('no such language');
	expect(state.ended).toBe(1);
});
