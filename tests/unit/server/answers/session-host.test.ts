// The queue before a thread: what gets to it, what never does, and what becomes of calls where it stops. No session stands behind it.
import { describe, expect, it } from 'vitest';
import type { Call, Outcome, Port } from '../../../../src/lib/answers/worker/messages.ts';
import { AnswerCache } from '../../../../src/server/answers/answer-cache.ts';
import type { ServerCall } from '../../../../src/server/answers/parse-call.ts';
import {
	BusyError,
	SessionHost,
	SlowError,
	StoppedError,
	type HostLimits,
	type Thread
} from '../../../../src/server/answers/session-host.ts';

/** A thread that answers when it is told to. */
class Puppet {
	readonly heard: Call[] = [];
	ends = 0;
	thread: Thread | null = null;

	start = (): Thread => {
		const port: Port<Call, Outcome> = { onmessage: null, postMessage: (call) => void this.heard.push(call) };
		const end = () => void this.ends++;
		return (this.thread = { port, onstop: null, end });
	};

	/** Those after the one that opens. */
	get asked(): Call[] {
		return this.heard.filter(({ kind }) => kind !== 'open');
	}

	say(outcome: Outcome): void {
		this.thread!.port.onmessage!({ data: outcome });
	}

	answer(call: Call): void {
		this.say({ id: call.id, kind: 'done', value: Uint8Array.of(call.id) });
	}
}

const opened: ServerCall = { kind: 'opened', audience: 'all' };
const read: ServerCall = { kind: 'read', rows: [1] };
const save = { kind: 'save', request: {} } as unknown as ServerCall;
const never = new AbortController().signal;

function host(limits: Partial<HostLimits> = {}) {
	const puppet = new Puppet();
	return { puppet, host: new SessionHost(puppet.start, limits) };
}

describe('calls that take turns', () => {
	it('get to the thread one by one, in their order', async () => {
		const { puppet, host: own } = host();
		const both = [own.ask(opened, never), own.ask(opened, never)];
		expect(puppet.asked).toHaveLength(1);
		puppet.answer(puppet.asked[0]!);
		expect(puppet.asked).toHaveLength(2);
		puppet.answer(puppet.asked[1]!);
		expect(await Promise.all(both)).toEqual(puppet.asked.map(({ id }) => Uint8Array.of(id)));
	});

	it('never get there where they are cancelled as they wait', async () => {
		const { puppet, host: own } = host();
		const first = own.ask(opened, never);
		const stopper = new AbortController();
		const second = own.ask(opened, stopper.signal);
		stopper.abort();
		await expect(second).rejects.toThrow(/abort/);
		puppet.answer(puppet.asked[0]!);
		await first;
		expect(puppet.asked).toHaveLength(1);
		expect(own.waiting).toBe(0);
	});

	it('keep their turn where they are cancelled under way: the thread is asked no more than it answers', async () => {
		const { puppet, host: own } = host();
		for (let turn = 0; turn < 5; turn++) {
			const stopper = new AbortController();
			const asked = own.ask(opened, stopper.signal);
			stopper.abort();
			await expect(asked).rejects.toThrow(/abort/);
		}
		expect(puppet.asked).toHaveLength(1);
	});

	it('are refused where too many wait, with when to come again', async () => {
		const { puppet, host: own } = host({ waiting: 2 });
		const waiting = [1, 2, 3].map(() => own.ask(opened, never));
		await expect(own.ask(opened, never)).rejects.toThrow(BusyError);
		await expect(own.ask(opened, never)).rejects.toMatchObject({ after: expect.any(Number) as number });
		for (let at = 0; at < 3; at++) puppet.answer(puppet.asked[at]!);
		await Promise.all(waiting);
	});

	it('that take too long end with their thread, and the next are answered by another', async () => {
		const { puppet, host: own } = host({ time: 20 });
		const opening = own.ask(opened, never);
		puppet.say({ id: 0, kind: 'done', value: null });
		puppet.answer(puppet.asked[0]!);
		await opening;
		await expect(own.ask(opened, never)).rejects.toThrow(SlowError);
		expect(puppet.ends).toBe(1);
		const next = own.ask(opened, never);
		puppet.answer(puppet.asked[2]!);
		await next;
		expect(own.restarts).toBe(1);
		own.end();
	});
});

describe('calls beside', () => {
	it('are read at once, so many at a time', async () => {
		const { puppet, host: own } = host({ readings: 2 });
		const turn = own.ask(opened, never);
		const readings = [own.ask(read, never), own.ask(read, never)];
		expect(puppet.asked).toHaveLength(3);
		await expect(own.ask(read, never)).rejects.toThrow(BusyError);
		for (const call of puppet.asked) puppet.answer(call);
		await Promise.all([turn, ...readings]);
		own.end();
	});

	it('that make files tell how far they are, and are told to stop', async () => {
		const { puppet, host: own } = host();
		const stopper = new AbortController();
		const shares: number[] = [];
		const saving = own.ask(save, stopper.signal, (share) => shares.push(share));
		const { id } = puppet.asked[0]!;
		puppet.say({ id, kind: 'share', share: 0.5 });
		stopper.abort();
		await expect(saving).rejects.toThrow(/abort/);
		expect(shares).toEqual([0.5]);
		expect(puppet.asked.at(-1)).toEqual({ id, kind: 'stop' });
	});
});

it('calls of a thread that stopped may be asked again, and those that wait are', async () => {
	const { puppet, host: own } = host();
	const first = own.ask(opened, never);
	const second = own.ask(opened, never);
	puppet.thread!.onstop!('out of memory');
	await expect(first).rejects.toThrow(StoppedError);
	await expect(first).rejects.toThrow('out of memory');
	puppet.answer(puppet.asked[1]!);
	await second;
	own.end();
});

it('is ready once the corpus is open', () => {
	const { puppet, host: own } = host();
	void own.ask(opened, never).catch(() => undefined);
	expect(own.isReady).toBe(false);
	puppet.say({ id: 0, kind: 'done', value: null });
	expect(own.isReady).toBe(true);
	own.end();
	expect(own.isReady).toBe(false);
});

describe('answers that are kept', () => {
	const bytes = (length: number) => new Uint8Array(length);

	it('are made once for all who ask the same at a time, and then are at hand', async () => {
		const cache = new AnswerCache(1000);
		let made = 0;
		const make = () => Promise.resolve(bytes(++made));
		await Promise.all([1, 2, 3].map(() => cache.get('a', never, make)));
		await cache.get('a', never, make);
		expect([made, cache.hits]).toEqual([1, 3]);
	});

	it('are not stopped before the last who waits has gone', async () => {
		const cache = new AnswerCache(1000);
		let work: AbortSignal | undefined;
		const make = (signal: AbortSignal) => {
			work = signal;
			return new Promise<Uint8Array>(() => undefined);
		};
		const [one, other] = [new AbortController(), new AbortController()];
		const asked = [cache.get('a', one.signal, make), cache.get('a', other.signal, make)];
		one.abort();
		await expect(asked[0]).rejects.toThrow();
		expect(work!.aborted).toBe(false);
		other.abort();
		await expect(asked[1]).rejects.toThrow();
		expect(work!.aborted).toBe(true);
	});

	it('are let go, the longest unused first, and none is kept that failed', async () => {
		const cache = new AnswerCache(1000);
		let made = 0;
		const make = () => Promise.resolve(bytes(200 + 0 * ++made));
		for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) await cache.get(key, never, make);
		expect(made).toBe(5);
		expect(cache.bytes).toBeLessThanOrEqual(1000);
		await cache.get('a', never, make);
		await cache.get('b', never, make);
		expect(made).toBe(6);
		const fail = () => Promise.reject(new Error('no'));
		await expect(cache.get('f', never, fail)).rejects.toThrow('no');
		await cache.get('f', never, make);
		expect(made).toBe(7);
	});
});
