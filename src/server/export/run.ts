// `npm run export -- VERB CORPUS …`: hands out a corpus or a briefing of it as a file.
import '../../lib/messages/speak-english.ts';
import { isSystemError, systemWords } from '../../lib/model/system-words.ts';
import { BuildError } from '../bring-up-to-date.ts';
import { CompileError } from '../corpora/compiler.ts';
import { UsageError } from '../read-arguments.ts';
import { briefingUsage, exportBriefing } from './briefing.ts';
import { inAskedLanguage } from './asked-language.ts';
import { exportHtml, HTML_USAGE } from './html.ts';
import { message, type MessageKey } from '../../lib/messages/message.ts';
import { exportFormat, WRITTEN } from './formats.ts';
import { endOnInterrupt } from './interrupt.ts';

interface Verb {
	readonly usage: string;
	readonly does: string;
	/** Says where the file is. */
	readonly run: (words: readonly string[]) => Promise<string>;
}

const FORMAT_VERBS = WRITTEN.map((format): [string, Verb] => [
	format.id,
	{
		usage: `${format.id} CORPUS [--query ADDRESS] [--out FILE]`,
		does: message(`exchange.format.${format.id}` as MessageKey),
		run: exportFormat(format)
	}
]);

const VERBS: Readonly<Record<string, Verb>> = {
	html: {
		usage: HTML_USAGE,
		does: 'one file with map, data and briefings, that opens without a server',
		run: exportHtml
	},
	pdf: {
		usage: briefingUsage('pdf'),
		does: 'a slide a page and the sources at the end; --notes adds the notes',
		run: exportBriefing('pdf')
	},
	pptx: {
		usage: briefingUsage('pptx'),
		does: 'the slides for PowerPoint and its like, with notes',
		run: exportBriefing('pptx')
	},
	...Object.fromEntries(FORMAT_VERBS)
};

function usage(): string {
	const width = Math.max(...Object.values(VERBS).map((verb) => verb.usage.length));
	return [
		...Object.values(VERBS).map((verb) => `npm run export -- ${verb.usage.padEnd(width)}  ${verb.does}`),
		'CORPUS is the id of a built-in corpus or a folder; OUT a file or a folder, otherwise the folder you stand in.',
		'--lang LANGUAGE (en, ar, ru) has the words of the app in it; --worldview VIEW (de-facto, ru, sa, ua) draws a briefing’s borders from there.',
		'ADDRESS is what follows the corpus in an address of the app, such as "?event=talks".'
	].join('\n');
}

const [name, ...given] = process.argv.slice(2);
const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
endOnInterrupt();
try {
	if (!verb) throw new UsageError(usage());
	console.log(await verb.run(await inAskedLanguage(given)));
} catch (error) {
	if (isSystemError(error)) console.error(systemWords(error));
	else if (error instanceof UsageError || error instanceof BuildError || error instanceof CompileError)
		console.error(error.message);
	else throw error;
	process.exitCode = error instanceof UsageError ? 2 : 1;
}
