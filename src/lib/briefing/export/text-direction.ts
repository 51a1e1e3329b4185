// Which way a text runs: by the first of its letters that says so, as Unicode has it and as `dir="auto"` does.

const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function isRightToLeft(text: string): boolean {
	const letter = STRONG.exec(text)?.[0];
	return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}
