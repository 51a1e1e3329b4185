// Who is answered. A page of any site can point a name of its own at this machine and ask what it likes: what it asks bears that name as
// Host, and what it sends bears its own address as Origin. Knows nothing of what is served.
import type { IncomingMessage } from 'node:http';

export interface Refusal {
	readonly status: number;
	readonly reason: string;
}

const READING: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

/** Null where the request may be answered. `names`: those that this server goes by beside its addresses, in lower case. */
export function guard(request: IncomingMessage, names: ReadonlySet<string>): Refusal | null {
	const host = nameIn(request.headers.host);
	if (host === null) return { status: 400, reason: 'The request names no host that can be read.' };
	if (!isOwnName(host, request.socket.localAddress, names))
		return {
			status: 421,
			reason: `This server does not answer to the name ${host}. Where it should, start it with --allow-host ${host}.`
		};
	if (!READING.has(request.method) && !isFromOwnPage(request))
		return { status: 403, reason: 'Only pages of this server may send it anything.' };
	return null;
}

/** A name or an address without its port; IPv6 in brackets, as addresses of pages have it. */
export function nameIn(host: string | undefined): string | null {
	if (host === undefined || !/^[^\s/\\?#@]+$/.test(host)) return null;
	try {
		return new URL(`http://${host}`).hostname.replace(/\.$/, '') || null;
	} catch {
		return null;
	}
}

/** Names for this machine alone, the address at which the request came in, and names given. */
function isOwnName(name: string, local: string | undefined, names: ReadonlySet<string>): boolean {
	return (
		/^(?:.+\.)?localhost$|^127(?:\.\d+){3}$|^\[::1\]$/.test(name) || name === asName(local) || names.has(name)
	);
}

function asName(address: string | undefined): string | undefined {
	const plain = address?.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
	return plain?.includes(':') ? `[${plain}]` : plain;
}

/** Browsers send Origin with whatever changes something; who sends none is no page, or says itself whence it comes. */
function isFromOwnPage({ headers }: IncomingMessage): boolean {
	if (headers.origin === undefined)
		return /^(?:same-origin|none)?$/.test(String(headers['sec-fetch-site'] ?? ''));
	return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host?.toLowerCase();
}
