// Puts a request listener on a port. Knows nothing of what is served.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { nearestHost, toAddress } from './network-addresses.ts';

export interface Listening {
	readonly server: Server;
	/** With a slash at the end. */
	readonly address: string;
	readonly port: number;
	readonly close: () => Promise<void>;
}

const PORTS_TO_TRY = 50;

/** As long as the longest address of a browser: a search in Arabic takes six letters of an address for one of its own. */
const HEAD_BYTES = 2 * 1024 * 1024 + 64 * 1024;

/** Listens on `port`, or on the next free one after it; 0 lets the system choose. */
export async function listen(answer: RequestListener, host: string, port: number): Promise<Listening> {
	for (let offset = 0; ; offset++) {
		const server = createServer({ maxHeaderSize: HEAD_BYTES }, answer).on('clientError', answerUnread);
		const failure = await tryPort(server, host, port + offset);
		if (!failure) return describe(server, host);
		const taken = failure.code === 'EADDRINUSE' || failure.code === 'EACCES';
		if (!taken || port + offset >= 65535 || offset + 1 >= PORTS_TO_TRY) throw failure;
	}
}

const UNREAD: Readonly<Record<string, readonly [status: string, reason: string]>> = {
	HPE_HEADER_OVERFLOW: [
		'431 Request Header Fields Too Large',
		`This address is too long to be read: it has more than ${HEAD_BYTES / 1024} kB. Look for fewer words, or choose fewer values in the filters.`
	],
	ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not come to its end in time.']
};

/** What is not even a request has no response, only a socket. */
function answerUnread({ code }: NodeJS.ErrnoException, socket: Duplex): void {
	if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
	const [status, reason] = UNREAD[code ?? ''] ?? ['400 Bad Request', 'This is no request that can be read.'];
	const head = [
		'Connection: close',
		'Content-Type: text/plain;charset=utf-8',
		'X-Content-Type-Options: nosniff'
	];
	socket.end([`HTTP/1.1 ${status}`, ...head, '', `${reason}\n`].join('\r\n'));
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
	return new Promise((done) => {
		server.once('error', done);
		server.listen(port, host, () => {
			server.off('error', done);
			done(null);
		});
	});
}

function describe(server: Server, host: string): Listening {
	const { port } = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
	return { server, port, address: toAddress(nearestHost(host), port), close };
}
