// The briefings that the corpora ship, held against their claims.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import { parseBriefing } from '../../../src/lib/briefing/parse-briefing.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import { serialiseBriefing } from '../../../src/lib/briefing/serialise-briefing.ts';
import { slideCitations } from '../../../src/lib/briefing/slide-citations.ts';
import { namedClaimIds } from '../../../src/lib/briefing/slide-claims.ts';
import { slideFaults } from '../../../src/lib/briefing/slide-faults.ts';

async function load(id: string) {
	const result = await compileCorpus(join(import.meta.dirname, '../../../geo/corpora', id));
	if (result.state === 'faulty') throw new Error(`${id} has faults; expected none`);
	const presentable = toPresentable(result.compiled);
	return result.compiled.corpus.briefings.map(({ id: briefing, markdown }) => {
		const read = parseBriefing(briefing, markdown);
		if (!read.ok) throw new Error(JSON.stringify(read.faults));
		return { presentable, markdown, briefing: read.briefing };
	});
}

describe.each(['moscow-talks', 'orrin-light'])('the briefing of %s', async (id) => {
	const [shipped] = await load(id);
	if (!shipped) throw new Error(`${id} ships no briefing; expected one`);
	const { presentable, markdown, briefing } = shipped;

	it('stands in the form that the editor writes', () => {
		expect(serialiseBriefing(briefing)).toBe(markdown);
	});

	it('has no slide whose claims vanished, changed or are drafts', () => {
		expect(briefing.slides.flatMap((slide) => slideFaults(slide, presentable))).toEqual([]);
	});

	it('notes what every claim said that it names', () => {
		for (const slide of briefing.slides) {
			expect(slide.rests.map(({ claim }) => claim)).toEqual(namedClaimIds(slide));
		}
	});

	it('cites a claim in every line of every slide but the sources', () => {
		for (const { kind, text, id: slide } of briefing.slides) {
			if (kind === 'sources') continue;
			const uncited = text.split('\n').filter((line) => line.startsWith('- ') && !line.includes('[^'));
			expect([slide, uncited]).toEqual([slide, []]);
		}
	});

	it('begins with the bottom line, in one sentence or two', () => {
		expect(briefing.slides[0]!.kind).toBe('bottom-line');
		expect(briefing.slides[0]!.title.split(/[.!?](?:\s|$)/).length).toBeLessThan(4);
	});

	it('cites on every slide that shows claims', () => {
		for (const slide of briefing.slides) {
			if (slide.kind === 'sources') continue;
			expect(slideCitations(slide, [slide], presentable).named.length).toBeGreaterThan(0);
		}
	});
});

it('has eight to ten slides on Moscow', async () => {
	const [shipped] = await load('moscow-talks');
	expect(shipped!.briefing.slides.length).toBeGreaterThanOrEqual(8);
	expect(shipped!.briefing.slides.length).toBeLessThanOrEqual(10);
});
