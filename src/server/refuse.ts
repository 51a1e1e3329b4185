// An answer in words to a request that gets nothing else. Knows no rule by which one is refused.
import type { ServerResponse } from 'node:http';

const OF_A_FILE = [
	'Content-Encoding',
	'Content-Length',
	'Content-Type',
	'ETag',
	'Last-Modified',
	'Accept-Ranges'
];

/** Takes back what was to be said of a file that turned out not to be there. */
export function forgetFile(response: ServerResponse): void {
	for (const name of OF_A_FILE) response.removeHeader(name);
}

export function refuse(response: ServerResponse, status: number, reason: string): void {
	forgetFile(response);
	response.setHeader('Cache-Control', 'no-cache');
	response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${reason}\n`);
}
