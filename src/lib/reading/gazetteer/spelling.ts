// How many letters lie between two words, as long as it is few: put in, left out, changed, or two that changed places. Over bytes, so that a
// letter of two bytes changed counts once where it shares the first, as neighbours of one alphabet do.

const rows = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)] as [
	Uint8Array,
	Uint8Array,
	Uint8Array
];
const LONGEST = 255;

/** Between the first `length` bytes of `a` and those of `b` from `from` to `to`; `most` + 1 stands for anything beyond `most`. */
export function distanceWithin(
	a: Uint8Array,
	length: number,
	b: Uint8Array,
	from: number,
	to: number,
	most: number
): number {
	const width = to - from;
	if (Math.abs(width - length) > most || width >= LONGEST || length >= LONGEST) return most + 1;
	let [before, previous, current] = rows;
	for (let j = 0; j <= width; j++) previous[j] = j;
	for (let i = 1; i <= length; i++) {
		current[0] = i;
		let least = i;
		for (let j = 1; j <= width; j++) {
			const isSame = a[i - 1] === b[from + j - 1];
			let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (isSame ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[from + j - 2] && a[i - 2] === b[from + j - 1])
				value = Math.min(value, before[j - 2]! + 1);
			current[j] = value;
			if (value < least) least = value;
		}
		if (least > most) return most + 1;
		[before, previous, current] = [previous, current, before];
	}
	return Math.min(previous[width]!, most + 1);
}
