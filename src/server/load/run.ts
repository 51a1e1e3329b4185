// `npm run claims -- load FILE… --into TARGET`
import '../../lib/messages/speak-english.ts';
import { isSystemError, systemWords } from '../../lib/model/system-words.ts';
import { ClickHouseError } from '../clickhouse/clickhouse.ts';
import { UsageError } from '../read-arguments.ts';
import { load, LOAD_USAGE } from './load.ts';

const [verb, ...words] = process.argv.slice(2);
try {
	if (verb !== 'load') throw new UsageError(`npm run claims -- ${LOAD_USAGE}`);
	process.exitCode = await load(words);
} catch (error) {
	if (isSystemError(error)) console.error(systemWords(error));
	else if (error instanceof UsageError || error instanceof ClickHouseError) console.error(error.message);
	else throw error;
	process.exitCode = 2;
}
