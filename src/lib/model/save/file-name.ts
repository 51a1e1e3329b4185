// Names for the files of texts, whose order is that of their names: a new one comes to stand where it is wanted, and no other is renamed.

/** The name of the file before, of the file after, or null at either end. `id` becomes part of the name. */
export function nameBetween(before: string | null, after: string | null, id: string): string {
	const fits = (name: string) => (before === null || before < name) && (after === null || name < after);
	const names = numbersAfter(before, after).map((number) => `${number}-${id}.md`);
	return names.find(fits) ?? `${names.at(-1)!}`;
}

/** The next number in as many digits, then what begins with the last number and so comes after it. */
function numbersAfter(before: string | null, after: string | null): string[] {
	if (before === null) return [after === null ? '1' : numberBefore(numberOf(after)), '0', '00', ''];
	const number = numberOf(before);
	const next = String(Number(number) + 1).padStart(number.length, '0');
	const deeper = ['5', '1', '01', '001', '0001', '00001'].map((digits) => number + digits);
	return number === '' ? ['9', '99'] : [...(next.length === number.length ? [next] : []), ...deeper];
}

function numberBefore(number: string): string {
	return number === '' ? '0' : String(Math.max(Number(number) - 1, 0)).padStart(number.length, '0');
}

function numberOf(name: string): string {
	return /^\d*/.exec(name)![0];
}
