// How a long piece of work says how far it is, and is told to stop.

export interface Progress {
	readonly signal: AbortSignal;
	/** From 0 to 1. */
	readonly tell: (share: number) => void;
}
