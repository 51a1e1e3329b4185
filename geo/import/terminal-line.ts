// How far a command is, in a line that is written over; nothing where nobody looks on.

export interface TerminalLine {
	/** From 0 to 1. */
	readonly tell: (share: number) => void;
	readonly end: () => void;
}

export function terminalLine(what: string): TerminalLine {
	const shown = process.stderr.isTTY;
	const began = Date.now();
	return {
		tell: (share) => {
			if (!shown) return;
			const left = share > 0 ? Math.ceil(((Date.now() - began) * (1 / share - 1)) / 1000) : 0;
			process.stderr.write(
				`\r\x1b[K${what} ${Math.round(share * 100)} %${left > 2 ? `, about ${left} s more` : ''}`
			);
		},
		end: () => {
			if (shown) process.stderr.write('\r\x1b[K');
		}
	};
}
