// What the commands of the house share: how they say that they were called wrongly, and from where paths are
// meant.
import { resolve } from 'node:path';
import { isSystemError, systemWords } from '../../src/lib/model/system-words.ts';

/** A command given wrongly; its message is for the person who typed it. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** Exit codes: what was asked for is not so, and what was asked for cannot be understood. */
export const FAILED = 1;
export const MISUSED = 2;

/** npm runs commands in the root of the repository; a path is meant from where the person stands. */
export function fromHere(path: string): string {
	return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Of a command that gives its exit code; one given wrongly, or refused by the system, ends with a line and no stack. */
export async function exitCodeOf(command: () => Promise<number>): Promise<number> {
	try {
		return await command();
	} catch (error) {
		if (error instanceof UsageError) console.error(error.message);
		else if (isSystemError(error)) console.error(systemWords(error));
		else throw error;
		return MISUSED;
	}
}
