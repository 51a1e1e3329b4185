// A slide as the view of a workspace, read by the codec of addresses, and back: the view on screen as a slide's.
import { EXPLORE, type Slide, type SlideView } from '../../briefing/briefing.ts';
import { formatSlideAddress } from '../../briefing/slide-address.ts';
import type { Query } from '../../query/query/query.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import { formatSearch } from '../../query/query/url.ts';
import { paramsFor, readAddress } from '../../address/address.ts';
import type { View } from '../../address/view.ts';

/** Claims of a corpus in a worker that a slide lists: more are read from no row. */
export const MOST_LISTED = 40;

export interface SlideAsView {
	/** Address below the corpus: `?event=talks`, `questions/who-left`. */
	readonly address: string;
	readonly query: Query;
	readonly view: View;
}

/** What in the address names nothing in the corpus is left out; slideFaults tells of it. */
export function slideView({ view }: Pick<Slide, 'view'>, vocabulary: Vocabulary): SlideAsView {
	return { address: formatSlideAddress(view), ...readAddress(view.search, vocabulary) };
}

/** The explore page's view as a slide keeps it; what else stands in the address is dropped. */
export function toSlideView(query: Query, view: View): SlideView {
	return { ...EXPLORE, search: formatSearch(paramsFor(query, view)) };
}
