// What can be done with corpora from a terminal. A verb is a line in the table.
import { FAILED, MISUSED } from './command.ts';

interface Verb {
	readonly usage: string;
	readonly does: string;
	/** Only the verb that is asked for is loaded. It gives the exit code. */
	readonly load: () => Promise<(words: readonly string[]) => Promise<number>>;
}

const VERBS: Readonly<Record<string, Verb>> = {
	check: {
		usage: 'check PATH…',
		does: 'print every fault of the corpora in these folders',
		load: async () => (await import('./verbs/check.ts')).check
	},
	diff: {
		usage: 'diff OLD NEW',
		does: 'say what changed in claims, questions and reports from one folder to another',
		load: async () => (await import('./verbs/diff.ts')).diff
	},
	import: {
		usage: 'import FILE… --into FOLDER',
		does: 'take tables, map data, annotations or references into a corpus, or make one of them',
		load: async () => (await import('./verbs/import.ts')).importFiles
	},
	merge: {
		usage: 'merge BASE OURS THEIRS [PATH]',
		does: 'merge two states of a corpus, or of its file PATH, into OURS; a driver for git',
		load: async () => (await import('./verbs/merge.ts')).merge
	},
	outline: {
		usage: 'outline NAME',
		does: 'print the outline of a country or first-level area as a feature for places.geojson',
		load: async () => (await import('./verbs/outline.ts')).outline
	},
	read: {
		usage: 'read FILE… --into FOLDER',
		does: 'take reports out of files of many kinds into a corpus, with drafts of what they claim',
		load: async () => (await import('./verbs/read.ts')).read
	},
	schemas: {
		usage: 'schemas',
		does: 'write the JSON Schemas of geo/schemas anew',
		load: async () => (await import('./verbs/write-schemas.ts')).writeSchemas
	}
};

/** Does what `words` ask for and gives the exit code. */
export async function runCorpus([name, ...words]: readonly string[]): Promise<number> {
	const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
	if (verb) return (await verb.load())(words);
	console.error(usage(name));
	return MISUSED;
}

function usage(unknown: string | undefined): string {
	const width = Math.max(...Object.values(VERBS).map((each) => each.usage.length));
	return [
		...(unknown === undefined || unknown === '--help' ? [] : [`There is no "${unknown}". What there is:`]),
		...Object.values(VERBS).map((each) => `npm run corpus -- ${each.usage.padEnd(width)}  ${each.does}`),
		`Exit codes: 0 all well, ${FAILED} faults or differences found, ${MISUSED} not understood or not to be compared.`
	].join('\n');
}
