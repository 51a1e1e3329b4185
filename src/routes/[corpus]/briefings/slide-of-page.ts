// The page on screen as a slide: the explore page, a question, a report.
import { toPresentable, type Presentable } from '$lib/briefing/presentable.ts';
import type { Slide } from '$lib/briefing/briefing.ts';
import { slideOfExplore, slideOfQuestion, slideOfReport } from '$lib/state/new-slide.ts';
import type { Workspace } from '$lib/state/workspace.svelte.ts';

/** Null for a page that is no view of claims. */
export function slideOfPage(
	route: string | null,
	params: Readonly<Partial<Record<string, string>>>,
	workspace: Workspace,
	url: URL,
	presentable: Presentable = toPresentable(workspace.compiled)
): Slide | null {
	const { questions, reports } = presentable.corpus;
	switch (route) {
		case '/[corpus]': {
			const { query, view, bounds } = workspace;
			return slideOfExplore({ query, view, bounds }, presentable);
		}
		case '/[corpus]/questions/[question]': {
			const question = questions.find(({ id }) => id === params['question']);
			return question ? slideOfQuestion(question, presentable) : null;
		}
		case '/[corpus]/reports/[report]': {
			const report = reports.find(({ id }) => id === params['report']);
			const claim = presentable.claims.get(url.searchParams.get('claim') ?? '');
			return report ? slideOfReport(report, claim, presentable) : null;
		}
		default:
			return null;
	}
}
