// What page and reading worker say to each other, all of it plain data.
import type { Input } from '../../files/input/input.ts';
import type { Step } from '../../files/input/step.ts';
import type { FileReport } from '../../reading/files/read-files.ts';
import type { AboutReport, Reading } from '../../reading/reader.ts';
import type { ReportText } from '../../reading/text/report-text.ts';

export type ReadingCall =
	/** Answered by steps, and by `done` after the last. */
	| { readonly id: number; readonly kind: 'files'; readonly inputs: readonly Input[] }
	/** Answered by `read`. */
	| { readonly id: number; readonly kind: 'text'; readonly report: ReportText; readonly about: AboutReport }
	/** What was asked for under this number is not wanted any more: it fails. */
	| { readonly id: number; readonly kind: 'stop' };

export type ReadingOutcome =
	| { readonly id: number; readonly kind: 'step'; readonly step: Step<FileReport> }
	| { readonly id: number; readonly kind: 'done' }
	| { readonly id: number; readonly kind: 'read'; readonly reading: Reading }
	| { readonly id: number; readonly kind: 'failed'; readonly reason: string };
