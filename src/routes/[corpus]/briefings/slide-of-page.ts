// The page on screen as a slide: the explore page, a question, a report.
import { BLANK_SLIDE, type Slide } from '$lib/briefing/briefing.ts';
import type { Workspace } from '$lib/state/workspace/workspace.svelte.ts';
import { slideOfExplore, slideOfQuestion, slideOfReport } from '$lib/state/briefing/new-slide.ts';
import { EXPLORE } from '../page-kinds.ts';
import type { SlideCorpus } from '$lib/state/briefing/slide-corpus.svelte.ts';
import { toSlideView } from '$lib/state/briefing/slide-view.ts';

type Params = Readonly<Partial<Record<string, string>>>;

/** Null for a page that is no view of claims. */
export function viewOfPage(
	route: string | null,
	params: Params,
	{ query, view, corpus }: Workspace,
	url: URL
): Slide | null {
	switch (route) {
		case EXPLORE:
			return {
				...BLANK_SLIDE,
				figure: view.view === 'map' ? 'map' : 'list',
				view: toSlideView(query, view)
			};
		case '/[corpus]/questions/[question]': {
			const { question: record = '' } = params;
			const isKnown = corpus.questions.some(({ id }) => id === record);
			return isKnown
				? { ...BLANK_SLIDE, figure: 'question', view: { page: 'questions', record, search: '' } }
				: null;
		}
		case '/[corpus]/reports/[report]': {
			const { report: record = '' } = params;
			const claim = url.searchParams.get('claim');
			const search = claim === null ? '' : `?claim=${claim}`;
			return corpus.reports.some(({ id }) => id === record)
				? { ...BLANK_SLIDE, figure: 'report', view: { page: 'reports', record, search } }
				: null;
		}
		default:
			return null;
	}
}

/** Null for a page that is no view of claims. Rejects where a part of the corpus cannot be had. */
export async function slideOfPage(
	route: string | null,
	params: Params,
	workspace: Workspace,
	url: URL,
	corpus: SlideCorpus
): Promise<Slide | null> {
	const blank = viewOfPage(route, params, workspace, url);
	if (!blank) return null;
	const { query, view, bounds } = workspace;
	await corpus.prepare([blank]);
	const { presentable } = corpus;
	const { questions, reports } = presentable.corpus;
	const { page, record, search } = blank.view;
	if (page === 'explore') return slideOfExplore({ query, view, bounds }, presentable);
	if (page === 'questions')
		return slideOfQuestion(
			questions.find(({ id }) => id === record)!,
			presentable
		);
	const claim = presentable.claims.get(new URLSearchParams(search).get('claim') ?? '');
	return slideOfReport(
		reports.find(({ id }) => id === record)!,
		claim,
		presentable
	);
}
