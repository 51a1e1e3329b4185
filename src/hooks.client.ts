// What happens before the first page is made: the language is chosen, by the address, the reader's wish, or the browser's.
import { chooseLanguage, loadLanguage } from '$lib/messages/languages.ts';
import { speak } from '$lib/messages/message.ts';
import { takeEditKey } from '$lib/state/kept/edit-key.ts';
import { askedLanguage } from '$lib/ui/kept-language.ts';
import { keptLanguage } from '$lib/state/kept/preferences.svelte.ts';

export async function init(): Promise<void> {
	takeEditKey(location, history);
	const asked = askedLanguage(location.href);
	const language = await loadLanguage(chooseLanguage([asked, keptLanguage(), ...navigator.languages]));
	speak(language);
	document.documentElement.lang = language.code;
	document.documentElement.dir = language.direction;
}
