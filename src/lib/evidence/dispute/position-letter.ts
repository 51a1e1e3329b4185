// Positions are lettered in the order of their question: A to Z, then AA, AB …

/** `at` counts from 0. */
export function positionLetter(at: number): string {
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : positionLetter(Math.floor(at / 26) - 1) + letter;
}
