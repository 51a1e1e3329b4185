import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pulse } from '../../../../src/lib/state/workspace/pulse.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TIMES = { every: 400, everyWhenGone: 2000 };

function began({ isSeen = () => true }: { isSeen?: () => boolean } = {}) {
	const server = { answer: 'first' as string | null, asked: 0 };
	const heard: string[] = [];
	const ask = () => {
		server.asked += 1;
		return server.answer === null ? Promise.reject(new Error('refused')) : Promise.resolve(server.answer);
	};
	const pulse = new Pulse<string>(ask, { ...TIMES, isSeen });
	const stop = pulse.start((answer) => heard.push(`${answer}${pulse.isGone ? ' back' : ''}`));
	return { server, heard, pulse, stop };
}

it('tells each answer', async () => {
	const { server, heard, pulse } = began();
	await vi.advanceTimersByTimeAsync(450);
	server.answer = 'second';
	await vi.advanceTimersByTimeAsync(400);
	expect(heard).toEqual(['first', 'second']);
	expect(pulse.isGone).toBe(false);
});

it('takes a server for gone that misses twice, asks it less often, and hears it come back', async () => {
	const { server, heard, pulse } = began();
	server.answer = null;
	await vi.advanceTimersByTimeAsync(450);
	expect(pulse.isGone).toBe(false);
	await vi.advanceTimersByTimeAsync(400);
	expect(pulse.isGone).toBe(true);
	const { asked } = server;
	await vi.advanceTimersByTimeAsync(4100);
	expect(server.asked - asked).toBe(2);
	server.answer = 'again';
	await vi.advanceTimersByTimeAsync(2000);
	expect(pulse.isGone).toBe(false);
	expect(heard).toEqual(['again back']);
});

it('asks nothing for a page that nobody looks at', async () => {
	let seen = false;
	const { server } = began({ isSeen: () => seen });
	await vi.advanceTimersByTimeAsync(2000);
	expect(server.asked).toBe(0);
	seen = true;
	await vi.advanceTimersByTimeAsync(400);
	expect(server.asked).toBe(1);
});

it('asks nothing once it is stopped', async () => {
	const { server, stop } = began();
	await vi.advanceTimersByTimeAsync(450);
	stop();
	await vi.advanceTimersByTimeAsync(2000);
	expect(server.asked).toBe(1);
});
