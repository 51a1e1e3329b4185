// A session at the far end of a channel, in a thread of the server: its answers leave it as bytes, so that the thread that speaks HTTP has
// nothing to do but to send them on.
import { encodeFrame } from '../../lib/answers/remote/frames.ts';
import type { Audience } from '../../lib/answers/request.ts';
import type { Formats } from '../../lib/answers/save-selection.ts';
import type { Load } from '../../lib/answers/worker/load.ts';
import type { Call, Outcome, Port } from '../../lib/answers/worker/messages.ts';
import { serveSession } from '../../lib/answers/worker/serve-session.ts';
import { FORMATS } from '../../lib/exchange/formats.ts';
import { withCredit } from '../../lib/exchange/selection/with-credit.ts';

/** What the channel takes: a MessagePort of Node or of a page. */
interface Channel {
	postMessage(message: unknown, transfer: ArrayBuffer[]): void;
	onmessage: ((event: { readonly data: Call }) => void) | null;
}

/** Values are frames, or files as they are. */
export function serveThread(channel: Channel, load: Load, widest: Audience): void {
	const port: Port<Outcome, Call> = {
		postMessage(outcome) {
			if (outcome.kind !== 'done' || outcome.value instanceof Blob) return channel.postMessage(outcome, []);
			const value = encodeFrame({ value: outcome.value });
			channel.postMessage({ ...outcome, value }, [value.buffer]);
		},
		get onmessage() {
			return channel.onmessage;
		},
		set onmessage(hear) {
			channel.onmessage = hear;
		}
	};
	serveSession(port, () => load, formats, widest);
}

/** Those that are written piece by piece. */
export const formats: Formats = (id) => {
	const write = FORMATS.find((format) => format.id === id && !format.inShell && !format.isWhole)?.write;
	if (!write)
		return Promise.reject(new Error(`found the format "${id}"; expected one that is written piece by piece`));
	return Promise.resolve((portions, signal) => write(withCredit(portions), { signal }));
};
