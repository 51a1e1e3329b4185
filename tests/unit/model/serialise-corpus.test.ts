import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { serialiseCorpus } from '../../../src/lib/model/serialise-corpus.ts';
import { corpora } from './arbitrary-corpus.ts';
import { harbour } from './harbour.ts';

it('gives back any corpus that it was written from', () => {
	fc.assert(
		fc.property(corpora, (corpus) => {
			const result = parseCorpus(serialiseCorpus(corpus));
			expect(result.ok ? [] : result.faults.map(formatFault)).toEqual([]);
			expect(result).toEqual({ ok: true, corpus });
		}),
		{ numRuns: 100 }
	);
}, 60_000);

it('gives back the corpus of the fixture', () => {
	const read = parseCorpus(harbour());
	if (!read.ok) throw new Error('expected a corpus');
	expect(parseCorpus(serialiseCorpus(read.corpus))).toEqual(read);
});

it('keeps the order of more reports than have numbers of one digit', () => {
	const read = parseCorpus(harbour());
	if (!read.ok) throw new Error('expected a corpus');
	const first = read.corpus.reports[0]!;
	const reports = Array.from({ length: 12 }, (_, index) => ({
		...first,
		id: `r${99 - index}` as typeof first.id
	}));
	const corpus = { ...read.corpus, claims: [], reports };
	expect(parseCorpus(serialiseCorpus(corpus))).toEqual({ ok: true, corpus });
});
