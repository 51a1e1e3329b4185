import { describe, expect, it } from 'vitest';
import { BLANK_SLIDE, EXPLORE, type Slide } from '../../../src/lib/briefing/briefing.ts';
import { handlingMarking } from '../../../src/lib/briefing/handling-marking.ts';
import { toPresentable } from '../../../src/lib/briefing/presentable.ts';
import { briefingCitations, slideCitations } from '../../../src/lib/briefing/slide-citations.ts';
import { eventOnSlide, shownClaims } from '../../../src/lib/briefing/slide-claims.ts';
import { slideFaults, withDigests } from '../../../src/lib/briefing/slide-faults.ts';
import { HANDLINGS, type Claim } from '../../../src/lib/model/corpus.ts';
import { slideView, toSlideView } from '../../../src/lib/state/briefing/slide-view.ts';
import { compileCorpus } from '../query/compile-corpus.ts';
import { day, type ClaimPlan } from '../evidence/make-corpus.ts';

function compiled(claims: readonly ClaimPlan[]) {
	return compileCorpus({
		reports: { r1: 's1', r2: 's2' },
		claims,
		places: { port: [10, 50], pier: [11, 51] },
		questions: { why: ['strike', 'storm'] }
	});
}

const CLAIMS: readonly ClaimPlan[] = [
	{ id: 'strike', report: 'r1', about: ['port'], answers: ['why=strike'], text: 'They strike.' },
	{ id: 'storm', report: 'r2', chain: ['harbour'], about: ['pier'], answers: ['why=storm'] },
	{ id: 'rumour', report: 'r2', about: ['pier'], answers: ['why=storm'], status: 'draft' }
];
const presentable = toPresentable(compiled(CLAIMS));
const slide = (parts: Partial<Slide>): Slide => ({ ...BLANK_SLIDE, ...parts });
const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

describe('drafts', () => {
	const EVERY_WAY: readonly Partial<Slide>[] = [
		{},
		{ view: { ...EXPLORE, search: '?status=draft' } },
		{ view: { ...EXPLORE, search: '?claim=rumour' } },
		{ view: { ...EXPLORE, search: '?q=rumour' } },
		{ view: { page: 'questions', record: 'why', search: '' }, figure: 'question' },
		{ view: { page: 'reports', record: 'r2', search: '?claim=rumour' }, figure: 'report' },
		{ figure: 'sources', text: 'As heard[^rumour] and [said](claim:rumour).' },
		{ highlight: [{ kind: 'claim', id: 'rumour' }] },
		{ movements: [{ from: 'port', to: 'pier', claim: 'rumour' }] }
	];

	it.each(EVERY_WAY)('reach neither the figure nor the citations of a slide with %j', (parts) => {
		const made = slide(parts);
		const { named, further } = slideCitations(made, [made], presentable);
		expect(ids(shownClaims(made, presentable))).not.toContain('rumour');
		expect(ids(named.map(({ claim }) => claim))).not.toContain('rumour');
		expect(further?.claims ?? 0).toBeLessThan(3);
		expect(ids(briefingCitations([made], presentable).map(({ claim }) => claim))).not.toContain('rumour');
		expect(withDigests(made, presentable).rests.map(({ claim }) => claim)).not.toContain('rumour');
	});

	it('count in no answer: the corpus that a room sees has none', () => {
		expect(ids(presentable.corpus.claims)).toEqual(['strike', 'storm']);
		expect(presentable.table.size).toBe(2);
		expect(presentable.table.columns.status.values).toContain('draft');
	});

	it('are a fault of the slide that names one', () => {
		expect(slideFaults(slide({ text: 'a[^rumour]' }), presentable)).toMatchObject([
			{ kind: 'draft', record: 'rumour' }
		]);
	});
});

describe('the citations of a slide', () => {
	it('number the claims as its text names them, then the open one', () => {
		const made = slide({ text: 'One[^storm].', view: { ...EXPLORE, search: '?claim=strike' } });
		const { named, further } = slideCitations(made, [made], presentable);
		expect(named.map(({ number, claim, short }) => [number, claim.id, short])).toEqual([
			[1, 'storm', 'Source s2 ← Actor harbour, report 2, “Title r2”, ¶1, F6'],
			[2, 'strike', 'Source s1, report 1, “Title r1”, ¶1, F6']
		]);
		expect(named[0]!.full).toContain(`¶1`);
		expect(named[0]!.address).toBe('reports/r2?claim=storm');
		expect(further).toBeNull();
	});

	it('have the numbers of the list of sources on every slide', () => {
		const slides = ['One[^storm].', 'Two[^strike], again[^storm].', 'Three[^strike].'].map((text) =>
			slide({ text })
		);
		const sources = briefingCitations(slides, presentable);
		const known = new Map(sources.map(({ claim, number }) => [claim.id, number]));
		expect([...known.values()]).toEqual([1, 2]);
		for (const made of slides)
			for (const { claim, number } of slideCitations(made, slides, presentable).named)
				expect(number).toBe(known.get(claim.id));
		expect(slideCitations(slides[2]!, slides, presentable).named.map(({ number }) => number)).toEqual([2]);
	});

	it('tell two reports of one outlet apart, by headline or date', () => {
		const { compiled: whole } = presentable;
		const long = 'A headline of so many words that no footnote of any slide has room for all';
		const { source } = whole.corpus.reports[0]!;
		const reports = whole.corpus.reports.map(({ title: _, ...report }, at) => ({
			...report,
			source,
			...(at === 0 && { title: long })
		}));
		const one = toPresentable({ ...whole, corpus: { ...whole.corpus, reports } });
		const made = slide({ text: 'One[^strike] and two[^storm].' });
		const [first, second] = slideCitations(made, [made], one).named.map(({ short }) => short);
		expect(first).toContain('report 1, “A headline of so many words that no footnote of…”');
		expect(second).toMatch(/report 2, \d+ \w+ 2026, ¶1/);
	});

	it('tell the reports behind what the map shows besides', () => {
		const made = slide({ text: 'One[^storm].' });
		expect(slideCitations(made, [made], presentable).further).toMatchObject({
			claims: 1,
			names: 'Source s1'
		});
	});
});

describe('the view of a slide', () => {
	it('is an address that the workspace reads, and comes back from it', () => {
		const view = { ...EXPLORE, search: '?event=e1&open=port&arcs=on&camera=6.2/50/10' };
		const read = slideView({ view }, presentable.table);
		expect(read.view).toMatchObject({
			places: ['port'],
			arcs: true,
			camera: { center: [10, 50], zoom: 6.2 }
		});
		expect(slideView({ view: toSlideView(read.query, read.view) }, presentable.table)).toEqual({
			...read,
			address: toSlideView(read.query, read.view).search
		});
	});

	it('finds what its words say', () => {
		expect(ids(shownClaims(slide({ view: { ...EXPLORE, search: '?q=strike' } }), presentable))).toEqual([
			'strike'
		]);
	});

	it('shows the answers to its question and the claims of its report', () => {
		const question = slide({ figure: 'question', view: { page: 'questions', record: 'why', search: '' } });
		const report = slide({ figure: 'report', view: { page: 'reports', record: 'r2', search: '' } });
		expect(ids(shownClaims(question, presentable))).toEqual(['strike', 'storm']);
		expect(ids(shownClaims(report, presentable))).toEqual(['storm']);
	});
});

describe('the faults of a slide', () => {
	const made = withDigests(slide({ text: 'a[^strike] b[^storm]' }), presentable);
	const faultsAfter = (claims: readonly ClaimPlan[]) =>
		slideFaults(made, toPresentable(compiled(claims))).map(({ kind, record }) => [kind, record]);

	it('are none while nothing changed', () => {
		expect(faultsAfter(CLAIMS)).toEqual([]);
	});

	it('tell a claim that vanished', () => {
		expect(faultsAfter(CLAIMS.slice(0, 1))).toEqual([['vanished', 'storm']]);
	});

	it('name what the figure shows that it did not show, and are silent where it shows the same', () => {
		const seen = (figure: Slide['figure'], claims: readonly ClaimPlan[]) => {
			const unnamed = withDigests(slide({ figure }), presentable);
			return slideFaults(unnamed, toPresentable(compiled(claims))).map(({ text }) => text);
		};
		const change = (parts: Partial<ClaimPlan>) => [{ ...CLAIMS[0]!, ...parts }, ...CLAIMS.slice(1)];
		expect(seen('map', change({ text: 'They rest.' }))).toEqual([]);
		expect(seen('list', change({ text: 'They rest.' }))).toEqual(['Now said otherwise: “They rest.”.']);
		expect(seen('map', change({ about: ['pier'] }))).toEqual([
			'Now elsewhere, of another event or otherwise disputed: “They strike.”.'
		]);
		expect(seen('timeline', change({ about: ['pier'] }))).toEqual([]);
		expect(seen('timeline', change({ when: day('2026-01-20') }))).toEqual([
			'Of another date or event now: “They strike.”.'
		]);
		expect(seen('map', CLAIMS.slice(0, 1))).toEqual(['No longer on the slide: “storm”.']);
		const more = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
			id,
			report: 'r1',
			text: `${id}.`,
			about: ['port']
		}));
		expect(seen('map', [...CLAIMS, ...more])).toEqual(['New on the slide: “a.”, “b.”, “c.” and two others.']);
	});

	it('tell a claim that says something else, with what it now says', () => {
		const changed = [{ ...CLAIMS[0]!, text: 'They rest.' }, ...CLAIMS.slice(1)];
		expect(faultsAfter(changed)).toEqual([['changed', 'strike']]);
		expect(slideFaults(made, toPresentable(compiled(changed)))[0]!.text).toContain('They rest.');
	});

	it('tell an id that is no claim, with the nearest that is one', () => {
		const said = (text: string) => slideFaults(slide({ text }), presentable);
		expect(said('a[^strke]')).toMatchObject([{ kind: 'unknown', record: 'strke' }]);
		expect(said('a[^strke]')[0]!.text).toBe('There is no claim “strke”. Did you mean “strike”?');
		expect(said('a[^elsewhere]')[0]!.text).toBe('There is no claim “elsewhere”.');
	});

	it('tell a claim that became a draft', () => {
		expect(faultsAfter([{ ...CLAIMS[0]!, status: 'draft' }, ...CLAIMS.slice(1)])[0]).toEqual([
			'draft',
			'strike'
		]);
	});

	it('tell places, questions and values of filters that the corpus lacks', () => {
		const lost = slide({
			view: { ...EXPLORE, search: '?event=nowhere&open=moon' },
			highlight: [{ kind: 'place', id: 'mars' }],
			movements: [{ from: 'port', to: 'venus', claim: 'strike' }]
		});
		expect(slideFaults(lost, presentable).map(({ record }) => record)).toEqual([
			'moon',
			'mars',
			'venus',
			'nowhere'
		]);
		const asked = slide({ view: { page: 'questions', record: 'who', search: '' }, figure: 'question' });
		expect(slideFaults(asked, presentable)).toMatchObject([{ kind: 'unknown', record: 'who' }]);
		const read = slide({ view: { page: 'reports', record: 'r9', search: '' }, figure: 'report' });
		expect(slideFaults(read, presentable)).toMatchObject([{ kind: 'unknown', record: 'r9' }]);
	});

	it('are not said of what a view shows while that is not known, and what it showed is kept', () => {
		const waiting = { ...presentable, shown: () => null };
		const changed = { ...made, shown: { count: 9, digest: '0-9' }, saw: [] };
		expect(slideFaults(changed, presentable).map(({ kind }) => kind)).toEqual(['shown']);
		expect(slideFaults(changed, waiting)).toEqual([]);
		expect(withDigests(changed, waiting).shown).toEqual(changed.shown);
	});

	it('are none of a slide that shows nothing, which notes nothing', () => {
		for (const figure of ['none', 'sources'] as const)
			expect(withDigests(slide({ figure }), presentable)).toMatchObject({ shown: null, rests: [] });
	});
});

describe('the event that colours a claim on a slide', () => {
	const claim = { events: ['talks', 'truce'] } as unknown as Claim;

	it.each([
		['', 'talks'],
		['?event=truce', 'truce'],
		['?event=other,truce,talks', 'truce'],
		['?event=other', 'talks']
	])('of a view of %j is %s', (search, event) => {
		expect(eventOnSlide(claim, { view: { ...EXPLORE, search } })).toBe(event);
	});
});

describe('the handling marking', () => {
	it('has the label and colours of TLP 2.0 for every handling', () => {
		expect(
			HANDLINGS.map((handling) => handlingMarking({ handling })).map(({ label, colour }) => [label, colour])
		).toEqual([
			['TLP:CLEAR', '#ffffff'],
			['TLP:GREEN', '#33ff00'],
			['TLP:AMBER', '#ffc000'],
			['TLP:AMBER+STRICT', '#ffc000'],
			['TLP:RED', '#ff2b2b']
		]);
	});
});
