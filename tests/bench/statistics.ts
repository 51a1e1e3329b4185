// What is said of repeated measurements. Knows no unit.

/** Half of the values are at most this. Throws without values. */
export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** The value below which `share` of the values lie, interpolated; `share` from 0 to 1. Throws without values. */
export function quantile(values: readonly number[], share: number): number {
	if (values.length === 0) throw new Error('quantile of no values; expected at least one');
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
	return low + (high - low) * (at - Math.floor(at));
}
