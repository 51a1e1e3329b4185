// The origin of a claim: the end of its attribution chain, so that three reports of one agency count once.
// It follows only what the corpus states. That A cites outlet B does not make B's own sources A's sources; but where
// claims that give the same answer cite each other in a circle, the circle is one origin, unless a member
// vouches for the answer in its own voice. Knows nothing of how a chain is shown (see chain.ts).
import type { ActorId, Claim, ReportId, SourceId } from '../../model/corpus.ts';
import { endOfCircle, findCircles, type Circle, type CitationPath } from './citation-circles.ts';
import { answerKey, recordOf, type EvidenceIndex } from '../evidence-index.ts';

/** An actor that is an outlet (`actor.source`) and that outlet are one origin: the source. */
export type Origin =
	| { readonly kind: 'source'; readonly id: SourceId; readonly key: OriginKey }
	| { readonly kind: 'actor'; readonly id: ActorId; readonly key: OriginKey };

/** `source:clash-report` or `actor:kremlin`; stable between builds, fit for addresses and dictionaries. */
export type OriginKey = `source:${string}` | `actor:${string}`;

/** Who utters the claim: the last of its chain as written, or the report in its own voice. */
export type Speaker =
	| { readonly kind: 'actor'; readonly id: ActorId; readonly key: SpeakerKey }
	| { readonly kind: 'report'; readonly id: ReportId; readonly key: SpeakerKey };

/** `actor:kremlin`, or `report` for every report that speaks for itself. */
export type SpeakerKey = `actor:${string}` | 'report';

const circlesOfAnswers = () => new Map<string, Map<string, Circle>>();
/** Lists and sentences ask for the origins of the same claims with every filter. */
const knownOrigins = () => new WeakMap<Claim, Origin>();

export function originOf(claim: Claim, index: EvidenceIndex): Origin {
	const origins = index.once(knownOrigins);
	let origin = origins.get(claim);
	if (!origin) origins.set(claim, (origin = findOrigin(claim, index)));
	return origin;
}

function findOrigin(claim: Claim, index: EvidenceIndex): Origin {
	const end = citationPath(claim, index).at(-1)!;
	const circle = circleAt(claim, end, index);
	return toOrigin(circle ? endOfCircle(circle, end) : end);
}

/** The distinct origins of `claims`, in the order in which they first occur. */
export function originsOf(claims: Iterable<Claim>, index: EvidenceIndex): Origin[] {
	const origins = new Map<OriginKey, Origin>();
	for (const claim of claims) {
		const origin = originOf(claim, index);
		if (!origins.has(origin.key)) origins.set(origin.key, origin);
	}
	return [...origins.values()];
}

export function countOrigins(claims: Iterable<Claim>, index: EvidenceIndex): number {
	return originsOf(claims, index).length;
}

/**
 * Those who have the claim only from each other: the members of the circle in which its chain ends, or those that
 * its own chain names again. Empty for a sound chain.
 */
export function circleOf(claim: Claim, index: EvidenceIndex): Origin[] {
	const path = citationPath(claim, index);
	const circle = circleAt(claim, path.at(-1)!, index) ?? [...findCircles([path]).values()][0];
	return circle ? circle.members.map(toOrigin) : [];
}

export function speakerOf(claim: Claim): Speaker {
	const actor = claim.attribution.at(-1);
	if (actor === undefined) return { kind: 'report', id: claim.report, key: 'report' };
	return { kind: 'actor', id: actor, key: `actor:${actor}` };
}

/** The key of the origin that `actor` would be. */
function originKeyOfActor(actor: ActorId, index: EvidenceIndex): OriginKey {
	const { source } = recordOf(index.actors, actor);
	return source === undefined ? `actor:${actor}` : `source:${source}`;
}

/** From a key as `Origin.key` has it. */
export function toOrigin(key: string): Origin {
	const id = key.slice(key.indexOf(':') + 1);
	if (key.startsWith('source:')) return { kind: 'source', id: id as SourceId, key: `source:${id}` };
	return { kind: 'actor', id: id as ActorId, key: `actor:${id}` };
}

/** Neighbours that are one origin (an outlet and its desk) are one step; the same actor twice running is not. */
function citationPath(claim: Claim, index: EvidenceIndex): CitationPath {
	const path: string[] = [`source:${recordOf(index.reports, claim.report).source}`];
	let previous: ActorId | undefined;
	for (const actor of claim.attribution) {
		const key = originKeyOfActor(actor, index);
		if (key !== path.at(-1) || actor === previous) path.push(key);
		previous = actor;
	}
	return path;
}

/** The circle on which the chain of `claim` ends at `end`: in its own chain, or among claims of the same answer. */
function circleAt(claim: Claim, end: string, index: EvidenceIndex): Circle | undefined {
	for (const { question, position } of claim.answers) {
		const circle = circlesOf(answerKey(question, position), index).get(end);
		if (circle) return circle;
	}
	if (claim.attribution.length < 2) return undefined;
	return findCircles([citationPath(claim, index)]).get(end);
}

function circlesOf(answer: string, index: EvidenceIndex): Map<string, Circle> {
	const answers = index.once(circlesOfAnswers);
	let circles = answers.get(answer);
	if (!circles) {
		const claims = recordOf(index.claimsByAnswer, answer);
		answers.set(answer, (circles = findCircles(claims.map((claim) => citationPath(claim, index)))));
	}
	return circles;
}
