// A word on the error output of a terminal while a command works for longer than a second. The work may hold the thread, so that another one speaks.
import { Worker } from 'node:worker_threads';

const SPEAK = `
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
let seconds = 0;
setInterval(() => {
	seconds += 1;
	if (seconds === 1 || seconds % 5 === 0) writeSync(2, workerData + ': ' + seconds + ' s\\n');
}, 1000);
`;

export async function sayWhile<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
	const speaker = new Worker(SPEAK, { eval: true, workerData: doing, execArgv: [] });
	try {
		return await work();
	} finally {
		await speaker.terminate();
	}
}
