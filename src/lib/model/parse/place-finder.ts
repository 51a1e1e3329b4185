// Line and column of offsets in one text, whose line beginnings are counted once, when the first is asked for.
import type { Place } from './located.ts';

/** Lines end in LF, CRLF or CR. */
export function placeFinder(text: string): (offset: number) => Place {
	let starts: number[] | null = null;
	return (offset) => {
		starts ??= lineStarts(text);
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - starts[low]! + 1 };
	};
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
	return starts;
}
