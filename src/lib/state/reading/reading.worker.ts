// The worker itself. Where the gazetteer is, the page says in the worker's name, after its language.
import type { Port } from '../../answers/worker/messages.ts';
import { chooseLanguage, loadLanguage } from '../../messages/languages.ts';
import { speak } from '../../messages/message.ts';
import type { ReadingCall, ReadingOutcome } from './messages.ts';
import { serveReading } from './serve-reading.ts';

const [code = '', gazetteer = ''] = self.name.split(' ');
const spoken = loadLanguage(chooseLanguage([code])).then(speak);

serveReading(globalThis as unknown as Port<ReadingOutcome, ReadingCall>, async () => {
	await spoken;
	const response = await fetch(gazetteer);
	if (!response.ok)
		throw new Error(`${gazetteer}: the server says ${response.status} ${response.statusText}`);
	return response.arrayBuffer();
});
