// `npm run new -- NAME [FOLDER]`
import '../../src/lib/messages/speak-english.ts';
import { exitCodeOf } from './command.ts';
import { runNew } from './make-corpus.ts';

process.exitCode = await exitCodeOf(() => runNew(process.argv.slice(2)));
