// A value of unknown kind as a few words for a fault: what stands in the file, on one line, short, safe to print.

const LENGTH = 80;

/** Control characters and those that turn the direction of text, which would let a corpus rewrite the line it is shown in. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export function showValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (typeof value === 'string') return showText(value);
	if (value === null || typeof value !== 'object') return String(value);
	if (Array.isArray(value) && value.every((item) => typeof item === 'number')) {
		const numbers = `[${value.join(', ')}]`;
		if (numbers.length <= LENGTH) return numbers;
	}
	return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}

/** In double quotes, shortened, with what cannot be printed written as escapes. */
export function showText(text: string): string {
	const characters = [...text.slice(0, 2 * LENGTH)];
	const cut = text.length > 2 * LENGTH || characters.length > LENGTH;
	const shown = cut ? `${characters.slice(0, LENGTH - 1).join('')}…` : text;
	return JSON.stringify(shown).replace(
		UNPRINTABLE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
