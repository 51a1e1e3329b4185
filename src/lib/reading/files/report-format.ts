// A row of the table of kinds of files that hold reports: how a file of the kind is known, and how it is read. A kind is added by a row.
import type { Head } from '../../files/input/head.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import type { Steps } from '../../files/input/step.ts';
import type { FoundParagraph, ReportDetails } from '../text/report-text.ts';

/** What a file holds: reports, or further files, which are read as files of their own. */
export type Held =
	| {
			readonly kind: 'report';
			/** Which of several in one file: an item of a feed. */
			readonly part?: string;
			readonly details: ReportDetails;
			/** With line feeds alone; paragraphs, in its order, are parted by blank lines. */
			readonly text: string;
			readonly found: readonly FoundParagraph[];
	  }
	| { readonly kind: 'file'; readonly input: Input };

export interface ReportFormat {
	readonly id: string;
	readonly endings: readonly [string, ...string[]];
	readonly sniff: (head: Head) => boolean;
	readonly read: (input: Input, watched: Watched) => Steps<Held>;
}
