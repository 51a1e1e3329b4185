// Spans of time as people plan talks: `1:50` is a minute and fifty seconds.

export function formatMinutes(seconds: number): string {
	const whole = Math.max(0, Math.round(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Seconds; null for what is no such span. */
export function parseMinutes(text: string): number | null {
	const match = /^(\d{1,3}):([0-5]\d)$/.exec(text.trim());
	return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
