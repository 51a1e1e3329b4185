// What page and worker say to each other: a call of the port, and what became of it. All of it plain data.
import type { CoverageOptions } from '../../evidence/coverage/coverage.ts';
import type { Asked, Audience, Held, Request, SaveRequest, ShownView } from '../request.ts';

/** A message to the worker; the answer to it bears the same `id`. */
export type Call =
	/** `base`: the folder of the corpus, as an absolute address with its slash. */
	| { readonly id: number; readonly kind: 'open'; readonly base: string }
	| { readonly id: number; readonly kind: 'opened'; readonly audience: Audience }
	/** Of the requests of one asker only the last is answered. */
	| { readonly id: number; readonly kind: 'ask'; readonly request: Request; readonly asker: number }
	| { readonly id: number; readonly kind: 'count'; readonly asked: Asked }
	| {
			readonly id: number;
			readonly kind: 'part';
			readonly asked: Asked;
			readonly places: readonly number[];
			readonly zoom: number;
	  }
	| {
			readonly id: number;
			readonly kind: 'gather';
			readonly views: readonly ShownView[];
			readonly claims: readonly string[];
	  }
	| { readonly id: number; readonly kind: 'read'; readonly rows: readonly number[] }
	/** Words are about to be asked for. */
	| { readonly id: number; readonly kind: 'prepare' }
	| { readonly id: number; readonly kind: 'save'; readonly request: SaveRequest }
	/** The saving that was asked for under this number is not wanted any more: it fails. */
	| { readonly id: number; readonly kind: 'stop' }
	| { readonly id: number; readonly kind: 'hold'; readonly held: readonly Held[]; readonly most: number }
	| { readonly id: number; readonly kind: 'cover'; readonly asked: Asked; readonly options: CoverageOptions };

export type Outcome =
	/** What the call gives; null where a later one came before it was looked at. */
	| { readonly id: number; readonly kind: 'done'; readonly value: unknown }
	/** So much of it is done, from 0 to 1; its outcome is still to come. */
	| { readonly id: number; readonly kind: 'share'; readonly share: number }
	| { readonly id: number; readonly kind: 'failed'; readonly reason: string };

/** One end of a channel: a Worker, a worker's own scope, or a MessagePort. */
export interface Port<Sent, Received> {
	postMessage(message: Sent): void;
	onmessage: ((event: { readonly data: Received }) => void) | null;
	/** Of a worker whose script could not be had, which has no message, or that stopped. */
	onerror?: ((event: { readonly message?: string }) => void) | null;
}
