// On which questions claims differ, and about which places, from columns: what evidence/dispute/disputed.ts and differing-places.ts find among
// records. Claims differ where they give different sets of positions; silence is no answer.
import { NONE } from '../query/query.ts';
import { codesOf, type Table } from './table.ts';

export interface Differing {
	/** By question code 1 where two claims differ on it. */
	readonly questions: Uint8Array;
	/** By place code 1 where two claims about it differ on one question. */
	readonly places: Uint8Array;
}

/** `isLeftOut`: by row 1 where a claim does not matter. */
export function differingIn(
	{ columns: { question, position, place }, size }: Table,
	isLeftOut?: Uint8Array
): Differing {
	const questions = new Uint8Array(question.values.length);
	const places = new Uint8Array(place.values.length);
	const questionOf = questionCodes(question.values, position.values);
	const unanswered = position.values.indexOf(NONE);
	const unplaced = place.values.indexOf(NONE);
	/** The first answer that was met, to a question and to it about a place. */
	const first = new Map<number, string>();
	const firstAbout = new Map<number, string>();
	for (let row = 0; row < size; row++) {
		if (position.codes[row] === unanswered || isLeftOut?.[row] === 1) continue;
		const about = codesOf(place, row).filter((code) => code !== unplaced);
		for (const [asked, answer] of answersOf(codesOf(position, row), questionOf)) {
			if (!isFirst(first, asked, answer)) questions[asked] = 1;
			for (const code of about) {
				if (!isFirst(firstAbout, asked * place.values.length + code, answer)) places[code] = 1;
			}
		}
	}
	return { questions, places };
}

/** By row 1 where the claim answers a question on which others differ. */
export function disputedIn({ columns: { question }, size }: Table, { questions }: Differing): Uint8Array {
	const disputed = Uint8Array.from({ length: size }, (_, row) => questions[question.codes[row]!]!);
	const { rows, codes } = question.more;
	for (let at = 0; at < rows.length; at++) disputed[rows[at]!]! |= questions[codes[at]!]!;
	return disputed;
}

/** Whether no other answer was met before. */
function isFirst(met: Map<number, string>, key: number, answer: string): boolean {
	const before = met.get(key);
	if (before === undefined) met.set(key, answer);
	return before === undefined || before === answer;
}

/** The positions of one claim, together, by question. */
function answersOf(positions: readonly number[], questionOf: Uint32Array): Map<number, string> {
	const answers = new Map<number, string>();
	for (const code of positions.toSorted((a, b) => a - b)) {
		const asked = questionOf[code]!;
		answers.set(asked, `${answers.get(asked) ?? ''} ${code}`);
	}
	return answers;
}

/** By position code that of its question. */
export function questionCodes(questions: readonly string[], positions: readonly string[]): Uint32Array {
	const codes = new Map(questions.map((id, code) => [id, code]));
	return Uint32Array.from(positions, (value) => codes.get(value.slice(0, value.indexOf('/'))) ?? 0);
}
