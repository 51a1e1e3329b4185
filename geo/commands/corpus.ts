// `npm run corpus -- VERB …`
import '../../src/lib/messages/speak-english.ts';
import { runCorpus } from './corpus-verbs.ts';
import { exitCodeOf } from './command.ts';

process.exitCode = await exitCodeOf(() => runCorpus(process.argv.slice(2)));
