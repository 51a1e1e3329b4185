// The view on screen as a new slide: its query, camera, open place and claim, with a sentence to begin with and what it rests on.
import {
	BLANK_SLIDE,
	EXPLORE,
	type Slide,
	type SlideBounds,
	type SlideView
} from '../../briefing/briefing.ts';
import { citing, claimLines, escapeMarkdown } from '../../briefing/claim-lines.ts';
import type { Presentable } from '../../briefing/presentable.ts';
import { withDigests } from '../../briefing/slide-faults.ts';
import { viewQuestion } from '../../evidence/dispute/question-view.ts';
import { reportName } from '../../evidence/cite/report-name.ts';
import type { Bounds } from '../../map/marks/marks.ts';
import { message } from '../../messages/message.ts';
import type { Claim, Question, Report } from '../../model/corpus.ts';
import { phrasesOf } from '../../query/query/describe.ts';
import type { Query } from '../../query/query/query.ts';
import { toWording } from '../../query/query/wording.ts';
import { toSlideView } from './slide-view.ts';
import type { View } from '../../address/view.ts';

export interface ExploreView {
	readonly query: Query;
	readonly view: View;
	/** What the map on screen shows; null while there is none. */
	readonly bounds: Bounds | null;
}

export function slideOfExplore({ query, view, bounds }: ExploreView, presentable: Presentable): Slide {
	const claim = view.claim === null ? undefined : presentable.claims.get(view.claim);
	const { corpus, evidence } = presentable;
	const places = corpus.places.filter(({ id }) => view.places.includes(id));
	const phrases = phrasesOf(query, toWording(corpus)).map(({ text }) => text.replace(/[\uE000-\uE002]/g, ''));
	const slide: Slide = {
		...BLANK_SLIDE,
		id: claim?.id ?? places[0]?.id ?? 'view',
		kind: claim ? 'claim' : 'view',
		figure: view.view === 'map' ? 'map' : 'list',
		label: places[0]?.name ?? '',
		title: claim?.text ?? phrases.join(message('query.sentence.comma')),
		text: claim ? claimLines(claim, evidence) : '',
		view: toSlideView(query, view),
		// A map that nobody moved shows all that is marked, and so does the slide.
		bounds: view.camera && bounds ? toSlideBounds(bounds) : null,
		highlight: places.map(({ id }) => ({ kind: 'place', id }))
	};
	return finish(
		slide.title === '' ? { ...slide, title: places[0]?.name ?? corpus.title } : slide,
		presentable
	);
}

export function slideOfQuestion(question: Question, presentable: Presentable): Slide {
	const { positions, sentence, claims: answering } = viewQuestion(question, presentable.evidence);
	const view: SlideView = { page: 'questions', record: question.id, search: '' };
	// Of some of the claims alone it would say too little.
	const isWhole = (presentable.shown(view)?.count ?? 0) <= answering.length;
	const lines = positions
		.filter(({ claims }) => claims.length > 0)
		.map(
			({ letter, position, claims }) =>
				`- **${letter}** ${escapeMarkdown(position.text)}${citing(claims[0]!)}`
		);
	return finish(
		{
			...BLANK_SLIDE,
			id: question.id,
			kind: 'differ',
			figure: 'question',
			label: message('briefing.kind.differ'),
			title: question.text,
			text: [...(isWhole ? [escapeMarkdown(sentence)] : []), lines.join('\n')].join('\n\n'),
			view
		},
		presentable
	);
}

export function slideOfReport(report: Report, claim: Claim | undefined, presentable: Presentable): Slide {
	const { evidence } = presentable;
	return finish(
		{
			...BLANK_SLIDE,
			id: claim?.id ?? report.id,
			kind: claim ? 'claim' : 'view',
			figure: 'report',
			label: reportName(report, evidence),
			title: claim?.text ?? report.title ?? reportName(report, evidence),
			text: claim ? claimLines(claim, evidence) : '',
			view: { ...EXPLORE, page: 'reports', record: report.id, search: claim ? `?claim=${claim.id}` : '' }
		},
		presentable
	);
}

/** As a slide's file holds them, to about ten metres: a map that was turned round the world stands where it first was. */
export function toSlideBounds([west, south, east, north]: Bounds): SlideBounds {
	const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4 + 0;
	const [low, high] = [round(Math.max(-90, south)), round(Math.min(90, north))];
	if (east - west >= 360) return [-180, low, 180, high];
	const turns = 360 * Math.floor((west + 180) / 360);
	return [round(west - turns), low, round(east - turns), high];
}

function finish(slide: Slide, presentable: Presentable): Slide {
	return withDigests(slide, presentable);
}
