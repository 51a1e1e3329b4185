// Puts a folder that was made beside in the place of another, whole. Knows no content.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What stood at `place` is found at `before` from then on; whoever looks into both finds a file at every moment. */
export async function swapFolders(made: string, place: string, before: string): Promise<void> {
	await mkdir(dirname(before), { recursive: true });
	await rm(before, { recursive: true, force: true });
	if (existsSync(place)) await rename(place, before);
	await rename(made, place);
}
