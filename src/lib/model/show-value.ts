// A value of unknown kind as a few words for a fault: what stands in the file, on one line, short, safe to print.

const LENGTH = 80;

/**
 * Control characters and those that turn the direction of text, which would let a corpus rewrite the line it
 * is shown in.
 */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

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
	return printable(JSON.stringify(shorten(text)));
}

/** At most so many characters, the last of them an ellipsis where there were more. */
export function shorten(text: string, length = LENGTH): string {
	const characters = [...text.slice(0, 2 * length)];
	const whole = characters.length <= length && text.length <= 2 * length;
	return whole ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** With what cannot be printed on one line written as escapes. */
export function printable(text: string): string {
	return text.replace(
		UNPRINTABLE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
