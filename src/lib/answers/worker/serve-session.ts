// The worker's end of the channel. Messages are taken in before work begins, so that of several requests only the last is
// answered; the others are told so at once.
import { message } from '../../messages/message.ts';
import type { Formats } from '../save-selection.ts';
import type { Audience } from '../request.ts';
import { Session } from '../session.ts';
import { FileHolding } from './file-holding.ts';
import type { Load } from './load.ts';
import type { Call, Outcome, Port } from './messages.ts';

type Ask = Extract<Call, { kind: 'ask' }>;
type Save = Extract<Call, { kind: 'save' }>;

interface Open {
	readonly holding: FileHolding;
	readonly session: Session;
}

/** So long after the last message the reader is taken to look at what is there. */
const REST_MS = 500;

/** `loadFrom` gives the bytes of a file from the base that the page names; `widest` is who may hear the most, whatever is asked. */
export function serveSession(
	port: Port<Outcome, Call>,
	loadFrom: (base: string) => Load,
	formats: Formats,
	widest: Audience = 'all'
): void {
	let opening: Promise<Open> | null = null;
	/** By asker. */
	const waiting = new Map<number, Ask>();
	/** By number of the call. */
	const savings = new Map<number, AbortController>();
	/** Work is done one piece after another; none of it rejects. */
	let work: Promise<void> = Promise.resolve();

	const opened = (): Promise<Open> => opening ?? Promise.reject(new Error(message('query.engine.unopened')));
	/** Answers whenever it is done, while other work goes on. */
	const aside = async (id: number, give: (open: Open) => unknown) => {
		try {
			port.postMessage({ id, kind: 'done', value: await give(await opened()) });
		} catch (error) {
			port.postMessage({
				id,
				kind: 'failed',
				reason: error instanceof Error ? error.message : String(error)
			});
		}
	};
	const inTurn = (id: number, give: (open: Open) => unknown) => {
		work = work.then(() => aside(id, give));
	};
	const save = async ({ id, request }: Save, { session }: Open): Promise<Blob> => {
		const stopper = new AbortController();
		savings.set(id, stopper);
		const tell = (share: number) => port.postMessage({ id, kind: 'share', share });
		try {
			return await session.save(request, formats, { signal: stopper.signal, tell });
		} finally {
			savings.delete(id);
		}
	};
	const answerLast = ({ id, asker }: Ask) =>
		inTurn(id, async ({ session }) => {
			// Lets messages that are already here arrive first.
			await new Promise((resolve) => setTimeout(resolve));
			const ask = waiting.get(asker);
			if (ask?.id !== id) return null;
			waiting.delete(asker);
			return session.answer(ask.request);
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
	const open = async (base: string): Promise<Open> => {
		const holding = await FileHolding.open(loadFrom(base));
		return { holding, session: new Session(holding, widest) };
	};

	port.onmessage = ({ data }) => {
		rest(REST_MS);
		const { id } = data;
		switch (data.kind) {
			case 'open':
				opening = open(data.base);
				// Whoever asks hears of it.
				opening.then(
					({ session }) => {
						rehearsal = session.rehearse();
						rest(REST_MS);
					},
					() => undefined
				);
				inTurn(id, ({ session }) => session.opened);
				break;
			case 'opened':
				inTurn(id, ({ session }) => session.of(data.audience).opened);
				break;
			case 'ask':
				waiting.set(data.asker, data);
				answerLast(data);
				break;
			case 'count':
				inTurn(id, async ({ session }) => {
					if (!session.isReady(data.asked)) await session.prepareWords();
					return session.count(data.asked);
				});
				break;
			case 'part':
				inTurn(id, ({ session }) => session.part(data.asked, data.places, data.zoom));
				break;
			case 'gather':
				inTurn(id, async ({ session, holding }) => {
					const isWordy = data.views.some(({ of }) => of.kind === 'query' && of.query.words.trim() !== '');
					if (isWordy) await session.prepareWords();
					return session.of('reviewed').gather(data.views, data.claims, await holding.digest());
				});
				break;
			case 'read':
				// Beside all other work: most of it is waiting for files.
				void aside(id, ({ session }) => session.read(data.rows));
				break;
			case 'prepare':
				inTurn(id, ({ session }) => session.prepareWords());
				break;
			case 'save':
				// Begun in its turn, and then beside all other work.
				work = work.then(() => void aside(id, (open) => save(data, open)));
				break;
			case 'stop':
				savings.get(id)?.abort();
				break;
			case 'hold':
				inTurn(id, ({ session }) => session.holders(data.held, data.most));
				break;
			case 'cover':
				inTurn(id, async ({ session }) => {
					if (!session.isReady(data.asked)) await session.prepareWords();
					return session.cover(data.asked, data.options);
				});
				break;
		}
	};
}
