// The words of a text that carry its content, brought to a form in which "withdrawing", "withdrawal" and "withdrew" meet as far as their endings
// allow. Any script; the endings are English.
import { fold } from '../../query/search/fold.ts';

const SMALL = new Set(
	'the a an of and to in that for with on by at from as is was are were be been it its this these those he she they we i you his her their our has have had not no but or if than then so up out about over after before into more most also said says say told will would can could may might which who whom whose what when where while there here new'.split(
		' '
	)
);

export function contentWords(text: string): string[] {
	return (text.match(/[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu) ?? [])
		.flatMap((word) => word.split(/[-’']/))
		.map(fold)
		.filter((word) => word.length > 1 && !SMALL.has(word))
		.map(stem);
}

const ENDINGS = /(?:ations?|ments?|ings?|ions?|als?|ers?|ies|ied|es|ed|s|y|e|ally|ly)$/;

/** Never shorter than four letters, so that short words stay what they are. */
export function stem(word: string): string {
	const short = word.replace(ENDINGS, '');
	return short.length >= 4 ? short : word;
}

/** How much two lists of words share, from 0 to 1, a rare word weighing more; `weigh` is 1 for all where nothing is known of them. */
export function likeness(
	one: readonly string[],
	other: readonly string[],
	weigh: (word: string) => number = () => 1
): number {
	const [first, second] = [new Set(one), new Set(other)];
	let shared = 0;
	for (const word of first) if (second.has(word)) shared += weigh(word);
	const sum = (words: ReadonlySet<string>): number =>
		[...words].reduce((total, word) => total + weigh(word), 0);
	const smaller = Math.min(sum(first), sum(second));
	const larger = Math.max(sum(first), sum(second));
	return larger === 0 ? 0 : (shared / smaller) * 0.5 + (shared / larger) * 0.5;
}

/** Weighs a word by how few of the texts have it. */
export function rarityIn(texts: readonly (readonly string[])[]): (word: string) => number {
	const counts = new Map<string, number>();
	for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 0.5));
}
