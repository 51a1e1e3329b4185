// How the Traffic Light Protocol 2.0 (FIRST, August 2022) wants a document marked: the label in capitals without a blank, at
// least 12 points high, in header and footer of each page, and there to the right; its colour on black.
import type { Corpus, Handling } from '../model/corpus.ts';

export interface HandlingMarking {
	readonly label: Handling;
	/** Of the label's letters. */
	readonly colour: string;
	readonly background: string;
	/** Least height of the letters, in points. */
	readonly leastPoints: number;
	readonly placement: 'header-and-footer-right';
}

const COLOURS: Readonly<Record<Handling, string>> = {
	'TLP:RED': '#ff2b2b',
	'TLP:AMBER': '#ffc000',
	'TLP:AMBER+STRICT': '#ffc000',
	'TLP:GREEN': '#33ff00',
	'TLP:CLEAR': '#ffffff'
};

export function handlingMarking({ handling }: Pick<Corpus, 'handling'>): HandlingMarking {
	return {
		label: handling,
		colour: COLOURS[handling],
		background: '#000000',
		leastPoints: 12,
		placement: 'header-and-footer-right'
	};
}
