// Files that were handed over on one page and are taken up by the next, which an address cannot carry. Of this tab alone.
import type { Input } from '../../files/input/input.ts';

let left: readonly Input[] = [];

export function leaveFiles(inputs: readonly Input[]): void {
	left = inputs;
}

/** Each is taken up once. */
export function takeUpFiles(): readonly Input[] {
	const inputs = left;
	left = [];
	return inputs;
}
