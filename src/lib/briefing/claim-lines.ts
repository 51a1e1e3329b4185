// A claim as the lines under a slide's sentence: who, where, when, source. Markdown; what the claim does not say is left out, and
// a missing date is said to be missing.
import { chainOf, formatChain } from '../evidence/origin/chain.ts';
import { recordOf, type EvidenceIndex } from '../evidence/evidence-index.ts';
import { language, message } from '../messages/message.ts';
import type { Claim } from '../model/corpus.ts';
import { formatWhen } from '../model/format-when.ts';

export function claimLines(claim: Claim, evidence: EvidenceIndex): string {
	const { attribution, about, when } = claim;
	const speaker = attribution.at(-1);
	const actor = speaker === undefined ? null : recordOf(evidence.actors, speaker);
	const who = actor
		? message('briefing.line.actor', { name: actor.name, role: actor.role })
		: message('briefing.line.report');
	const where = language().list(about.map((place) => recordOf(evidence.places, place).name));
	const lines = [
		message('briefing.line.who', { who: escapeMarkdown(who) }),
		...(where === '' ? [] : [message('briefing.line.where', { where: escapeMarkdown(where) })]),
		message('briefing.line.when', {
			when: when ? formatWhen(when, 'long') : message('briefing.line.undated')
		}),
		message('briefing.line.source', {
			source: escapeMarkdown(formatChain(chainOf(claim, evidence))),
			paragraph: evidence.quoteAt(claim).paragraph
		})
	];
	return lines.map((line, at) => `- ${line}${at === lines.length - 1 ? citing(claim) : ''}`).join('\n');
}

/** The mark under which the text cites `claim`. */
export function citing({ id }: Claim): string {
	return `[^${id}]`;
}

/** Text of the corpus so that no sign in it is taken for markup. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
