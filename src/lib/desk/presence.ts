// Who else has the same corpus open in this browser, and what they edit: tabs that tell each other. Knows no corpus.

export interface Presence {
	/** The record that the other tab edits, or null. */
	readonly on: string | null;
}

export interface PresenceChannel {
	/** What this tab edits now. */
	tell(on: string | null): void;
	close(): void;
}

interface Word {
	readonly tab: string;
	readonly word: 'hello' | 'here' | 'bye';
	readonly on: string | null;
}

/** `tab` is this tab's own name, such as a random UUID; `changed` hears of the others, by their names. */
export function openPresence(
	area: string,
	tab: string,
	changed: (others: ReadonlyMap<string, Presence>) => void
): PresenceChannel {
	const channel = new BroadcastChannel(`dateline:presence:${area}`);
	const others = new Map<string, Presence>();
	let here: string | null = null;
	const say = (word: Word['word']) => channel.postMessage({ tab, word, on: here } satisfies Word);
	channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
		if (data.word === 'bye') others.delete(data.tab);
		else others.set(data.tab, { on: data.on });
		if (data.word === 'hello') say('here');
		changed(new Map(others));
	});
	say('hello');
	return {
		tell(on) {
			here = on;
			say('here');
		},
		close() {
			say('bye');
			channel.close();
		}
	};
}
