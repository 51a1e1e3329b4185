import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/lib/compile/compile.ts';
import { recompile } from '../../../src/lib/compile/recompile.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import { compareWritten } from '../../../src/lib/model/edits/compare-written.ts';
import type { Edit } from '../../../src/lib/model/edits/edit.ts';
import { toWritten } from '../../../src/lib/model/edits/to-written.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { corpora } from '../model/arbitrary-corpus.ts';
import { harbour } from '../model/harbour.ts';

function recompiled(compiled: CompiledCorpus, edit: Edit) {
	const result = recompile(compiled, edit);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result;
}

it('makes what compiling the edited corpus makes, and takes it back', () => {
	fc.assert(
		fc.property(corpora, corpora, (before, after) => {
			const [old, wanted] = [compile(before), compile(after)];
			fc.pre(old.ok && wanted.ok);
			if (!old.ok || !wanted.ok) return;
			const edit = compareWritten(toWritten(before), toWritten(after));
			const there = recompiled(old.compiled, edit);
			expect(there.compiled).toEqual(wanted.compiled);
			expect(recompiled(there.compiled, there.back).compiled).toEqual(old.compiled);
		}),
		{ numRuns: 40 }
	);
}, 60_000);

describe('the fixture', () => {
	const read = parseCorpus(harbour());
	if (!read.ok) throw new Error('expected a corpus');
	const made = compile(read.corpus);
	if (!made.ok) throw new Error('expected it compiled');
	const { compiled } = made;
	const written = toWritten(read.corpus);
	const valueOf = (kind: 'claim' | 'place' | 'report', id: string) =>
		written[kind].find((entry) => entry.id === id)!.value as Record<string, unknown>;

	it('keeps its placements when a claim is mended', () => {
		const value = { ...valueOf('claim', 'pier-unsafe'), text: 'The pier is closed.' };
		const { compiled: after } = recompiled(compiled, [{ kind: 'claim', id: 'pier-unsafe', value }]);
		expect(after.placements).toBe(compiled.placements);
		expect(after.corpus.claims.find(({ id }) => id === 'pier-unsafe')!.text).toBe('The pier is closed.');
	});

	it('moves the marker of a place that was moved, and no other', () => {
		const place = compiled.corpus.places.find(({ geometry }) => geometry.type === 'Point')!;
		const value = { ...valueOf('place', place.id), geometry: { type: 'Point', coordinates: [1, 2] } };
		const { placements } = recompiled(compiled, [{ kind: 'place', id: place.id, value }]).compiled;
		expect(placements[place.id]!.point).toEqual([1, 2]);
		for (const { id } of compiled.corpus.places)
			if (id !== place.id) expect(placements[id]!.point).toBe(compiled.placements[id]!.point);
	});

	it('finds quotes where they stand once a text has a paragraph more', () => {
		const claim = compiled.corpus.claims[0]!;
		const report = valueOf('report', claim.report);
		const value = { ...report, text: `Before all that.\n\n${report['text'] as string}` };
		const after = recompiled(compiled, [{ kind: 'report', id: claim.report, value }]).compiled;
		const [was, is] = [compiled, after].map(({ corpus }) => indexEvidence(corpus).quoteAt(claim));
		expect(is!.paragraph).toBe(was!.paragraph + 1);
	});

	it('says the faults of an edit that the corpus could not bear', () => {
		const result = recompile(compiled, [{ kind: 'event', id: compiled.corpus.events[0]!.id, value: null }]);
		expect(result.ok).toBe(false);
	});
});
