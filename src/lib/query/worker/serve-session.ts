// The worker's end of the channel. Messages are taken in before work begins, so that of several questions only the last is
// answered; the others are told so at once.
import type { Port, Request, Response } from './messages.ts';
import type { Load } from './load.ts';
import { Session } from './session.ts';

type Ask = Extract<Request, { kind: 'ask' }>;
type Save = Extract<Request, { kind: 'save' }>;

/** So long after the last message the reader is taken to look at what is there. */
const REST_MS = 500;

/** `loadFrom` gives the bytes of a file from the base that the page names. */
export function serveSession(port: Port<Response, Request>, loadFrom: (base: string) => Load): void {
	let session: Promise<Session> | null = null;
	/** By asker. */
	const waiting = new Map<number, Ask>();
	/** By number of the request. */
	const savings = new Map<number, AbortController>();
	/** Work is done one piece after another; none of it rejects. */
	let work: Promise<void> = Promise.resolve();

	/** Answers whenever it is done, while other work goes on. */
	const aside = async (id: number, respond: () => Promise<Response>) => {
		try {
			port.postMessage(await respond());
		} catch (error) {
			port.postMessage({
				id,
				kind: 'failed',
				reason: error instanceof Error ? error.message : String(error)
			});
		}
	};
	const reply = (id: number, respond: () => Promise<Response>) => {
		work = work.then(() => aside(id, respond));
	};
	const save = async ({ id, format, address }: Save): Promise<Response> => {
		const stopper = new AbortController();
		savings.set(id, stopper);
		const tell = (share: number) => port.postMessage({ id, kind: 'saving', share });
		try {
			const file = await (await opened()).save(format, address, { signal: stopper.signal, tell });
			return { id, kind: 'saved', file };
		} finally {
			savings.delete(id);
		}
	};
	const opened = (): Promise<Session> => session ?? Promise.reject(new Error('no corpus is open'));

	const answerLast = ({ id, asker }: Ask) =>
		reply(id, async () => {
			// Lets messages that are already here arrive first.
			await new Promise((resolve) => setTimeout(resolve));
			const ask = waiting.get(asker);
			if (ask?.id !== id) return { id, kind: 'superseded' };
			waiting.delete(asker);
			const whole = await opened();
			const asked = asker === 0 ? whole : whole.withoutDrafts;
			return { id, kind: 'answered', reply: await asked.answer(ask.question) };
		});

	/** What is left of it; null where there is none. */
	let rehearsal: Iterator<void> | null = null;
	let pause: ReturnType<typeof setTimeout> | undefined;
	/** Begins, or goes on, once nobody has asked for anything for a while; each step lets messages in. */
	const rest = (milliseconds: number) => {
		clearTimeout(pause);
		if (!rehearsal) return;
		pause = setTimeout(() => {
			try {
				if (rehearsal?.next().done) rehearsal = null;
			} catch {
				// Whoever asks it hears of it.
				rehearsal = null;
			}
			rest(0);
		}, milliseconds);
	};

	port.onmessage = ({ data }) => {
		rest(REST_MS);
		switch (data.kind) {
			case 'open':
				session = Session.open(loadFrom(data.base));
				// Whoever asks hears of it.
				session.then(
					(open) => {
						rehearsal = open.rehearse();
						rest(REST_MS);
					},
					() => undefined
				);
				reply(data.id, async () => ({ id: data.id, kind: 'opened', opened: (await opened()).opened }));
				break;
			case 'ask':
				waiting.set(data.asker, data);
				answerLast(data);
				break;
			case 'present':
				reply(data.id, async () => ({
					id: data.id,
					kind: 'presented',
					opened: (await opened()).withoutDrafts.opened
				}));
				break;
			case 'gather':
				reply(data.id, async () => ({
					id: data.id,
					kind: 'gathered',
					gathered: await (await opened()).withoutDrafts.gather(data.views, data.claims)
				}));
				break;
			case 'read':
				// Beside all other work: most of it is waiting for files.
				void aside(data.id, async () => ({
					id: data.id,
					kind: 'read',
					claims: await (await opened()).claims.read(data.rows)
				}));
				break;
			case 'prepare':
				reply(data.id, async () => {
					await (await opened()).prepareWords();
					return { id: data.id, kind: 'prepared' };
				});
				break;
			case 'save':
				// Of what was asked last when it was told to, and then beside all other work.
				work = work.then(() => void aside(data.id, () => save(data)));
				break;
			case 'stop':
				savings.get(data.id)?.abort();
				break;
			case 'hold':
				reply(data.id, async () => ({
					id: data.id,
					kind: 'held',
					holders: (await opened()).holders(data.key, data.value, data.most)
				}));
				break;
			case 'part':
				reply(data.id, async () => ({
					id: data.id,
					kind: 'parted',
					zoom: (await opened()).partingZoom(data.places, data.zoom)
				}));
				break;
		}
	};
}
