// One corpus opened with each of those who answer: in the page, and in a worker at the other end of a channel.
import type { Answers } from '../../../src/lib/answers/answers.ts';
import { PageAnswers } from '../../../src/lib/answers/page/page-answers.ts';
import type { Opened } from '../../../src/lib/answers/request.ts';
import type { Call, Outcome, Port } from '../../../src/lib/answers/worker/messages.ts';
import { serveSession } from '../../../src/lib/answers/worker/serve-session.ts';
import { WorkerAnswers } from '../../../src/lib/answers/worker/worker-answers.ts';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import { writeLargeCorpus } from '../../../src/lib/query/columnar/write-large-corpus.ts';
import { FORMATS } from '../../../src/lib/state/answers/formats.ts';

export interface Host {
	readonly answers: Answers;
	readonly opened: Opened;
	readonly close: () => void;
}

export type Open = (compiled: CompiledCorpus) => Promise<Host>;

export async function filesOf({
	corpus: whole,
	placements
}: CompiledCorpus): Promise<Map<string, Uint8Array>> {
	const { claims: all, ...corpus } = whole;
	// Random reports have no text for a quote to stand in.
	const claims = all.map((claim) => ({ ...claim, quoteAt: { start: 7, end: 11, paragraph: 1 } }));
	const files = new Map<string, Uint8Array>();
	const texts = corpus.reports.map(({ text }) => text);
	await writeLargeCorpus({ corpus, placements, claims, texts }, async (name, pieces) => {
		const read: Uint8Array[] = [];
		for await (const piece of pieces) read.push(Buffer.from(piece));
		files.set(name, Buffer.concat(read));
	});
	return files;
}

export const HOSTS: Readonly<Record<string, Open>> = {
	async page(compiled) {
		const answers = new PageAnswers(compiled, 'first', FORMATS);
		return { answers, opened: answers.opened('all'), close: () => undefined };
	},
	async worker(compiled) {
		const files = await filesOf(compiled);
		const { port1, port2 } = new MessageChannel();
		serveSession(port2 as unknown as Port<Outcome, Call>, () => async (name) => files.get(name)!, FORMATS);
		const open = await WorkerAnswers.open(port1 as unknown as Port<Call, Outcome>, '');
		return {
			...open,
			close() {
				port1.close();
				port2.close();
			}
		};
	}
};
