// In what ways a claim changed: the fields of a claim, gathered under the words that people have for it.
import { CHANGED_FIELDS, type ChangedField } from './changes.ts';

const NAMED = {
	reworded: ['text', 'quote'],
	moved: ['at', 'about'],
	redated: ['when', 'said']
} as const satisfies Readonly<Record<string, readonly ChangedField[]>>;

export const CLAIM_CHANGE_KINDS = ['reworded', 'moved', 'redated', 'otherwise'] as const;
export type ClaimChangeKind = (typeof CLAIM_CHANGE_KINDS)[number];

const named: readonly ChangedField[] = Object.values(NAMED).flat();

const FIELDS: Readonly<Record<ClaimChangeKind, readonly ChangedField[]>> = {
	...NAMED,
	otherwise: CHANGED_FIELDS.filter((field) => !named.includes(field))
};

/** Those of `fields` that make a change one of `kind`; empty where it is none. */
export function fieldsOfKind(fields: readonly ChangedField[], kind: ClaimChangeKind): ChangedField[] {
	return fields.filter((field) => FIELDS[kind].includes(field));
}
