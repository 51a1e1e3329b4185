// An id that no other has.

/** `wanted`, or with the first number that makes it unlike the `taken` ones. */
export function freeId(wanted: string, taken: Iterable<string>): string {
	const ids = new Set(taken);
	if (!ids.has(wanted)) return wanted;
	let number = 2;
	while (ids.has(`${wanted}-${number}`)) number++;
	return `${wanted}-${number}`;
}
