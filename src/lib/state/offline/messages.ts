// What page and service worker say to each other.

export type ToWorker =
	/** Addresses that the page fetched before there was a worker. */
	| { readonly kind: 'seen'; readonly addresses: readonly string[] }
	/** The version that waits is to be the one. */
	| { readonly kind: 'go' };

/** There is no room to keep something. */
export interface ToPage {
	readonly kind: 'full';
}
