// How the fields of a record merge, as a table. What is not in it merges field by field where it is an object, and else is one value that
// a person decides on.

/** `whole`: parts of it belong together. `set`: its items come and go one by one. `records`: a list of records with ids. */
export type FieldForm = 'whole' | 'set' | 'records' | 'answers' | 'fields';

export const FIELD_FORMS: Readonly<Record<string, FieldForm>> = {
	quote: 'whole',
	geometry: 'whole',
	attribution: 'whole',
	made: 'whole',
	reviewed: 'whole',
	decided: 'whole',
	about: 'set',
	events: 'set',
	topics: 'set',
	aliases: 'set',
	unsaid: 'set',
	positions: 'records',
	answers: 'answers'
};
