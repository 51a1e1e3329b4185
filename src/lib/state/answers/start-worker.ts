// Makes the worker, the one way in which the bundler finds its script.
import type { Call, Outcome, Port } from '../../answers/worker/messages.ts';
import { language } from '../../messages/message.ts';

export function startWorker(): Port<Call, Outcome> {
	const worker = new Worker(new URL('./answers.worker.ts', import.meta.url), {
		type: 'module',
		name: language().code
	});
	// Whoever hears its messages reads no more of them than their data.
	return worker as unknown as Port<Call, Outcome>;
}
