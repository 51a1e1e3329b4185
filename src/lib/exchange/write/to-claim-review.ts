// The selected claims as ClaimReview (schema.org), as fact checkers exchange them: what is claimed, by whom, where it appeared, and how credible
// it is held to be on the Admiralty scale. A claim that nobody graded has no rating.
import { recordOf } from '../../evidence/evidence-index.ts';
import type { Claim } from '../../model/corpus.ts';
import { formatIsoDay } from '../../model/day.ts';
import type { When } from '../../model/when.ts';
import { message } from '../../messages/message.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import type { Selection } from '../selection/selection.ts';

export const writeClaimReview: Writer = async function* (
	selections: Selections
): AsyncGenerator<Piece, void> {
	yield '{"@context":"https://schema.org","@graph":[\n';
	let separator = '';
	for await (const selection of selections)
		for (const claim of selection.claims) {
			yield separator + JSON.stringify(toReview(claim, selection));
			separator = ',\n';
		}
	yield ']}\n';
};

function toReview(claim: Claim, { evidence, credit }: Selection): object {
	const { corpus } = evidence;
	const report = recordOf(evidence.reports, claim.report);
	const source = recordOf(evidence.sources, report.source);
	const speaker = claim.attribution.at(-1);
	const said = dayOf(claim.said ?? claim.when);
	return {
		'@type': 'ClaimReview',
		'@id': `urn:dateline:${corpus.id}:claim:${claim.id}`,
		claimReviewed: claim.text,
		datePublished: dayOf(corpus.asOf),
		author: { '@type': 'Organization', name: corpus.title },
		conditionsOfAccess: corpus.handling,
		creditText: credit,
		itemReviewed: {
			'@type': 'Claim',
			author: {
				'@type': 'Thing',
				name: speaker === undefined ? source.name : recordOf(evidence.actors, speaker).name
			},
			...(said === null ? {} : { datePublished: said }),
			appearance: {
				'@type': 'CreativeWork',
				...(report.url === undefined ? {} : { url: report.url }),
				...(report.title === undefined ? {} : { headline: report.title }),
				...(dayOf(report.published) === null ? {} : { datePublished: dayOf(report.published) }),
				publisher: { '@type': 'Organization', name: source.name },
				text: claim.quote.exact
			}
		},
		...ratingOf(claim)
	};
}

/** schema.org takes one day; the first of several. */
function dayOf(when: When | undefined): string | null {
	return when?.earliest == null ? null : formatIsoDay(when.earliest);
}

function ratingOf({ credibility }: Claim): object {
	if (credibility === undefined || credibility === 6) return {};
	return {
		reviewRating: {
			'@type': 'Rating',
			ratingValue: 6 - credibility,
			bestRating: 5,
			worstRating: 1,
			alternateName: message('exchange.rating', { credibility })
		}
	};
}
