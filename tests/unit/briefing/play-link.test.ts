import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkWindows, type PlayMessage, type PlaySide } from '../../../src/lib/briefing/play-link.ts';

const HELLO: PlayMessage = { kind: 'hello' };
const BYE: PlayMessage = { kind: 'bye' };
const ORIGIN = 'http://127.0.0.1:4173';

/** A window as far as windows speak to each other; what is posted to it comes at once. */
class Pane extends EventTarget {
	closed = false;
	opener: Pane | null = null;
	readonly targets: string[] = [];
	readonly origin: string;

	constructor(origin: string) {
		super();
		this.origin = origin;
	}

	hear(data: unknown, source: Pane | null, origin = this.origin): void {
		this.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
	}
}

/** `post` is how `from` posts to `to`. */
function handle(to: Pane, from: Pane): Window {
	return new Proxy(to, {
		get: (pane, key) =>
			key === 'postMessage'
				? (data: unknown, target: string) => {
						pane.targets.push(target);
						pane.hear(data, handleOf(from, pane), from.origin);
					}
				: Reflect.get(pane, key)
	}) as unknown as Window;
}

const handles = new Map<Pane, Map<Pane, Window>>();
function handleOf(to: Pane, from: Pane): Pane {
	const known = handles.get(to) ?? new Map<Pane, Window>();
	handles.set(to, known);
	if (!known.has(from)) known.set(from, handle(to, from));
	return known.get(from) as unknown as Pane;
}

/** All channels of a name hear what any of them posts, in the same task. */
const channels = new Set<Channel>();
class Channel extends EventTarget {
	readonly name: string;

	constructor(name: string) {
		super();
		this.name = name;
		channels.add(this);
	}
	postMessage(data: unknown): void {
		for (const other of channels)
			if (other !== this && other.name === this.name)
				other.dispatchEvent(Object.assign(new Event('message'), { data }));
	}
	close(): void {
		channels.delete(this);
	}
}

function link(pane: Pane, side: PlaySide, name = 'one') {
	const heard: PlayMessage[] = [];
	vi.stubGlobal('window', pane);
	return { ...linkWindows(name, side, (message) => heard.push(message)), heard };
}

afterEach(() => {
	channels.clear();
	handles.clear();
	vi.unstubAllGlobals();
});

const withoutChannels = () =>
	vi.stubGlobal('BroadcastChannel', function () {
		throw new Error('not here');
	});

describe('two windows', () => {
	it('hear each other over a channel, and none of another briefing or of their own side', () => {
		vi.stubGlobal('BroadcastChannel', Channel);
		const room = link(new Pane(ORIGIN), 'room');
		const speaker = link(new Pane(ORIGIN), 'speaker');
		const [second, other] = [link(new Pane(ORIGIN), 'room'), link(new Pane(ORIGIN), 'speaker', 'two')];
		room.send(HELLO);
		expect([speaker.heard, second.heard, other.heard]).toEqual([[HELLO], [], []]);
		speaker.close();
		room.send(BYE);
		expect(speaker.heard).toEqual([HELLO]);
	});

	it.each([
		['of one origin', ORIGIN, ORIGIN],
		['from disk', 'null', '*']
	])('%s hear each other by postMessage where there is no channel', (_, origin, target) => {
		withoutChannels();
		const [here, there] = [new Pane(origin), new Pane(origin)];
		there.opener = handleOf(here, there);
		const room = link(here, 'room');
		room.join(handleOf(there, here) as unknown as Window);
		const speaker = link(there, 'speaker');
		speaker.send(HELLO);
		room.send(BYE);
		expect([room.heard, speaker.heard]).toEqual([[HELLO], [BYE]]);
		expect([...here.targets, ...there.targets]).toEqual([target, target]);
	});

	it('hear a message once that comes both ways, and nothing that comes late', () => {
		vi.stubGlobal('BroadcastChannel', Channel);
		const [here, there] = [new Pane(ORIGIN), new Pane(ORIGIN)];
		there.opener = handleOf(here, there);
		const room = link(here, 'room');
		const speaker = link(there, 'speaker');
		const kept: unknown[] = [];
		here.addEventListener('message', (event) => kept.push((event as MessageEvent).data));
		speaker.send(HELLO);
		speaker.send(BYE);
		expect(room.heard).toEqual([HELLO, BYE]);
		here.hear(kept[0], handleOf(there, here));
		expect(room.heard).toEqual([HELLO, BYE]);
	});

	it('know each other by who speaks: the room goes on with a speaker who comes anew', () => {
		withoutChannels();
		const [here, there] = [new Pane(ORIGIN), new Pane(ORIGIN)];
		there.opener = handleOf(here, there);
		const room = link(here, 'room');
		const speaker = link(there, 'speaker');
		speaker.send(HELLO);
		room.send(BYE);
		expect(speaker.heard).toEqual([BYE]);
		there.closed = true;
		room.send(HELLO);
		expect(speaker.heard).toEqual([BYE]);
	});

	it.each([
		[
			'of another origin',
			{ dateline: 'one', from: 'speaker', number: 1, sender: 'x', message: HELLO },
			'https://elsewhere.invalid'
		],
		['that is a text', 'hello', ORIGIN],
		['that is nothing', null, ORIGIN],
		['of another program', { dateline: 'one' }, ORIGIN]
	])('take no message %s', (_, data, origin) => {
		withoutChannels();
		const here = new Pane(ORIGIN);
		const room = link(here, 'room');
		here.hear(data, null, origin);
		expect(room.heard).toEqual([]);
	});
});
