// Two records of a kind made into one: whatever names the one names the other, which remembers the ids that both had.
import type { Answer, Question } from '../corpus.ts';
import { freeId } from '../free-id.ts';
import type { Edit } from './edit.ts';
import { aliasesOf, referringTo } from './rename-record.ts';
import { isSameValue } from './same-value.ts';
import type { RecordKind, WrittenCorpus } from './written.ts';

/** What may be the same thing twice. */
export type MergedKind = Extract<RecordKind, 'source' | 'actor' | 'event' | 'question' | 'place'>;

/** `to` keeps its own words; of a question it takes the answers that it has not. Throws where there is no such record. */
export function mergeRecord(records: WrittenCorpus, kind: MergedKind, from: string, to: string): Edit {
	const [gone, kept] = [from, to].map((id) => records[kind].find((entry) => entry.id === id)?.value);
	if (gone === undefined || kept === undefined || from === to)
		throw new Error(`merge of ${kind} "${from}" into "${to}": expected two records`);
	const aliases = [...new Set([...aliasesOf(kind, kept), ...aliasesOf(kind, gone), from])];
	const referring = referringTo(records, { kind, from, to });
	// The other is gone before what remembers its id comes.
	const removed = { kind, id: from, value: null };
	if (kind !== 'question') {
		const own = referring.filter((change) => change.kind !== kind || change.id !== from);
		return [removed, { kind, id: to, value: withAliases(kind, kept, aliases) }, ...own];
	}
	const { question, positions } = mergeAnswers(kept as Question, gone as Question);
	const answers = referring.map((change) => {
		const value = change.value as { readonly answers: readonly Answer[] };
		const old = records[change.kind].find(({ id }) => id === change.id)!.value as typeof value;
		return { ...change, value: { ...value, answers: moved(old.answers, from, to, positions) } };
	});
	return [removed, { kind, id: to, value: { ...question, aliases } }, ...answers];
}

function withAliases(kind: MergedKind, value: unknown, aliases: readonly string[]): unknown {
	const fields = value as { readonly properties?: object };
	return kind === 'place'
		? { ...fields, properties: { ...fields.properties, aliases } }
		: { ...fields, aliases };
}

/** By the ids of positions of the one, those that they have in the other. */
function mergeAnswers(kept: Question, gone: Question) {
	const all: { readonly id: string; readonly text: string }[] = [...kept.positions];
	const positions = new Map<string, string>();
	for (const position of gone.positions) {
		const same = all.find(({ text }) => text === position.text);
		const id =
			same?.id ??
			freeId(
				position.id,
				all.map((one) => one.id)
			);
		if (!same) all.push({ ...position, id });
		positions.set(position.id, id);
	}
	return { question: { ...kept, positions: all }, positions };
}

function moved(
	answers: readonly Answer[],
	from: string,
	to: string,
	positions: ReadonlyMap<string, string>
): readonly object[] {
	const all = answers.map(({ question, position }) =>
		question === from
			? { question: to, position: positions.get(position) ?? position }
			: { question, position }
	);
	return all.filter((answer, at) => all.findIndex((other) => isSameValue(other, answer)) === at);
}
