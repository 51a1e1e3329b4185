// The words after `npm run export -- VERB`: what is exported, and where to. Touches no file.
import { readWorldview, WORLDVIEW_KEYS, type Worldview } from '../../lib/model/worldview.ts';
import { typedWords, UsageError } from '../read-arguments.ts';

export interface ExportWords {
	/** One for each name that was asked for. */
	readonly named: readonly string[];
	/** Where to write; a file or a folder. */
	readonly out: string | undefined;
	readonly notes: boolean;
	readonly worldview: Worldview | undefined;
}

/** `names`: what has to be named, in words for who typed too little. OUT may follow them, or be given by `--out`. */
export function readWords(words: readonly string[], usage: string, names: readonly string[]): ExportWords {
	const { values, positionals } = typedWords(words, OPTIONS, `npm run export -- ${usage}`);
	const named = positionals.slice(0, names.length);
	const [out, ...more] = [
		...positionals.slice(names.length),
		...(values.out === undefined ? [] : [values.out])
	];
	if (named.length < names.length || more.length > 0)
		throw new UsageError(
			`npm run export -- ${usage}: expected ${names.join(' and ')}, and perhaps where to write`
		);
	const worldview = values.worldview === undefined ? undefined : readWorldview(values.worldview);
	if (values.worldview !== undefined && !worldview)
		throw new UsageError(
			`--worldview: found "${values.worldview}", expected one of ${WORLDVIEW_KEYS.join(', ')}`
		);
	return { named, out, notes: values.notes, worldview };
}

const OPTIONS = {
	out: { type: 'string' },
	notes: { type: 'boolean', default: false },
	worldview: { type: 'string' }
} as const;
