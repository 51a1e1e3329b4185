// What happens before the first page is made: what scripts may run is said; the language is chosen, by the address, the reader's wish, or the browser's;
// and the worldview, by the address, the reader or the corpus. And what is said of
// a page that failed in a way that nobody foresaw.
import type { HandleClientError } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { chooseLanguage, loadLanguage } from '$lib/messages/languages.ts';
import { message, speak } from '$lib/messages/message.ts';
import { takeEditKey } from '$lib/state/kept/edit-key.ts';
import { readWorldview } from '$lib/model/worldview.ts';
import { keptChoices, preferences } from '$lib/state/kept/preferences.svelte.ts';
import { askedOf } from '$lib/ui/asked.ts';
import { isOneFile } from '$lib/ui/carried-files.ts';
import { isBuiltScript, trustScripts } from '$lib/ui/own-scripts.ts';

// A server for development has scripts wherever they lie.
if (!isOneFile() && !dev) trustScripts((address) => isBuiltScript(address, location.href));

export async function init(): Promise<void> {
	takeEditKey(location, history);
	const kept = keptChoices();
	preferences.worldview =
		readWorldview(askedOf(location.href, 'worldview')) ?? readWorldview(kept.worldview) ?? null;
	const wanted = [askedOf(location.href, 'lang'), kept.language, ...navigator.languages];
	const language = await loadLanguage(chooseLanguage(wanted));
	speak(language);
	document.documentElement.lang = language.code;
	document.documentElement.dir = language.direction;
}

export const handleError: HandleClientError = ({ error, status }) => {
	// An address without a page is no failure. Of the rest, whoever can mend it finds the error where a browser puts what nobody caught.
	if (status !== 404) reportError(error);
	return { message: message(status === 404 ? 'shell.error.page.title' : 'shell.error.unexpected') };
};
