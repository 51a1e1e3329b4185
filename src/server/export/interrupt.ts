// Ctrl+C on a command: one line says what came of it, and the shell is told as it expects. Browsers that were started end with the process.

/** What a shell expects of a command that was interrupted. */
const INTERRUPTED = 130;

function stop(): void {
	process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}Stopped; nothing was written.\n`);
	process.exit(INTERRUPTED);
}

/** From here on nothing is written where the command is interrupted. */
export function endOnInterrupt(): void {
	process.once('SIGINT', stop);
}

/** What was wanted is written: an interruption comes too late. */
export function ignoreInterrupt(): void {
	process.off('SIGINT', stop);
}
