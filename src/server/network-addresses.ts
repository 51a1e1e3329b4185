// Under which addresses others in the network reach this machine. Asks nobody but the system.
import { hostname, networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Partial<Record<string, readonly NetworkInterfaceInfo[]>>>;

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);
const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** Whether who listens at `host` is heard by other machines. */
export function isOpen(host: string): boolean {
	return !THIS_MACHINE.test(host);
}

/** What to type on this machine for who listens at `host`. */
export function nearestHost(host: string): string {
	return EVERYWHERE.has(host) ? 'localhost' : host;
}

/** With a slash at the end; none where only this machine is heard. */
export function networkAddresses(
	host: string,
	port: number,
	interfaces: Interfaces = networkInterfaces()
): string[] {
	if (!isOpen(host)) return [];
	if (!EVERYWHERE.has(host)) return [toAddress(host, port)];
	return Object.values(interfaces)
		.flatMap((each) => each ?? [])
		.filter(
			({ internal, family, scopeid }) => !internal && (family === 'IPv4' || (host === '::' && !scopeid))
		)
		.map(({ address }) => toAddress(address, port));
}

/** What a server that listens at `host` is called beside its addresses, in lower case. */
export function networkNames(host: string, machine: string = hostname()): string[] {
	const own = isOpen(host) ? [machine, `${machine}.local`] : [];
	return [host, ...own].map((name) => name.toLowerCase());
}

export function toAddress(host: string, port: number): string {
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
