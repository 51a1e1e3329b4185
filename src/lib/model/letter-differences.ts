// Where two texts that are nearly the same differ, letter by letter. Time and memory are the one's length times the other's.

/** What stands in the one where the other has something else; one of them may be empty. */
export interface Difference {
	readonly left: string;
	readonly right: string;
	/** Where it begins in the right text, in UTF-16. */
	readonly at: number;
}

/** In the order of the texts. Letters next to each other that differ are one difference; accents written apart belong to their letter. */
export function letterDifferences(left: string, right: string): Difference[] {
	const [a, b] = [toLetters(left), toLetters(right)];
	const least = Math.min(a.length, b.length);
	let same = 0;
	while (same < least && a[same] === b[same]) same += 1;
	let alike = 0;
	while (alike < least - same && a.at(-1 - alike) === b.at(-1 - alike)) alike += 1;
	return align(
		a.slice(same, a.length - alike),
		b.slice(same, b.length - alike),
		right.length - b.slice(b.length - alike).join('').length
	);
}

/** `end`: where the letters of `b` end in their text. */
function align(a: readonly string[], b: readonly string[], end: number): Difference[] {
	const errors = editTable(a, b);
	const differences: Difference[] = [];
	let [row, column, at, isOpen] = [a.length, b.length, end, false];
	while (row > 0 || column > 0) {
		const isSame = row > 0 && column > 0 && a[row - 1] === b[column - 1];
		const isChange = isSame || changes(errors, row, column);
		const takesLeft =
			isChange || column === 0 || errors[row]![column] === (errors[row - 1]?.[column] ?? NaN) + 1;
		const takesRight = isChange || !takesLeft;
		const [left, right] = [takesLeft ? a[--row]! : '', takesRight ? b[--column]! : ''];
		at -= right.length;
		if (!isSame) {
			const after = isOpen ? differences.pop()! : { left: '', right: '' };
			differences.push({ left: left + after.left, right: right + after.right, at });
		}
		isOpen = !isSame;
	}
	return differences.reverse();
}

/** Whether one letter for another is among the best ways to here. */
function changes(errors: readonly (readonly number[])[], row: number, column: number): boolean {
	return row > 0 && column > 0 && errors[row]![column] === errors[row - 1]![column - 1]! + 1;
}

/** A letter with the accents that follow it. */
function toLetters(text: string): string[] {
	return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/** Least letters to change between the first `row` of `a` and the first `column` of `b`. */
function editTable(a: readonly string[], b: readonly string[]): number[][] {
	const table = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	for (let row = 1; row <= a.length; row++) {
		const [above, here] = [table[row - 1]!, [row]];
		for (let column = 1; column <= b.length; column++) {
			const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
			here.push(Math.min(changed, above[column]! + 1, here[column - 1]! + 1));
		}
		table.push(here);
	}
	return table;
}
