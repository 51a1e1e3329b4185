// What is typed into a form that makes or changes nothing before it is sent: kept as it is typed, and there again after a crash. It is no act: it
// stands in no journal.
import { openRecords } from './record-store.ts';

export interface TypedForms {
	/** Null where nothing waits. */
	read(form: string): Promise<unknown>;
	/** Null once it was sent or let go. */
	keep(form: string, typed: unknown): Promise<void>;
}

const KIND = 'form';

export function typedIn(area: string): string {
	return `typed:${area}`;
}

/** Of the corpus in `area`; all rejects where the browser keeps nothing. */
export function openTyped(area: string): TypedForms {
	const store = openRecords(typedIn(area));
	let turn: Promise<unknown> = Promise.resolve();
	const keep = async (form: string, typed: unknown) => {
		const there = await store.read(KIND, form);
		if (typed === null && !there) return;
		await store.write([{ kind: KIND, id: form, value: typed, from: there?.revision ?? 0 }], Date.now());
	};
	return {
		read: async (form) => (await store.read(KIND, form))?.value ?? null,
		keep: (form, typed) => {
			const mine = turn.then(() => keep(form, typed));
			turn = mine.catch(() => undefined);
			return mine;
		}
	};
}
