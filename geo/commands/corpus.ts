// `npm run corpus -- VERB …`: what can be done with corpora from a terminal. A verb is a line in the table.
import '../../src/lib/messages/speak-english.ts';
import { FAILED, MISUSED, run } from './command.ts';
import { check } from './verbs/check.ts';
import { diff } from './verbs/diff.ts';
import { IMPORT_USAGE, importFiles } from './verbs/import.ts';
import { merge } from './verbs/merge.ts';
import { outline } from './verbs/outline.ts';
import { read, READ_USAGE } from './verbs/read.ts';
import { writeSchemas } from './verbs/write-schemas.ts';

interface Verb {
	readonly usage: string;
	readonly does: string;
	/** The exit code. */
	readonly run: (words: readonly string[]) => Promise<number>;
}

const VERBS: Readonly<Record<string, Verb>> = {
	check: { usage: 'check PATH…', does: 'print every fault of the corpora in these folders', run: check },
	diff: {
		usage: 'diff OLD NEW',
		does: 'say what changed in claims, questions and reports from one folder to another',
		run: diff
	},
	import: {
		usage: IMPORT_USAGE,
		does: 'take tables, map data, annotations or references into a corpus, or make one of them',
		run: importFiles
	},
	merge: {
		usage: 'merge BASE OURS THEIRS [PATH]',
		does: 'merge two states of a corpus, or of its file PATH, into OURS; a driver for git',
		run: merge
	},
	outline: {
		usage: 'outline NAME',
		does: 'print the outline of a country or first-level area as a feature for places.geojson',
		run: outline
	},
	read: {
		usage: READ_USAGE,
		does: 'take reports out of files of many kinds into a corpus, with drafts of what they claim',
		run: read
	},
	schemas: { usage: 'schemas', does: 'write the JSON Schemas of geo/schemas anew', run: writeSchemas }
};

const [name, ...words] = process.argv.slice(2);
const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
await run(async () => {
	if (verb) return verb.run(words);
	console.error(usage(name));
	return MISUSED;
});

function usage(unknown: string | undefined): string {
	const width = Math.max(...Object.values(VERBS).map((each) => each.usage.length));
	return [
		...(unknown === undefined || unknown === '--help' ? [] : [`There is no "${unknown}". What there is:`]),
		...Object.values(VERBS).map((each) => `npm run corpus -- ${each.usage.padEnd(width)}  ${each.does}`),
		`Exit codes: 0 all well, ${FAILED} faults or differences found, ${MISUSED} not understood or not to be compared.`
	].join('\n');
}
