import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Port } from '../../../../src/lib/answers/worker/messages.ts';
import type { Step } from '../../../../src/lib/files/input/step.ts';
import type { AboutReport } from '../../../../src/lib/reading/reader.ts';
import { readText } from '../../../../src/lib/reading/reader.ts';
import { readFiles, type FileReport } from '../../../../src/lib/reading/files/read-files.ts';
import { divideText } from '../../../../src/lib/reading/text/divide-text.ts';
import type { ReadingCall, ReadingOutcome } from '../../../../src/lib/state/reading/messages.ts';
import { ReadingClient } from '../../../../src/lib/state/reading/reading-client.ts';
import { serveReading } from '../../../../src/lib/state/reading/serve-reading.ts';
import { asFile, unwatched } from '../../exchange/as-file.ts';
import { smallGazetteer, smallGazetteerFile } from '../../reading/small-gazetteer.ts';

const ABOUT: AboutReport = {
	id: 'harbour',
	known: { actors: [], places: [], events: [], questions: [] },
	today: '2026-01-28',
	mayCopy: true
};
const TEXT =
	'MOSCOW (Gazette) – Russian forces left the airport on Monday, the ministry said. It added that none of them would come back before March.';

let channel: MessageChannel;
let loads: (() => Promise<ArrayBuffer>)[];
let client: ReadingClient;

beforeEach(() => {
	channel = new MessageChannel();
	loads = [];
	serveReading(channel.port2 as unknown as Port<ReadingOutcome, ReadingCall>, () =>
		(loads.shift() ?? (() => Promise.resolve(smallGazetteerFile())))()
	);
	client = new ReadingClient(channel.port1 as unknown as Port<ReadingCall, ReadingOutcome>);
});
afterEach(() => {
	channel.port1.close();
	channel.port2.close();
});

async function gathered(steps: AsyncGenerator<Step<FileReport>, void>): Promise<Step<FileReport>[]> {
	const all: Step<FileReport>[] = [];
	for await (const step of steps) all.push(step);
	return all;
}

const files = [
	asFile('a.txt', TEXT),
	asFile('b.pdf', '%PDF-1.4 broken'),
	asFile('c.txt', `${TEXT}\nSecond.`)
];

it('files give the same steps through the channel as at hand', async () => {
	const far = await gathered(client.readFiles(files, unwatched));
	expect(far).toEqual(await gathered(readFiles(files, unwatched)));
	expect(far.filter(({ kind }) => kind === 'items')).toHaveLength(2);
});

it('a text is read the same through the channel as at hand, into drafts that are signed', async () => {
	const report = divideText(TEXT);
	const far = await client.readText(report, ABOUT, unwatched);
	expect(far).toEqual(readText(report, ABOUT, smallGazetteer()));
	expect(far.kept.length).toBeGreaterThan(0);
	expect(far.kept[0]!.made).toEqual({ by: 'Dateline reader 1', on: '2026-01-28' });
});

it('a gazetteer that does not come fails one text, and the next tries again', async () => {
	loads = [() => Promise.reject(new Error('gone'))];
	const report = divideText(TEXT);
	await expect(client.readText(report, ABOUT, unwatched)).rejects.toThrow('gone');
	await expect(client.readText(report, ABOUT, unwatched)).resolves.toBeDefined();
});

it('both stop when they are told to', async () => {
	const stopper = new AbortController();
	const steps = client.readFiles(files, { signal: stopper.signal });
	await steps.next();
	const reading = client.readText(divideText(TEXT), ABOUT, { signal: stopper.signal });
	stopper.abort(new Error('stopped'));
	await expect(gathered(steps)).rejects.toThrow('stopped');
	await expect(reading).rejects.toThrow('stopped');
});

it('a worker that stops is said to whoever waits and whoever comes', async () => {
	const port: Port<ReadingCall, ReadingOutcome> = {
		postMessage: () => undefined,
		onmessage: null,
		onerror: null
	};
	const lonely = new ReadingClient(port);
	const waiting = gathered(lonely.readFiles(files, unwatched));
	port.onerror!({ message: 'out of memory' });
	await expect(waiting).rejects.toThrow('out of memory');
	await expect(lonely.readText(divideText(TEXT), ABOUT, unwatched)).rejects.toThrow('out of memory');
});
