// How the room's window and the speaker's keep in step: over a BroadcastChannel, and by postMessage between opener and opened, where
// one of the two may be closed to them (a file opened from disk, a strict browser). Each message comes through once. Touches no Svelte.
import type { Play, PlayStep } from './play.ts';

export type PlayMessage =
	/** Whoever comes, or comes back, asks the other where it stands. */
	| { readonly kind: 'hello' }
	/** The room's window says what it shows; `search` is the view as filtered just now. */
	| { readonly kind: 'state'; readonly play: Play; readonly search: string; readonly changed: boolean }
	/** The speaker's window asks for a step. */
	| { readonly kind: 'step'; readonly step: PlayStep }
	| { readonly kind: 'bye' };

export type PlaySide = 'room' | 'speaker';

interface Envelope {
	readonly dateline: string;
	readonly from: PlaySide;
	/** Counts up by sender; with its name it tells a message that came both ways. */
	readonly number: number;
	readonly sender: string;
	readonly message: PlayMessage;
}

export interface PlayLink {
	send(message: PlayMessage): void;
	/** The window that was opened from here. */
	join(other: Window | null): void;
	close(): void;
}

/** Numbers remembered of each sender, so that an older one that comes late is not taken for news. */
export function linkWindows(name: string, side: PlaySide, hear: (message: PlayMessage) => void): PlayLink {
	const isFromDisk = window.origin === 'null' || window.origin.startsWith('file:');
	const sender = crypto.randomUUID();
	const channel = openChannel(name);
	const heard = new Map<string, number>();
	let other: Window | null = window.opener as Window | null;
	let number = 0;

	function receive(data: unknown): boolean {
		if (!isEnvelope(data) || data.dateline !== name || data.from === side) return false;
		if ((heard.get(data.sender) ?? 0) >= data.number) return true;
		heard.set(data.sender, data.number);
		hear(data.message);
		return true;
	}

	const fromChannel = ({ data }: MessageEvent) => void receive(data);
	const fromWindow = ({ data, source, origin }: MessageEvent) => {
		// A page opened from disk has the origin "null", as has every other; its own windows are known by their handles.
		const isOurs = (!isFromDisk && origin === window.origin) || (source !== null && source === other);
		if (isOurs && receive(data)) other = source as Window;
	};
	channel?.addEventListener('message', fromChannel);
	window.addEventListener('message', fromWindow);

	return {
		send(message) {
			const envelope: Envelope = { dateline: name, from: side, number: ++number, sender, message };
			channel?.postMessage(envelope);
			if (other && !other.closed) other.postMessage(envelope, isFromDisk ? '*' : window.origin);
		},
		join(next) {
			other = next;
		},
		close() {
			channel?.close();
			window.removeEventListener('message', fromWindow);
		}
	};
}

function openChannel(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}

function isEnvelope(data: unknown): data is Envelope {
	return (
		typeof data === 'object' && data !== null && 'dateline' in data && 'message' in data && 'number' in data
	);
}
