// The thread itself: reads the files of one corpus and answers over the port that it is given.
import '../../lib/messages/speak-english.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerData, type MessagePort } from 'node:worker_threads';
import type { Audience } from '../../lib/answers/request.ts';
import { serveThread } from './serve-thread.ts';

export interface ThreadData {
	readonly port: MessagePort;
	readonly folder: string;
	readonly widest: Audience;
}

const { port, folder, widest } = workerData as ThreadData;
serveThread(
	port as unknown as Parameters<typeof serveThread>[0],
	(name) => readFile(join(folder, name)),
	widest
);
