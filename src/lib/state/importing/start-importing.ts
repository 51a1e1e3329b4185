// Makes an importing worker, the one way in which the bundler finds its script.
import type { Port } from '../../answers/worker/messages.ts';
import { language } from '../../messages/message.ts';
import type { ImportCall, ImportOutcome } from './messages.ts';

export interface ImportPort extends Port<ImportCall, ImportOutcome> {
	terminate(): void;
}

export function startImporting(): ImportPort {
	const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
		type: 'module',
		name: language().code
	});
	// Whoever hears its messages reads no more of them than their data.
	return worker as unknown as ImportPort;
}
