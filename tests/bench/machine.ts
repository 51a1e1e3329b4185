// Names the machine that figures were measured on.
import { cpus, totalmem } from 'node:os';

export function describeMachine(browser: string): string {
	const [processor] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}, Chromium ${browser}, WebGL in software`;
}
