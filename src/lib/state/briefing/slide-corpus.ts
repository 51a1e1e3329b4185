// What slides are made of and shown from: a corpus without its drafts, wherever its claims are.
import type { Slide } from '../../briefing/briefing.ts';
import { toPresentable, type Presentable } from '../../briefing/presentable.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Navigation } from '../workspace/inquiry.svelte.ts';
import type { LargeWorkspace } from '../workspace/large-workspace.svelte.ts';
import { Workspace } from '../workspace/workspace.svelte.ts';

export interface SlideCorpus {
	/** Holds what the slides that were prepared name and show. */
	readonly presentable: Presentable;
	/** Resolves when `presentable` holds what `slides` name and show. Rejects where a part of the corpus cannot be had. */
	prepare(slides: readonly Slide[]): Promise<void>;
	/** A workspace for a slide to be shown in. Only of a corpus that was prepared. */
	openStage(navigation: Navigation): Workspace | LargeWorkspace;
}

/** Of a corpus that is in the page. */
export function wholeSlideCorpus(compiled: CompiledCorpus): SlideCorpus {
	return {
		get presentable() {
			return toPresentable(compiled);
		},
		prepare: () => Promise.resolve(),
		openStage(navigation) {
			return new Workspace(toPresentable(compiled).compiled, navigation);
		}
	};
}
