import { expect, it } from 'vitest';
import { InOrder } from '../../../src/lib/ui/in-order.ts';

const pause = () => new Promise((done) => setTimeout(done));

it('begins a piece of work once the one before it has ended', async () => {
	const order = new InOrder();
	const seen: string[] = [];
	const work = (name: string) => async () => {
		seen.push(`${name} begins`);
		await pause();
		seen.push(`${name} ends`);
	};
	const first = order.do(work('first'));
	void order.do(work('second'));
	await first;
	expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('lets go of what waits, when told and when something fails, and goes on afterwards', async () => {
	const order = new InOrder();
	const seen: string[] = [];
	const note = (name: string) => () => Promise.resolve(void seen.push(name));
	const first = order.do(async () => {
		await pause();
		order.clear();
	});
	void order.do(note('let go'));
	await first;
	const failing = order.do(async () => {
		await pause();
		throw new Error('broken');
	});
	void order.do(note('behind what failed'));
	await expect(failing).rejects.toThrow('broken');
	await order.do(note('after'));
	expect(seen).toEqual(['after']);
});
