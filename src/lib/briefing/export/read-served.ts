// Reads files of the served app for what is made of them in a page.
import { message } from '../../messages/message.ts';

/** `root` is where the app is served, without a slash at its end. */
export function readServed(root: string): (path: string, signal: AbortSignal) => Promise<Uint8Array> {
	return async (path, signal) => {
		const response = await fetch(`${root}/${path}`, { signal });
		if (!response.ok || /^text\/html/.test(response.headers.get('Content-Type') ?? ''))
			throw new Error(message('handout.read.failed', { path, reason: String(response.status) }));
		return new Uint8Array(await response.arrayBuffer());
	};
}
