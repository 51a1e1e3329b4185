// What was used last in a field of claims, so that it can be offered first. Drafts come after claims: they are what is being made.
import type { WrittenCorpus } from '../../model/edits/written.ts';

/** Ids, the one used last first. Of answers their questions and positions, with a blank between. */
export function lastUsed(records: WrittenCorpus, field: string): readonly string[] {
	const used = new Set<string>();
	for (const { value } of [...records.claim, ...records.draft].toReversed()) {
		const found = (Object(value) as Readonly<Record<string, unknown>>)[field];
		for (const one of Array.isArray(found) ? found : found === undefined ? [] : [found]) used.add(keyOf(one));
	}
	return [...used];
}

function keyOf(value: unknown): string {
	if (typeof value === 'string') return value;
	const { question, position } = Object(value) as { readonly question?: string; readonly position?: string };
	return `${question} ${position}`;
}
