// A slide's view as one line of text: an address of the app below the corpus, `?event=talks` or `questions/who-left?status=-draft`.
import type { SlideView } from './briefing.ts';

const FORM = /^(?:(questions|reports)\/([a-z0-9]+(?:-[a-z0-9]+)*))?(\?[^\s#]*)?$/;

export function formatSlideAddress({ page, record, search }: SlideView): string {
	return page === 'explore' ? search : `${page}/${record ?? ''}${search}`;
}

/** Null for what is no address of a view. Whether the corpus has what it names is not asked here. */
export function parseSlideAddress(text: string): SlideView | null {
	const match = FORM.exec(text);
	if (!match) return null;
	const [, page, record = null, search = ''] = match;
	return { page: (page as SlideView['page'] | undefined) ?? 'explore', record, search };
}
