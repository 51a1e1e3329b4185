// A browser in which windows do not hear of each other over a BroadcastChannel.
import type { BrowserContext } from 'playwright-core';

/** For the pages that are opened after it. */
export async function closeChannels(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		Object.defineProperty(window, 'BroadcastChannel', {
			value: class {
				postMessage() {
					return undefined;
				}
				addEventListener() {
					return undefined;
				}
				removeEventListener() {
					return undefined;
				}
				close() {
					return undefined;
				}
			}
		});
	});
}
