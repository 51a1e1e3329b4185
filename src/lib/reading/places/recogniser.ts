// Where a model that recognises names may be joined on: it tells spans of a text, and these weigh in with all else. None is built in; a folder
// of a model that somebody has at hand can be wrapped as one.
import type { Span } from '../annotation.ts';

export interface RecognisedName extends Span {
	readonly kind: 'place' | 'person' | 'body';
	/** From 0 to 1, how sure it is. */
	readonly score: number;
}

export interface Recogniser {
	/** With its version, as it is written down with what it read. */
	readonly name: string;
	recognise(text: string): Promise<readonly RecognisedName[]>;
}

/** What a sure recogniser adds to the judgement of a name, or takes from it. */
const WEIGHT = 3;

export function weighRecognised({ start, end }: Span, recognised: readonly RecognisedName[]): number {
	const over = recognised.filter((name) => name.start < end && start < name.end);
	return over.reduce((sum, { kind, score }) => sum + (kind === 'place' ? score : -score) * WEIGHT, 0);
}
