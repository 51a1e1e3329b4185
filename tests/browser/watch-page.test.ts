import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { watchContext } from './watch-page.ts';

test.for([
	['a request to another machine', "void fetch('http://example.com/x').catch(() => 0)", 'left the machine'],
	['a socket to another machine', "new WebSocket('ws://example.com/x')", 'socket left the machine'],
	['an error on the console', "console.error('broken')", 'console error: broken'],
	['a warning on the console', "console.warn('doubtful')", 'console warning: doubtful'],
	['an exception', "void setTimeout(() => { throw new Error('thrown'); })", 'page error: Error: thrown']
] as const)('records %s', async ([, script, recorded], { browser }) => {
	const faults: string[] = [];
	const context = await browser.newContext();
	watchContext(context, 'http://127.0.0.1:1/', (fault) => faults.push(fault));
	const page = await context.newPage();
	await page.evaluate(`{ ${script}; }`);
	await expect.poll(() => faults.join('\n')).toContain(recorded);
	await context.close();
});
