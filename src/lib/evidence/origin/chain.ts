// An attribution chain for display: report's source ← … ← origin, with names, and in words.
import type { Actor, Claim, Source } from '../../model/corpus.ts';
import { language, message } from '../../messages/message.ts';
import { recordOf, type EvidenceIndex } from '../evidence-index.ts';
import { circleOf, originOf, type Origin } from './origin.ts';

export type ChainStep =
	| { readonly kind: 'source'; readonly source: Source; readonly name: string }
	| { readonly kind: 'actor'; readonly actor: Actor; readonly name: string };

export interface Chain {
	/** From the report's source to the last that the report names; never empty. */
	readonly steps: readonly [ChainStep, ...ChainStep[]];
	readonly origin: Origin;
	/** Those that have it only from each other; empty for a sound chain. */
	readonly circle: readonly Origin[];
}

export function chainOf(claim: Claim, index: EvidenceIndex): Chain {
	const source = recordOf(index.sources, recordOf(index.reports, claim.report).source);
	const actors = claim.attribution.map((id): ChainStep => {
		const actor = recordOf(index.actors, id);
		return { kind: 'actor', actor, name: actor.name };
	});
	return {
		steps: [{ kind: 'source', source, name: source.name }, ...actors],
		origin: originOf(claim, index),
		circle: circleOf(claim, index)
	};
}

/** `Unnamed outlet C ← Reuters`. */
export function formatChain(chain: Chain): string {
	return chain.steps.map((step) => step.name).join(message('evidence.chain.arrow'));
}

/** The same for ears: `Unnamed outlet C, from Reuters`. */
export function describeChain(chain: Chain): string {
	return chain.steps.map((step) => step.name).join(message('evidence.chain.from'));
}

/** Why a circular chain proves little; empty for a sound one. */
export function describeCircle(chain: Chain, index: EvidenceIndex): string {
	const names = chain.circle.map((origin) => originName(origin, index));
	if (names.length === 0) return '';
	if (names.length === 1) return message('evidence.circle.one', { name: names[0]! });
	return message('evidence.circle.several', { names: language().list(names) });
}

export function originName(origin: Origin, index: EvidenceIndex): string {
	return origin.kind === 'source'
		? recordOf(index.sources, origin.id).name
		: recordOf(index.actors, origin.id).name;
}
