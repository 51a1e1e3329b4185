// How deep the brackets of a JSON text go, found without descending into it: JSON parsers call themselves at
// every level, and a text of ten thousand brackets would exhaust their stack.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Square and curly brackets differ in this bit alone. */
const CURLY = 0x20;
const OPENING = 0x5b | CURLY;
const CLOSING = 0x5d | CURLY;

/** Offset of the bracket that opens one level more than `most`, or null. The text may be anything. */
export function depthExceeds(text: string, most: number): number | null {
	let depth = 0;
	let inString = false;
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (inString) {
			if (code === BACKSLASH) offset++;
			else if (code === QUOTE) inString = false;
		} else if (code === QUOTE) inString = true;
		else if ((code | CURLY) === CLOSING) depth--;
		else if ((code | CURLY) === OPENING && ++depth > most) return offset;
	}
	return null;
}
