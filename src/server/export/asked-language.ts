// `--lang LANGUAGE`, wherever it stands among the words of an export: what the app says in the file is said in that language.
import { LANGUAGES, loadLanguage, type LanguageCode } from '../../lib/messages/languages.ts';
import { speak } from '../../lib/messages/message.ts';
import { UsageError } from '../read-arguments.ts';

/** The other words. English where none is asked for. */
export async function inAskedLanguage(words: readonly string[]): Promise<string[]> {
	const others: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const [option, joined] = words[at]!.split('=', 2) as [string, string?];
		if (option !== '--lang') {
			others.push(words[at]!);
			continue;
		}
		const found = joined ?? words[++at];
		if (found === undefined || !Object.hasOwn(LANGUAGES, found))
			throw new UsageError(
				`--lang: found ${found === undefined ? 'nothing' : `"${found}"`}, expected one of ${Object.keys(LANGUAGES).join(', ')}`
			);
		speak(await loadLanguage(found as LanguageCode));
	}
	return others;
}
