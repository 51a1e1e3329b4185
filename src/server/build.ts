// `npm run build` makes everything anew for a static host; `npm run data` only brings the data up to date.
import '../lib/messages/speak-english.ts';
import { isSystemError, systemWords } from '../lib/model/system-words.ts';
import { bringUpToDate, BuildError } from './bring-up-to-date.ts';
import { APP, STEPS } from './steps.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !STEPS.some((step) => step.name === name));
const wanted = named.length === 0 ? STEPS : STEPS.filter((step) => named.includes(step.name));

try {
	if (unknown.length > 0) {
		throw new BuildError(
			`There is no step "${unknown.join('", "')}"; expected ${STEPS.map((step) => step.name).join(', ')}.`
		);
	}
	// The app's folder holds a copy of the data, so it is stale whenever they were built.
	for (const step of wanted) await bringUpToDate(step, { force: named.length === 0 && step === APP });
} catch (error) {
	if (isSystemError(error)) console.error(systemWords(error));
	else if (error instanceof BuildError) console.error(error.message);
	else throw error;
	process.exitCode = 1;
}
