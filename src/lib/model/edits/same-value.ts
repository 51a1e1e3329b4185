// Whether two JSON values say the same: objects whatever the order of their keys, lists in theirs.

export function isSameValue(left: unknown, right: unknown): boolean {
	if (left === right) return true;
	if (Array.isArray(left)) {
		if (!Array.isArray(right) || left.length !== right.length) return false;
		return left.every((item, index) => isSameValue(item, right[index]));
	}
	if (!isObject(left) || !isObject(right)) return false;
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => Object.hasOwn(right, key) && isSameValue(left[key], right[key]))
	);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
