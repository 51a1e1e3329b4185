// Plain text cut into pages, by a rough measure of letters: each reader has other fonts.
import type { PageRoom } from './source-pages.ts';

/** One page at least. Lines are the text's own; one longer than a page is cut between its words. */
export function textPages(text: string, { letters, lines }: PageRoom): string[] {
	const pages: string[] = [];
	let page: string[] = [];
	let left = lines;
	const turn = (): void => {
		pages.push(page.join('\n'));
		page = [];
		left = lines;
	};
	for (const line of text.split('\n')) {
		let rest = line;
		for (;;) {
			const taken = Math.max(1, Math.ceil(rest.length / letters));
			if (taken <= left) {
				page.push(rest);
				left -= taken;
				break;
			}
			const [piece, more] = cutAfter(rest, left * letters);
			if (left > 0) page.push(piece);
			if (left > 0) rest = more;
			turn();
		}
	}
	turn();
	return pages;
}

/** The first of at most `most` letters, and what is left: cut between words, or in a word where there is no blank. */
export function cutAfter(text: string, most: number): readonly [piece: string, rest: string] {
	if (text.length <= most) return [text, ''];
	const blank = text.lastIndexOf(' ', most);
	const at = blank > 0 ? blank : most;
	return [text.slice(0, at), text.slice(at).trimStart()];
}
