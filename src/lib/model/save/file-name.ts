// Names for the files of texts, whose order is that of their names: a new one comes to stand where it is wanted, and no other is renamed.
// A name begins with figures; how many grows with the logarithm of how many files there are.

/** The name of the file before, of the file after, or null at either end. `id` becomes part of the name. */
export function nameBetween(before: string | null, after: string | null, id: string): string {
	const fits = (name: string) => (before === null || before < name) && (after === null || name < after);
	const names = headsBetween(before, after).map((head) => `${head}-${id}.md`);
	// Where two names begin with the same figures only letters come between them.
	return names.find(fits) ?? `${(before ?? '').replace(/\.md$/, '')}0-${id}.md`;
}

/** As many digits as a corpus by hand needs. */
const FIRST = '001';
/** At least so many digits come after the last number of its length. */
const LEAST_MORE = 3;

/** What a name may begin with, the plainest first. Names that begin with letters are followed by those that begin with z. */
function headsBetween(before: string | null, after: string | null): string[] {
	if (before === null) return after === null ? [FIRST] : headsBefore(numberOf(after));
	const letters = /^z*/.exec(before)![0];
	const number = numberOf(before.slice(letters.length));
	const next = nextOf(number);
	if (after === null) return [letters + next, `${letters}z${FIRST}`];
	return [next, middleOf(number, numberOf(after))];
}

/** Never noughts alone, which nothing comes before. */
function headsBefore(number: string): string[] {
	if (number === '') return [FIRST];
	const less = BigInt(number) - 1n;
	if (less > 0n) return [String(less).padStart(number.length, '0')];
	return [number.replace(/1$/, '0') + '9'.repeat(Math.max(LEAST_MORE, number.length)), ''];
}

/** After the last number of a length come those that begin with it. */
function nextOf(number: string): string {
	if (number === '') return FIRST;
	const next = String(BigInt(number) + 1n).padStart(number.length, '0');
	if (next.length === number.length) return next;
	return number + '1'.padStart(Math.max(LEAST_MORE, number.length + 1), '0');
}

/** Halfway between two numbers read as what follows a decimal point, in as few digits as that takes. */
function middleOf(low: string, high: string): string {
	for (let digits = Math.max(low.length, high.length); digits <= low.length + high.length + 1; digits++) {
		const [from, to] = [BigInt(low.padEnd(digits, '0')), BigInt(high.padEnd(digits, '0'))];
		if (to - from > 1n) return String((from + to) / 2n).padStart(digits, '0');
	}
	return `${low}1`;
}

function numberOf(name: string): string {
	return /^\d*/.exec(name)![0];
}
