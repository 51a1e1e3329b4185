// Where a citation on a slide leads.
import type PptxGenJS from 'pptxgenjs';
import type { Citation } from '../../slide-citations.ts';
import type { DeckSlide } from './deck.ts';
import { withoutControls } from './without-controls.ts';

export type LinkOf = (citation: Citation) => PptxGenJS.HyperlinkProps | undefined;

/** To the report on the web, or else to the one of `slides` that says in full what is cited. */
export function linksTo(slides: readonly DeckSlide[]): LinkOf {
	return ({ url, claim, short }) => {
		const tooltip = withoutControls(short);
		if (url !== null) return { url: withoutControls(url), tooltip };
		const at = slides.findIndex(
			({ figure }) =>
				figure.kind === 'sources' && figure.sources.some((source) => source.claim.id === claim.id)
		);
		return at === -1 ? undefined : { slide: at + 1, tooltip };
	};
}
