import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import { parseBriefing } from '../../../src/lib/briefing/parse-briefing.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import { serialiseBriefing } from '../../../src/lib/briefing/serialise-briefing.ts';
import { claimsNamedIn, parseMarkdown } from '../../../src/lib/briefing/markdown.ts';
import { slideFaults } from '../../../src/lib/briefing/slide-faults.ts';
import { briefingFromTemplate } from '../../../src/lib/briefing/template.ts';
import { claimLines } from '../../../src/lib/briefing/claim-lines.ts';
import { HARBOUR } from '../model/harbour.ts';

async function presentableOf(folder: string) {
	const result = await compileCorpus(folder);
	if (result.state === 'faulty') throw new Error(`${folder} has faults; expected none`);
	return toPresentable(result.compiled);
}

const CORPORA = join(import.meta.dirname, '../../../geo/corpora');

describe.each([join(CORPORA, 'moscow-talks'), join(CORPORA, 'orrin-light'), HARBOUR])(
	'the template over %s',
	async (folder) => {
		const presentable = await presentableOf(folder);
		const briefing = briefingFromTemplate('new', presentable);

		it('goes from the bottom line to the sources', () => {
			const kinds = [...new Set(briefing.slides.map(({ kind }) => kind))];
			expect(kinds).toEqual([
				'bottom-line',
				'where',
				'when',
				'who',
				'differ',
				'silent',
				'outlook',
				'sources'
			]);
		});

		it('rests every line on a claim that the corpus has, and none on a draft', () => {
			for (const { text, title } of briefing.slides) {
				expect(title).not.toBe('');
				const lines = text.split('\n').filter((line) => line.startsWith('- '));
				for (const line of lines) {
					const named = claimsNamedIn(parseMarkdown(line));
					expect(named.length).toBeGreaterThan(0);
					for (const id of named) expect(presentable.claims.has(id)).toBe(true);
				}
			}
		});

		it('calls nothing dated to the day that a month or a year is all that is known of', () => {
			const { text } = briefing.slides.find(({ kind }) => kind === 'when')!;
			for (const id of claimsNamedIn(parseMarkdown(text))) {
				const { earliest, latest } = presentable.claims.get(id)!.when!;
				expect(latest).toBe(earliest);
			}
		});

		it('has no faults and survives its file', () => {
			expect(briefing.slides.flatMap((slide) => slideFaults(slide, presentable))).toEqual([]);
			expect(parseBriefing('new.md', serialiseBriefing(briefing))).toEqual({ ok: true, briefing });
		});
	}
);

it('leads from a claim to who, where, when and source', async () => {
	const { claims, evidence } = await presentableOf(HARBOUR);
	expect(claimLines(claims.get('pier-unsafe')!, evidence).split('\n')).toEqual([
		expect.stringContaining('**Who** The harbour master'),
		expect.stringMatching(/\*\*Where\*\* .*pier/i),
		expect.stringMatching(/\*\*When\*\* .*May 2031/),
		expect.stringMatching(/\*\*Source\*\* .*← .*, ¶\d\[\^pier-unsafe\]/)
	]);
	expect(claimLines(claims.get('pay-dispute')!, evidence)).toMatch(/\*\*When\*\* not given/);
});
