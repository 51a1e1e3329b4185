// What a claim does wherever it is listed: wears its colours, selects, lights up, leads to its report.
import { base } from '$lib/ui/own-address.ts';
import type { Claim } from '$lib/model/corpus.ts';
import { classesOf } from '$lib/state/view/colour-scheme.ts';
import type { Workspace } from '$lib/state/workspace/workspace.svelte.ts';

export function claimHandlers(workspace: Workspace) {
	const root = `${base}/${workspace.corpus.id}`;
	return {
		glyphsOf: (claim: Claim) =>
			classesOf(workspace.colours, claim, workspace.table).map((at) => workspace.colours.classes[at]!),
		reportHref: ({ report, id }: Claim) => `${root}/reports/${report}?claim=${id}`,
		questionHref: (question: string) => `${root}/questions/${question}`,
		onselect: ({ id }: Claim) => workspace.select(workspace.view.claim === id ? null : id),
		onhover: (claim: Claim | null) => {
			workspace.hoveredClaims = new Set(claim ? [claim.id] : []);
		}
	};
}
