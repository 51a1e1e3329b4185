// Rows of a file before they become records: where they come from as a source, and what is known of them by the first of them.
import { message } from '../../messages/message.ts';
import type { Fault } from '../../model/compiled.ts';
import { shorten } from '../../model/show-value.ts';
import type { Watched } from '../../files/input/input.ts';
import { fault, type Step, type Steps } from '../../files/input/step.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { LOOKED_AT } from '../mapping/propose-mapping.ts';
import type { Row } from '../rows/row.ts';
import { toId } from './ids.ts';
import type { BuilderWords, Provider } from './record-builder.ts';
import type { Records } from './records.ts';

/** A data set as a source of the corpus. */
export function providerOf(dataset: Dataset, there: Pick<Records, 'sources'>): Provider {
	const known = there.sources.find(({ name }) => name === dataset.name);
	const { id, name, url } = dataset;
	return {
		id: toId(id),
		name,
		...(url === undefined ? {} : { url }),
		note: known?.note ?? message('exchange.provider.note')
	};
}

/** `language`: BCP 47, of the corpus; `today`: EDTF. */
export function wordsOf({ language, today }: Pick<BuilderWords, 'language' | 'today'>): BuilderWords {
	const role = {
		outlet: message('exchange.role', { is: 'outlet' }),
		voice: message('exchange.role', { is: 'voice' })
	};
	return { role, outletNote: message('exchange.outlet.note'), language, today };
}

/** What a library throws of a broken file is a fault of the file; who stops it is heard. */
export async function* guarded<Item>(
	steps: Steps<Item>,
	file: string,
	format: string,
	{ signal }: Watched
): Steps<Item> {
	try {
		yield* steps;
	} catch (error) {
		signal.throwIfAborted();
		const reason = error instanceof Error ? error.message : String(error);
		yield fault({
			file,
			found: `what cannot be read: ${shorten(reason)}`,
			expected: `a sound file of ${format}`
		});
	}
}

/** The first rows, by which a data set is known, and all steps from the beginning. */
export async function peek(steps: Steps<Row>): Promise<{
	readonly first: readonly Row[];
	readonly faults: readonly Fault[];
	readonly rest: Steps<Row>;
}> {
	const seen: Step<Row>[] = [];
	let rows = 0;
	for (let next = await steps.next(); !next.done; next = await steps.next()) {
		seen.push(next.value);
		if (next.value.kind === 'items') rows += next.value.items.length;
		if (rows >= LOOKED_AT) break;
	}
	return {
		first: seen.flatMap((step) => (step.kind === 'items' ? step.items : [])),
		faults: seen.flatMap((step) => (step.kind === 'fault' ? [step.fault] : [])),
		rest: (async function* () {
			yield* seen;
			yield* steps;
		})()
	};
}
