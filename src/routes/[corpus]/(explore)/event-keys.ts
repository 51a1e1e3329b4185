// The digits that choose events: `1–9`, or `1` alone.

export function eventKeys(events: number): string {
	const last = Math.min(9, events);
	return last === 1 ? '1' : `1–${last}`;
}
