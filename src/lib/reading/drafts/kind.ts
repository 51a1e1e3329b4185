// What kind of claim a draft is: by who speaks, by the verb, and by how long ago it was. Knows no corpus.
import type { ClaimKind } from '../../model/corpus.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { Day } from '../../model/when.ts';
import { sayingVerbOf } from '../speakers/saying-verbs.ts';
import type { Token } from '../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { choice, type Choice } from './choice.ts';

const INTENT =
	/^(?:plans?|planned|planning|intends?|intended|intending|aims?|aimed|seeks?|sought|seeking|wants?|wanted|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|hopes?|hoped|hoping)$/;
const EXPECTED =
	/^(?:expect(?:s|ed)?|likely|may|might|could|would|predict(?:s|ed)?|forecast|anticipate[sd]?|probably|possible|hope|fear(?:s|ed)?|risk)$/;
const OPEN =
	/^(?:will|would|expect(?:s|ed)?|likely|forecast|predict(?:s|ed)?|shall|'ll|ready|willing|prepared|set|due|scheduled|slated|must)$/;
/** Further back it is no longer the news itself. */
const LONG_AGO = 45;

/** What of the clause lies ahead, as far as its verbs say. */
export function isAheadOf(assertion: Assertion): boolean {
	const words = coreWords(assertion);
	return words.some(({ lower }, index) => {
		if (!INTENT.test(lower) && !OPEN.test(lower)) return false;
		// "due to an order" says why, "have set up" what is done.
		if (/^(?:due|set)$/.test(lower) && !leadsToVerb(assertion, words[index]!)) return false;
		// "imperils the plan to build": a noun tells of no act.
		if (isNoun(assertion, words[index]!) && INTENT.test(lower)) return false;
		const [before, next, after] = [
			words[index - 1]?.lower ?? '',
			words[index + 1]?.lower,
			words[index + 2]?.lower
		];
		// "a step that would help" only says what kind of step it is; "would have" did not come; "want to thank" thanks.
		if (
			/^(?:would|will)$/.test(lower) &&
			(next === 'have' || next === 'like' || /^(?:that|which|who)$/.test(before))
		)
			return false;
		return !(next === 'to' && sayingVerbOf(after ?? '')?.kind === 'judge');
	});
}

export function kindOf(
	assertion: Assertion,
	inOwnVoice: boolean,
	when: string | null,
	day: Day
): Choice<ClaimKind> {
	const words = coreWords(assertion).map(({ lower }) => lower);
	const verb = words.find((word) => INTENT.test(word));
	if (verb !== undefined && !/^hop/.test(verb))
		return choice('intent', 0.7, { kind: 'words', words: [verb] }, other(inOwnVoice));
	const expected = words.find((word) => EXPECTED.test(word)) ?? verb;
	if (expected !== undefined)
		return choice(
			verb === undefined ? 'expectation' : 'intent',
			0.6,
			{ kind: 'words', words: [expected] },
			other(inOwnVoice)
		);
	if (!inOwnVoice)
		return choice('statement', 0.85, { kind: 'verb' }, [
			{ value: 'fact', score: 0.1, reason: { kind: 'own-voice' } }
		]);
	if (isLongAgo(when, day) || words.includes('had'))
		return choice('background', 0.7, { kind: 'tense' }, [
			{ value: 'fact', score: 0.3, reason: { kind: 'own-voice' } }
		]);
	return choice('fact', 0.8, { kind: 'own-voice' }, [
		{ value: 'background', score: 0.2, reason: { kind: 'tense' } }
	]);
}

function other(inOwnVoice: boolean): Choice<ClaimKind>['others'] {
	return [
		{
			value: inOwnVoice ? 'fact' : 'statement',
			score: 0.3,
			reason: { kind: inOwnVoice ? 'own-voice' : 'verb' }
		}
	];
}

function isLongAgo(when: string | null, day: Day): boolean {
	const parsed = when === null ? null : parseEdtf(when);
	return parsed?.ok === true && parsed.when.latest !== null && parsed.when.latest < day - LONG_AGO;
}

/** "due to arrive", "set to begin" */
function leadsToVerb({ sentence: { tokens, classes } }: Assertion, token: Token): boolean {
	const at = tokens.indexOf(token);
	return tokens[at + 1]?.lower === 'to' && classes[at + 2] === 'verb';
}

function isNoun({ sentence: { tokens, classes } }: Assertion, token: Token): boolean {
	return classes[tokens.indexOf(token)] === 'noun';
}

/** Of the core clause; a verb of saying that frames it is not of what is said. */
function coreWords({ core, sentence: { tokens } }: Assertion): Token[] {
	return tokens
		.slice(core.from, core.to)
		.filter(({ lower }) => sayingVerbOf(lower)?.kind !== 'say' || INTENT.test(lower));
}
