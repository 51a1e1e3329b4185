// Fewer corners for rings that come with more than a gazetteer's map can show (Douglas and Peucker's way).

type Corner = readonly [x: number, y: number];

/** A ring without its closing corner; no corner that goes lies further than `tolerance` from the line that stays. */
export function simplifyRing(ring: readonly Corner[], tolerance: number): Corner[] {
	if (ring.length < 4) return [...ring];
	const far = farthest(ring, ring[0]!);
	return [...keep(ring.slice(0, far + 1), tolerance), ...keep([...ring.slice(far), ring[0]!], tolerance)];
}

/** The corners of a line that stay, without the last, which begins the next line. */
function keep(line: readonly Corner[], tolerance: number): Corner[] {
	const [from, to] = [line[0]!, line.at(-1)!];
	let [at, most] = [0, tolerance];
	for (let i = 1; i < line.length - 1; i++) {
		const distance = distanceToLine(line[i]!, from, to);
		if (distance > most) [at, most] = [i, distance];
	}
	if (at === 0) return [from];
	return [...keep(line.slice(0, at + 1), tolerance), ...keep(line.slice(at), tolerance)];
}

function farthest(ring: readonly Corner[], [x, y]: Corner): number {
	const distances = ring.map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y));
	return distances.reduce((best, distance, i) => (distance > distances[best]! ? i : best), 0);
}

function distanceToLine([x, y]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
