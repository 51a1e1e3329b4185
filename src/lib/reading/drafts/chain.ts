// The chain of a draft: who says it, from whoever the report heard it from back to the origin. Of several acts of saying that hold a clause the
// outermost comes first; nobody stands in it twice.
import type { Span } from '../annotation.ts';
import type { Speaker } from '../speakers/cast.ts';
import type { Saying } from '../speakers/read-speakers.ts';
import { holds, overlap } from '../text/span.ts';
import type { Assertion } from './assertion.ts';
import { choice, type Choice } from './choice.ts';

/** Acts of saying that the assertion is the content of, the outermost first. */
export function sayingsOver(assertion: Assertion, sayings: readonly Saying[]): Saying[] {
	const { core } = assertion;
	return sayings
		.filter((saying) => saying.form !== 'noun' && isSaid(saying, core))
		.sort((one, other) => outerness(other) - outerness(one));
}

/** Its words, or those of the clause that are not the frame itself, stand in what is said. */
function isSaid({ verb, content, kind }: Saying, core: Span): boolean {
	// Who plans or expects does not say so: the report does.
	if (kind === 'plan' || kind === 'expect') return false;
	if (holds(core, verb)) return overlap(content, core) || verb.end >= core.end - 1;
	const middle = (core.start + core.end) / 2;
	return content.start <= middle && middle < content.end;
}

function outerness({ content, isAfter }: Saying): number {
	return content.end - content.start + (isAfter ? 1_000_000 : 0);
}

export function chainOf(over: readonly Saying[]): Choice<readonly Speaker[]> {
	const speakers: Speaker[] = [];
	for (const { who } of over) {
		if (who && !speakers.some(({ name }) => name === who.name)) speakers.push(who);
	}
	const last = speakers.at(-1);
	if (!last) return choice([], 0.8, { kind: 'own-voice' });
	const score = Math.min(...speakers.map((speaker) => speaker.score));
	const own = { value: [], score: 1 - score, reason: { kind: 'own-voice' as const } };
	return choice(speakers, score, { kind: last.reason, name: last.name }, [own]);
}
