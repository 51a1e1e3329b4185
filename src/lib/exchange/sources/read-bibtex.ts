// BibTeX and BibLaTeX as citations. citation-js reads the entries; which are there, and what is wrong in which line, is told before.
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import type { Citation } from './citation.ts';
import { citationOfCsl, type CslInput } from './read-csl.ts';
import { splitBibtex, type BibtexEntry } from './split-bibtex.ts';

/** A longer one is a file of another kind. */
const LONGEST = 100_000;
const NOT_WORKS = new Set(['string', 'comment', 'preamble']);

export async function* readBibtex(input: Input, watched: Watched): Steps<Citation> {
	const { Cite, plugins } = await import('@citation-js/core');
	await import('@citation-js/plugin-bibtex');
	// Titles stay as they are written.
	plugins.config.get('@bibtex').parse.sentenceCase = 'never';
	const entries = splitBibtex(await readWhole(input, watched));
	const strings = entries.filter(({ type }) => type === 'string').map(({ text }) => text);
	const citations: Citation[] = [];
	for (const [at, entry] of entries.filter(({ type }) => !NOT_WORKS.has(type)).entries()) {
		watched.signal.throwIfAborted();
		const where = { file: input.name, line: entry.line, record: `#${at + 1}` };
		const broken = brokenIn(entry);
		if (broken) {
			yield fault({ ...where, ...broken });
			continue;
		}
		try {
			const { data } = new Cite([...strings, entry.text].join('\n'), { generateGraph: false });
			const [work] = data as CslInput[];
			if (work) citations.push(citationOfCsl(work, at + 1, entry.line));
			else yield fault({ ...where, found: 'an entry without fields', expected: 'fields' });
		} catch (error) {
			const found = `an entry that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
			yield fault({ ...where, found, expected: 'fields as BibTeX has them' });
		}
	}
	yield* inPortions(citations, watched.signal);
}

function brokenIn({ isWhole, text }: BibtexEntry): { found: string; expected: string } | null {
	if (!isWhole) return { found: 'an entry that does not end', expected: 'a closing brace' };
	if (text.length <= LONGEST) return null;
	return { found: `an entry of ${text.length} characters`, expected: `at most ${LONGEST}` };
}
