// `npm run bench -- NAME`: measures, and prints what goes into BENCHMARKS.md. Each name has a module of its own.
import '../../src/lib/messages/speak-english.ts';
import { BuildError } from '../../src/server/bring-up-to-date.ts';
import { benchBriefing } from './briefing.ts';
import { benchBrowser } from './browser.ts';
import { benchDesk } from './desk.ts';
import { benchGenerate } from './generate.ts';
import { benchQuery } from './query.ts';
import { benchReading } from './reading/run.ts';
import { benchServer } from './server.ts';
import { benchSingleFile } from './single-file.ts';
import { benchSoak } from './soak.ts';
import { benchStart } from './start.ts';

const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<string>>> = {
	start: benchStart,
	generate: benchGenerate,
	'single-file': benchSingleFile,
	query: benchQuery,
	server: benchServer,
	browser: benchBrowser,
	briefing: benchBriefing,
	desk: benchDesk,
	reading: benchReading,
	soak: benchSoak
};

const [name = '', ...words] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
	console.error(`There is no bench "${name}"; expected ${Object.keys(BENCHES).join(', ')}.`);
	process.exit(2);
}
try {
	console.log(await bench(words));
} catch (error) {
	if (!(error instanceof BuildError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
