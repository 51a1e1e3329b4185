// Whether positions go round anything. Knows no earth: degrees are taken for lengths.

/** Twice the area, in square degrees, of what need not be closed; of a ring across the antimeridian another, but never none. */
export function areaOf(positions: readonly (readonly [number, number])[]): number {
	const [x0, y0] = positions[0]!;
	return positions.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = positions[(index + 1) % positions.length]!;
		return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
	}, 0);
}

/** Whether all lie on one line. */
export function isStraight(positions: readonly (readonly [number, number])[]): boolean {
	const [x0, y0] = positions[0]!;
	const [x1, y1] = positions.find(([x, y]) => x !== x0 || y !== y0) ?? positions[0]!;
	return positions.every(([x, y]) => (x - x0) * (y1 - y0) === (x1 - x0) * (y - y0));
}
