// Says in the terminal how far a piece of work is, in a line that is written over; where no one looks on, once what is done.
import type { Progress } from '../../lib/briefing/export/progress.ts';

/** `said`: `seen` where nobody needs to read of it later. */
export function terminalProgress(
	what: string,
	said: 'always' | 'seen' = 'always'
): Progress & { readonly end: () => void } {
	const shown = process.stderr.isTTY;
	if (shown) process.stderr.write(`${what} …`);
	else if (said === 'always') process.stderr.write(`${what} …\n`);
	return {
		signal: new AbortController().signal,
		tell: (share) => {
			if (shown) process.stderr.write(`\r${what} ${Math.round(share * 100)} %`);
		},
		end: () => {
			if (shown) process.stderr.write('\r\x1b[K');
		}
	};
}
