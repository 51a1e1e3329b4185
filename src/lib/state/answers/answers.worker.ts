// The worker itself: fetches the files of a corpus and serves a session. Made by `new Worker(new URL(…), { type: 'module' })`.
import type { Call, Outcome, Port } from '../../answers/worker/messages.ts';
import { serveSession } from '../../answers/worker/serve-session.ts';
import { FORMATS } from './formats.ts';

const files = (base: string) => async (name: string) => {
	const response = await fetch(new URL(name, base));
	if (!response.ok) throw new Error(`${name}: the server says ${response.status} ${response.statusText}`);
	return new Uint8Array(await response.arrayBuffer());
};

serveSession(globalThis as unknown as Port<Outcome, Call>, files, FORMATS);
