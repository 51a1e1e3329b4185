// One claim as a flat row with the same columns for every claim: ids, so that rows can be joined to other layers of the corpus, and names, so
// that they can be read. The names of columns are part of the format and are not translated.
import { originName } from '../../evidence/origin/chain.ts';
import { isDisputedClaim } from '../../evidence/dispute/disputed.ts';
import { recordOf } from '../../evidence/evidence-index.ts';
import type { Claim } from '../../model/corpus.ts';
import { formatIsoDay } from '../../model/day.ts';
import type { When } from '../../model/when.ts';
import type { Cell } from './csv.ts';
import type { Selection } from './selection.ts';

export type ClaimColumns = Readonly<Record<string, Cell>>;

/** In lists within one column. */
const SEPARATOR = '; ';

export function claimColumns(claim: Claim, { evidence, originOf }: Selection): ClaimColumns {
	const report = recordOf(evidence.reports, claim.report);
	const source = recordOf(evidence.sources, report.source);
	const speaker = claim.attribution.at(-1);
	const placeName = (id: Claim['about'][number]) => recordOf(evidence.places, id).name;
	const eventTitle = (event: string) => evidence.corpus.events.find(({ id }) => id === event)!.title;
	return {
		id: claim.id,
		text: claim.text,
		quote: claim.quote.exact,
		kind: claim.kind,
		status: claim.status,
		speaker: speaker === undefined ? null : recordOf(evidence.actors, speaker).name,
		attribution: claim.attribution.join(SEPARATOR),
		origin: originName(originOf(claim), evidence),
		source: source.id,
		source_name: source.name,
		reliability: source.reliability,
		credibility: claim.credibility ?? null,
		likelihood: claim.likelihood ?? null,
		report: report.id,
		report_title: report.title ?? null,
		report_url: report.url ?? null,
		paragraph: claim.quote.paragraph,
		...dateColumns('when', claim.when),
		...dateColumns('said', claim.said),
		published: report.published.edtf,
		retrieved: report.retrieved?.edtf ?? null,
		at: claim.at ?? null,
		at_name: claim.at === undefined ? null : placeName(claim.at),
		about: claim.about.join(SEPARATOR),
		about_names: claim.about.map(placeName).join(SEPARATOR),
		events: claim.events.join(SEPARATOR),
		event_titles: claim.events.map(eventTitle).join(SEPARATOR),
		topics: claim.topics.join(SEPARATOR),
		answers: claim.answers.map(({ question, position }) => `${question}=${position}`).join(SEPARATOR),
		disputed: isDisputedClaim(claim, evidence) ? 'yes' : 'no'
	};
}

/** The date as the corpus writes it (EDTF), and the first and last day on which it may lie. */
function dateColumns(name: string, when: When | undefined): ClaimColumns {
	const day = (value: number | null | undefined) => (value == null ? null : formatIsoDay(value));
	return {
		[name]: when?.edtf ?? null,
		[`${name}_earliest`]: day(when?.earliest),
		[`${name}_latest`]: day(when?.latest)
	};
}
