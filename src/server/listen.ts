// Puts a request listener on a port. Knows nothing of what is served.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
	readonly server: Server;
	/** With a slash at the end. */
	readonly address: string;
	readonly port: number;
	readonly close: () => Promise<void>;
}

const PORTS_TO_TRY = 50;

/** Listens on `port`, or on the next free one after it; 0 lets the system choose. */
export async function listen(answer: RequestListener, host: string, port: number): Promise<Listening> {
	for (let offset = 0; ; offset++) {
		const server = createServer(answer);
		const failure = await tryPort(server, host, port + offset);
		if (!failure) return describe(server, host);
		const taken = failure.code === 'EADDRINUSE' || failure.code === 'EACCES';
		if (!taken || port + offset >= 65535 || offset + 1 >= PORTS_TO_TRY) throw failure;
	}
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
	const name = host.includes(':') ? `[${host}]` : host;
	const close = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
	return { server, port, address: `http://${name}:${port}/`, close };
}
