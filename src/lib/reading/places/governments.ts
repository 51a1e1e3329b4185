// Capitals that stand for those who govern from them: "Damascus said", "Ankara's backing", "ties between Moscow and Damascus". Knows the words
// beside the name, not what governments do.
import { GOVERNMENT_BEFORE, GOVERNMENT_NOUNS, GOVERNMENT_VERBS, LOCATIVE } from './vocabulary.ts';
import type { Mention } from './mention.ts';
import type { Word } from './words.ts';

/** Whether the mention, whose place is a capital, means a government. */
export function isGovernment(
	{ first, last }: Mention,
	list: readonly Word[],
	isCapital: (at: number) => boolean
): boolean {
	const before = list[first - 1];
	const isPlaced = before !== undefined && list[first]!.gap === 'space' && isWhere(before, list[first - 2]);
	if (isPlaced) return false;
	const next = list[last + 1];
	if (!next || next.gap !== 'space') return isBetween(first, list, isCapital);
	if (list[last]!.isPossessive)
		return GOVERNMENT_NOUNS.has(next.folded) || GOVERNMENT_NOUNS.has(list[last + 2]?.folded ?? '');
	if (next.folded === 'and' && isCapital(last + 2))
		return before?.folded === 'between' || behindIsVerb(last + 2, list);
	return GOVERNMENT_VERBS.has(next.folded) || isBetween(first, list, isCapital);
}

/** "in Damascus"; but "between Damascus and Moscow" are governments. */
function isWhere(before: Word, further: Word | undefined): boolean {
	if (GOVERNMENT_BEFORE.has(before.folded)) return false;
	return (
		LOCATIVE.has(before.folded) ||
		(before.folded === 'of' && further !== undefined && !GOVERNMENT_NOUNS.has(further.folded))
	);
}

function behindIsVerb(at: number, list: readonly Word[]): boolean {
	const verb = list[at + 1];
	return verb?.gap === 'space' && GOVERNMENT_VERBS.has(verb.folded);
}

/** "between Moscow and Damascus", "relations with Ankara" */
function isBetween(first: number, list: readonly Word[], isCapital: (at: number) => boolean): boolean {
	const [before, further] = [list[first - 1], list[first - 2]];
	if (!before || list[first]!.gap !== 'space') return false;
	if (before.folded === 'and')
		return (
			isCapital(first - 2) &&
			list.slice(Math.max(0, first - 5), first - 2).some(({ folded }) => folded === 'between')
		);
	return (
		/^(with|by|against)$/.test(before.folded) && further !== undefined && GOVERNMENT_NOUNS.has(further.folded)
	);
}
