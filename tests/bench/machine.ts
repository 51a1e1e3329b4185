// Names the machine that figures were measured on.
import { cpus, totalmem } from 'node:os';

/** `browser`: the version of Chromium, where one was measured. */
export function describeMachine(browser?: string): string {
	const [processor] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const machine = `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`;
	return browser === undefined ? machine : `${machine}, Chromium ${browser}, WebGL in software`;
}
