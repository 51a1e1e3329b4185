// Which assertions of other reports say the same, or answer the same question: offered with reason and score, never merged by a machine. That two are
// not the same is remembered by whoever keeps decisions, and handed in.
import { parseEdtf } from '../../model/parse-edtf.ts';
import { contentWords, likeness, rarityIn } from './content-words.ts';

/** A draft or a claim, as far as it is compared. */
export interface Statement {
	/** A draft's or a claim's own id. */
	readonly id: string;
	readonly report: string;
	/** Our own sentence, and the passage that it rests on. */
	readonly text: string;
	readonly passage: string;
	/** Places by id or name, the origin by actor or name. */
	readonly places: readonly string[];
	readonly origin: string | null;
	/** EDTF. */
	readonly when: string | null;
	readonly questions: readonly string[];
	readonly negated: boolean;
}

export type CounterpartReason =
	| { readonly kind: 'words'; readonly words: readonly string[] }
	| { readonly kind: 'place' | 'origin' | 'when' | 'question'; readonly name: string };

export interface Counterpart {
	readonly kind: 'same' | 'same-question';
	readonly one: string;
	readonly other: string;
	/** From 0 to 1. */
	readonly score: number;
	readonly reasons: readonly CounterpartReason[];
	/** One of the two is denied by the other: they answer one question in two ways. */
	readonly opposed: boolean;
}

/** Two ids, in either order, of which a person said that they are not the same. */
export type NotTheSame = (one: string, other: string) => boolean;

const SAME_FROM = 0.5;

/** Pairs of different reports, the likeliest first. */
export function findCounterparts(
	statements: readonly Statement[],
	isNot: NotTheSame = () => false
): Counterpart[] {
	const pairOf = comparing(statements, isNot);
	const found = statements.flatMap((one, index) =>
		statements.slice(index + 1).flatMap((other) => pairOf(one, other) ?? [])
	);
	return found.sort((one, other) => other.score - one.score);
}

/** Those of one statement among `others`, the likeliest first. */
export function findCounterpartsOf(
	one: Statement,
	others: readonly Statement[],
	isNot: NotTheSame = () => false
): Counterpart[] {
	const pairOf = comparing([one, ...others], isNot);
	const found = others.flatMap((other) => pairOf(one, other) ?? []);
	return found.sort((first, second) => second.score - first.score);
}

function comparing(statements: readonly Statement[], isNot: NotTheSame) {
	const words = new Map(
		statements.map((statement) => [statement.id, contentWords(`${statement.text} ${statement.passage}`)])
	);
	const weigh = rarityIn([...words.values()]);
	return (one: Statement, other: Statement): Counterpart | null =>
		one.report === other.report || isNot(one.id, other.id) || isNot(other.id, one.id)
			? null
			: compare(one, other, [words.get(one.id)!, words.get(other.id)!], weigh);
}

function compare(
	one: Statement,
	other: Statement,
	[first, second]: readonly [readonly string[], readonly string[]],
	weigh: (word: string) => number
): Counterpart | null {
	const shared = [...new Set(first)].filter((word) => second.includes(word));
	const place = one.places.find((name) => other.places.includes(name));
	const origin = one.origin !== null && one.origin === other.origin ? one.origin : null;
	const dates = datesMeet(one.when, other.when);
	const question = one.questions.find((id) => other.questions.includes(id));
	const reasons: CounterpartReason[] = [
		...(shared.length > 0
			? [{ kind: 'words' as const, words: shared.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, 4) }]
			: []),
		...(place === undefined ? [] : [{ kind: 'place' as const, name: place }]),
		...(origin === null ? [] : [{ kind: 'origin' as const, name: origin }]),
		...(dates === true ? [{ kind: 'when' as const, name: one.when! }] : []),
		...(question === undefined ? [] : [{ kind: 'question' as const, name: question }])
	];
	const alike = likeness(first, second, weigh);
	const score = Math.min(
		1,
		alike * 0.75 +
			(place === undefined ? 0 : 0.12) +
			(origin === null ? 0 : 0.12) +
			(dates === true ? 0.08 : dates === false ? -0.15 : 0)
	);
	const ends = {
		one: one.id,
		other: other.id,
		reasons,
		opposed: one.negated !== other.negated && alike > 0.3
	};
	// What one denies and the other says is not the same.
	if (score >= SAME_FROM && !ends.opposed) return { kind: 'same', score, ...ends };
	return question === undefined ? null : { kind: 'same-question', score: Math.max(score, 0.3), ...ends };
}

/** Null where one of them is open. */
function datesMeet(one: string | null, other: string | null): boolean | null {
	const [first, second] = [one, other].map((edtf) => (edtf === null ? null : parseEdtf(edtf)));
	if (!first?.ok || !second?.ok) return null;
	const starts = Math.max(first.when.earliest ?? -Infinity, second.when.earliest ?? -Infinity);
	return starts <= Math.min(first.when.latest ?? Infinity, second.when.latest ?? Infinity);
}
