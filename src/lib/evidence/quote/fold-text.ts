// Text without the differences that editing software makes by itself: kinds of white space, quotation mark, apostrophe
// and dash, ligatures, soft hyphens, marks of direction. Every character keeps the offset that it came from.

export interface FoldedText {
	readonly text: string;
	/** UTF-16 offset in the original at which each folded character begins, and at the end the original's length. */
	readonly offsets: readonly number[];
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

const MARKS: Readonly<Record<string, string>> = {
	...Object.fromEntries([...'“”„‟«»″'].map((mark) => [mark, '"'])),
	...Object.fromEntries([...'‘’‚‛‹›′`´'].map((mark) => [mark, "'"])),
	...Object.fromEntries([...'‐‑‒–—―−'].map((mark) => [mark, '-']))
};

export function foldText(original: string): FoldedText {
	let text = '';
	const offsets: number[] = [];
	let at = 0;
	for (const character of original) {
		const folded = foldCharacter(character);
		const repeatsSpace = folded === ' ' && text.endsWith(' ');
		if (!repeatsSpace) {
			text += folded;
			offsets.push(...Array<number>(folded.length).fill(at));
		}
		at += character.length;
	}
	offsets.push(original.length);
	return { text, offsets };
}

function foldCharacter(character: string): string {
	if (/\s/u.test(character)) return ' ';
	if (INVISIBLE.test(character)) return '';
	return MARKS[character] ?? character.normalize('NFKC');
}
