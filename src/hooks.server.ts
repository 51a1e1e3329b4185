// What the page shell says while no script of it runs yet, or none ever will. The reader's language is known to a script alone.
import type { Handle } from '@sveltejs/kit';
import { message, type MessageKey } from '$lib/messages/message.ts';
import '$lib/messages/speak-english.ts';

const SAID: Readonly<Record<string, MessageKey>> = {
	'%dateline.opening%': 'shell.opening',
	'%dateline.withoutScript%': 'shell.withoutScript'
};

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace(/%dateline\.\w+%/g, (place) => {
				const key = SAID[place];
				if (key === undefined)
					throw new Error(`The page shell has a place for ${place}, of which nothing is said`);
				return message(key);
			})
	});
