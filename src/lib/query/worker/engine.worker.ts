// The worker itself: fetches the files of a corpus and serves a session. Made by `new Worker(new URL(…), { type: 'module' })`.
import { chooseLanguage, loadLanguage } from '../../messages/languages.ts';
import { speak } from '../../messages/message.ts';
import type { Port, Request, Response } from './messages.ts';
import { serveSession } from './serve-session.ts';

/** The page's language, by the name that it gave the worker. */
const spoken = loadLanguage(chooseLanguage([self.name])).then(speak);

serveSession(globalThis as unknown as Port<Response, Request>, (base) => async (name) => {
	await spoken;
	const response = await fetch(new URL(name, base));
	if (!response.ok) throw new Error(`${name}: the server says ${response.status} ${response.statusText}`);
	return new Uint8Array(await response.arrayBuffer());
});
