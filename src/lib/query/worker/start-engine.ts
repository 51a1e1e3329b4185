// Makes the worker, the one way in which the bundler finds its script.
import { language } from '../../messages/message.ts';
import type { Port, Request, Response } from './messages.ts';

export function startEngine(): Port<Request, Response> {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
		type: 'module',
		name: language().code
	});
	// Whoever hears its messages reads no more of them than their data.
	return worker as unknown as Port<Request, Response>;
}
