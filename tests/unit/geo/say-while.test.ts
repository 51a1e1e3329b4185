import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../geo/commands/say-while.ts')).href;

/** Error output of work that holds the thread for so many milliseconds. */
function saidDuring(milliseconds: number): string {
	const program = `import { sayWhile } from ${JSON.stringify(MODULE)};
const hold = new Int32Array(new SharedArrayBuffer(4));
console.log(await sayWhile('checking it', async () => Atomics.wait(hold, 0, 0, ${milliseconds})));`;
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', '--input-type=module', '-e', program],
		{ encoding: 'utf8' }
	);
	expect(stdout).toBe('timed-out\n');
	return stderr;
}

it('speaks while the thread is held for more than a second', () => {
	expect(saidDuring(3500)).toContain('checking it: 1 s\n');
}, 20_000);

it('says nothing of short work', () => {
	expect(saidDuring(1)).toBe('');
}, 20_000);
