// An act of saying in a text: which word says so, who is named for it, and what is said. Knows no actors: who "he" is is for `who.ts`.
import type { Span } from '../annotation.ts';
import type { SayingKind } from './saying-verbs.ts';

/**
 * - `frame`: "Putin said (that) …", "…, the Kremlin said"
 * - `aside`: "…, saying that", "and stressed": its speaker is that of another act
 * - `source`: "according to …", "cited by …"
 * - `noun`: "the ministry's announcement"
 * - `quotation`: one that stands alone, of whoever spoke last
 */
export type SpeechForm = 'frame' | 'aside' | 'source' | 'noun' | 'quotation';

export interface SpeechAct {
	/** The word that says so. */
	readonly verb: Span;
	/** In its base form; "according" for "according to". */
	readonly base: string;
	readonly kind: SayingKind;
	readonly form: SpeechForm;
	/** As it stands in the text: a name, a title, a pronoun; null where nobody is named. */
	readonly speaker: Span | null;
	/** What is said, as far as the sentence holds it. */
	readonly content: Span;
	/** Whether what is said stands in quotation marks. */
	readonly quoted: boolean;
	/** Whether it comes after what is said: "…, the source said". It then frames the acts within. */
	readonly isAfter: boolean;
}
