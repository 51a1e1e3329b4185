// The briefings that the corpora ship, held against their claims.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import type { Slide } from '../../../src/lib/briefing/briefing.ts';
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

const shipped = (await Promise.all(['moscow-talks', 'orrin-light'].map(load))).flat();

describe.each(shipped.map((each) => [each.briefing.id, each] as const))('the briefing %s', (_, each) => {
	const { presentable, markdown, briefing } = each;

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

const translated = shipped.filter(({ briefing }) => briefing.translationOf !== undefined);

it('is there in Arabic and in Russian for each', () => {
	const said = translated.map(({ briefing }) => `${briefing.translationOf} ${briefing.language}`);
	expect(said.toSorted()).toEqual(
		['the-dark-at-cape-orrin', 'what-moscow-settled'].flatMap((id) => [`${id} ar`, `${id} ru`])
	);
});

it.each(translated.map(({ briefing }) => [briefing.id, briefing] as const))(
	'%s shows and cites, slide by slide, what it translates does',
	(_, briefing) => {
		const own = shipped.find((each) => each.briefing.id === briefing.translationOf)!.briefing;
		const cited = (text: string) => text.split('\n').map((line) => line.match(/\[\^[^\]]+\]/g));
		const bare = ({ title: _title, label: _label, text, notes, asked, ...others }: Slide) => ({
			...others,
			...{ text: cited(text), notes: notes.split('\n\n').length, asked: asked.split('\n\n').length }
		});
		expect(briefing.slides.map(bare)).toEqual(own.slides.map(bare));
	}
);

it('has eight to ten slides on Moscow', () => {
	const { slides } = shipped[0]!.briefing;
	expect(slides.length).toBeGreaterThanOrEqual(8);
	expect(slides.length).toBeLessThanOrEqual(10);
});
