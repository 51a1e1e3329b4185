// The worker itself: fetches the files of a corpus and serves a session. Made by `new Worker(new URL(…), { type: 'module' })`.
import type { Call, Outcome, Port } from '../../answers/worker/messages.ts';
import { serveSession } from '../../answers/worker/serve-session.ts';
import { chooseLanguage, loadLanguage } from '../../messages/languages.ts';
import { speak } from '../../messages/message.ts';
import { FORMATS } from './formats.ts';

/** The page's language, by the name that it gave the worker. */
const spoken = loadLanguage(chooseLanguage([self.name])).then(speak);

const files = (base: string) => async (name: string) => {
	await spoken;
	const response = await fetch(new URL(name, base));
	if (!response.ok) throw new Error(`${name}: the server says ${response.status} ${response.statusText}`);
	return new Uint8Array(await response.arrayBuffer());
};

serveSession(globalThis as unknown as Port<Outcome, Call>, files, FORMATS);
