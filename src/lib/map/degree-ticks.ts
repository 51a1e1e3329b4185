// The degree ticks along the map's frame. Screen geometry only.

export interface DegreeTick {
	/** Degrees, negative west and south. */
	readonly degrees: number;
	/** Px from the frame's start. */
	readonly offset: number;
}

const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 45];

/** The finest step at which ticks stand at least `gap` px apart over `span` degrees on `size` px. */
export function tickStep(span: number, size: number, gap: number): number {
	return STEPS.find((step) => (step / span) * size >= gap) ?? 90;
}

/** Ticks between `from` and `to` degrees at multiples of `step`, placed by `offsetOf`. */
export function degreeTicks(
	from: number,
	to: number,
	step: number,
	offsetOf: (degrees: number) => number
): DegreeTick[] {
	const first = Math.ceil(from / step);
	const last = Math.floor(to / step);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
		const degrees = Number(((first + i) * step).toFixed(4));
		return { degrees, offset: offsetOf(degrees) };
	});
}

/** `37°N`, `2.5°W`, `0°`; longitudes beyond 180 are brought back. */
export function formatDegrees(degrees: number, axis: 'longitude' | 'latitude'): string {
	const turned = axis === 'longitude' ? ((((degrees + 180) % 360) + 360) % 360) - 180 : degrees;
	const value = Number(turned.toFixed(4));
	const letter = axis === 'longitude' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';
	return `${Math.abs(value)}°${value === 0 || value === -180 ? '' : letter}`;
}
