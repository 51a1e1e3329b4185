// Makes the worker, the one way in which the bundler finds its script.
import type { Port, Request, Response } from './messages.ts';

export function startEngine(): Port<Request, Response> {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	// Whoever hears its messages reads no more of them than their data.
	return worker as unknown as Port<Request, Response>;
}
