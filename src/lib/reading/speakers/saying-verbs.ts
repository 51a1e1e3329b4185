// Verbs by which somebody says or thinks something. Data: what kind of claim each makes of what follows.
import { verbFormsOf } from '../clauses/verb-forms.ts';

/**
 * - `say`: puts something forward as so;
 * - `judge`: says what is thought of something ("praised", "condemned");
 * - `report`: passes on what is known; agencies do;
 * - `plan`: tells of what is meant to be done;
 * - `expect`: tells of what is thought or felt to come or to be so.
 */
export type SayingKind = 'say' | 'judge' | 'report' | 'plan' | 'expect';

const KINDS: Readonly<Record<SayingKind, string>> = {
	say: 'say tell state add announce claim note stress emphasise emphasize affirm reaffirm confirm declare assert insist maintain argue explain remark comment recall mention underline underscore highlight reiterate repeat acknowledge admit concede deny reply respond answer warn caution accuse allege reveal disclose indicate signal suggest hint convey elaborate continue conclude write tweet post testify contend point describe call voice express outline detail echo cite quote ask request urge demand recommend propose appeal advise order instruct promise pledge vow agree refuse reject threaten inform notify brief justify speak talk proclaim boast joke complain estimate clarify stipulate dispute question tout',
	judge:
		'welcome praise thank congratulate applaud hail condemn criticise criticize denounce blame commend appreciate regret deplore support back endorse oppose protest',
	report: 'report publish',
	plan: 'plan intend aim want seek consider decide hope wish need prefer choose mean look',
	expect:
		'expect believe think predict forecast anticipate fear worry assume doubt feel know understand estimate see envision imagine consider like love regard view guess trust'
};

const kindOf = new Map<string, SayingKind>();
for (const [kind, bases] of Object.entries(KINDS) as [SayingKind, string][]) {
	for (const base of bases.split(' ')) if (!kindOf.has(base)) kindOf.set(base, kind);
}

/** Every form of these verbs, so that a word is looked up once. */
const IRREGULAR: Readonly<Record<string, string>> = {
	said: 'say',
	told: 'tell',
	wrote: 'write',
	written: 'write',
	spoke: 'speak',
	spoken: 'speak',
	thought: 'think',
	knew: 'know',
	known: 'know',
	felt: 'feel',
	found: 'find',
	saw: 'see',
	seen: 'see',
	chose: 'choose',
	chosen: 'choose',
	meant: 'mean',
	sought: 'seek',
	shown: 'show',
	showed: 'show',
	learnt: 'learn',
	understood: 'understand'
};

export interface SayingVerb {
	readonly base: string;
	readonly kind: SayingKind;
}

export function sayingVerbOf(word: string): SayingVerb | null {
	const base = IRREGULAR[word] ?? baseOf(word);
	const kind = base === null ? undefined : kindOf.get(base);
	return kind === undefined ? null : { base: base!, kind };
}

/** By taking endings off; a base is one that the list knows. */
function baseOf(word: string): string | null {
	const candidates = [
		word,
		word.replace(/s$/, ''),
		word.replace(/es$/, ''),
		word.replace(/ies$/, 'y'),
		word.replace(/ed$/, ''),
		word.replace(/d$/, ''),
		word.replace(/ied$/, 'y'),
		word.replace(/([a-z])\1ed$/, '$1'),
		word.replace(/ing$/, ''),
		word.replace(/ing$/, 'e'),
		word.replace(/([a-z])\1ing$/, '$1')
	];
	return candidates.find((candidate) => kindOf.has(candidate)) ?? null;
}

/** Nouns that stand for an act of saying, where a name possesses them: "the ministry's announcement". */
export const SAYING_NOUNS: ReadonlySet<string> = new Set(
	'announcement statement speech declaration claim warning remark comment proposal pledge promise report response decision call request demand'.split(
		' '
	)
);

/** Whether the word is a verb in any form: of those that are not, none says anything. */
export function isVerbForm(word: string): boolean {
	return verbFormsOf(word) !== undefined || word.endsWith('ed') || word.endsWith('ing');
}
