// The pulse of the server that this page came from.
import { fetchIndex, type ServedIndex } from '$lib/state/workspace/data.ts';
import { OF_THE_SERVER } from '$lib/state/offline/plan-request.ts';
import { Pulse } from '$lib/state/workspace/pulse.svelte.ts';

/** A page that is looked at shows a change within a second. */
const TIMES = { every: 400, everyWhenGone: 2000 } as const;

export function servedPulse(dataRoot: string): Pulse<ServedIndex> {
	const ask = (signal: AbortSignal) =>
		fetchIndex(dataRoot, (address) => fetch(address, { signal, headers: { [OF_THE_SERVER]: '1' } }));
	return new Pulse(ask, { ...TIMES, isSeen: () => document.visibilityState === 'visible' });
}
