import { afterEach, expect, it } from 'vitest';
import { listen, type Listening } from '../../../src/server/listen.ts';

const open: Listening[] = [];

async function listenOn(port: number, text: string): Promise<Listening> {
	const listening = await listen((_, response) => response.end(text), '127.0.0.1', port);
	open.push(listening);
	return listening;
}

afterEach(async () => {
	for (const listening of open.splice(0)) await listening.close();
});

it('takes a free port and says which', async () => {
	const { address, port } = await listenOn(0, 'here');
	expect(address).toBe(`http://127.0.0.1:${port}/`);
	expect(await (await fetch(address)).text()).toBe('here');
});

it('takes a later port where the one asked for is taken', async () => {
	const first = await listenOn(0, 'first');
	const second = await listenOn(first.port, 'second');
	expect(second.port).toBeGreaterThan(first.port);
	expect(await (await fetch(second.address)).text()).toBe('second');
	expect(await (await fetch(first.address)).text()).toBe('first');
});

it('fails at once on a host that is not this machine', async () => {
	await expect(listen(() => undefined, '203.0.113.1', 0)).rejects.toThrow('EADDRNOTAVAIL');
});
