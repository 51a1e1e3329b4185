// One claim as a flat row with the same columns for every claim: ids, so that rows can be joined to other layers of the corpus, and names, so
// that they can be read. The names of columns are part of the format and are not translated.
import { originName } from '../../evidence/origin/chain.ts';
import { isDisputedClaim } from '../../evidence/dispute/disputed.ts';
import { recordOf } from '../../evidence/evidence-index.ts';
import type { Answer, Claim, PlaceId } from '../../model/corpus.ts';
import { formatIsoDay } from '../../model/day.ts';
import type { When } from '../../model/when.ts';
import type { Cell } from '../write/csv.ts';
import { writeList } from './list-cell.ts';
import type { Selection } from './selection.ts';

export type ClaimColumns = Readonly<Record<string, Cell>>;

export function claimColumns(claim: Claim, { evidence, originOf, placements }: Selection): ClaimColumns {
	const report = recordOf(evidence.reports, claim.report);
	const source = recordOf(evidence.sources, report.source);
	const speaker = claim.attribution.at(-1);
	const placeOf = (id: PlaceId) => recordOf(evidence.places, id);
	const eventTitle = (event: string) => evidence.corpus.events.find(({ id }) => id === event)!.title;
	const asked = claim.answers.map(({ question }) => recordOf(evidence.questions, question));
	const positionText = ({ position }: Answer, at: number) =>
		asked[at]!.positions.find(({ id }) => id === position)!.text;
	return {
		id: claim.id,
		text: claim.text,
		quote: claim.quote.exact,
		kind: claim.kind,
		status: claim.status,
		speaker: speaker === undefined ? null : recordOf(evidence.actors, speaker).name,
		attribution: writeList(claim.attribution),
		attribution_names: writeList(claim.attribution.map((id) => recordOf(evidence.actors, id).name)),
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
		at_name: claim.at === undefined ? null : placeOf(claim.at).name,
		at_point: claim.at === undefined ? null : pointText(placements[claim.at]!.point),
		about: writeList(claim.about),
		about_names: writeList(claim.about.map((id) => placeOf(id).name)),
		about_kinds: writeList(claim.about.map((id) => placeOf(id).kind)),
		about_precisions: writeList(claim.about.map((id) => placeOf(id).precision)),
		events: writeList(claim.events),
		event_titles: writeList(claim.events.map(eventTitle)),
		topics: writeList(claim.topics),
		answers: writeList(claim.answers.map(({ question, position }) => `${question}=${position}`)),
		question_texts: writeList(asked.map(({ text }) => text)),
		position_texts: writeList(claim.answers.map(positionText)),
		disputed: isDisputedClaim(claim, evidence) ? 'yes' : 'no'
	};
}

function pointText([longitude, latitude]: readonly [number, number]): string {
	return `POINT (${longitude} ${latitude})`;
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
