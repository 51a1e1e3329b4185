import { describe, expect, it } from 'vitest';
import { BLANK_SLIDE, EXPLORE, type Briefing, type Slide } from '../../../../src/lib/briefing/briefing.ts';
import { notesOf, toDeck, type DeckSlide } from '../../../../src/lib/briefing/export/pptx/deck.ts';
import { toPresentable } from '../../../../src/lib/briefing/presentable.ts';
import { day, type ClaimPlan } from '../../evidence/make-corpus.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const CLAIMS: readonly ClaimPlan[] = [
	{
		id: 'strike',
		report: 'r1',
		about: ['port'],
		answers: ['why=strike'],
		text: 'They strike.',
		when: day('2026-01-20')
	},
	{
		id: 'storm',
		report: 'r2',
		chain: ['harbour'],
		about: ['pier'],
		answers: ['why=storm'],
		when: day('2026-01-10')
	},
	{ id: 'undated', report: 'r1', about: ['port'], answers: ['why=strike'], text: 'Some day.' }
];

function presentableOf(claims: readonly ClaimPlan[]) {
	return toPresentable(
		compileCorpus({
			reports: { r1: 's1', r2: 's2' },
			claims,
			places: { port: [10, 50], pier: [11, 51] },
			questions: { why: ['strike', 'storm', 'fog'] }
		})
	);
}

const presentable = presentableOf(CLAIMS);

function deckOf(slides: readonly Partial<Slide>[], of = presentable) {
	const briefing = { title: 'Briefing', slides: slides.map((slide) => ({ ...BLANK_SLIDE, ...slide })) };
	return toDeck(briefing as unknown as Briefing, of);
}

const slideOf = (parts: Partial<Slide>, of = presentable): DeckSlide => deckOf([parts], of).slides[0]!;

function rowsOf(slide: DeckSlide): readonly (readonly string[])[] {
	if (slide.figure.kind !== 'table')
		throw new Error(`the figure is a ${slide.figure.kind}, expected a table`);
	return slide.figure.rows;
}

describe('a deck', () => {
	it('says what it is of, and has every source once', () => {
		const deck = deckOf([{ text: 'One[^storm].' }, { text: 'Two[^storm] and three[^strike].' }]);
		expect(deck).toMatchObject({ title: 'Briefing', invented: true });
		expect(deck.asOf).toMatch(/^as of \d+ \w+ \d{4}$/);
		const { figure, number } = deck.slides.at(-1)!;
		expect(figure.kind === 'sources' && figure.sources.map(({ claim }) => claim.id)).toEqual([
			'storm',
			'strike'
		]);
		expect([deck.count, deck.slides.length, number]).toEqual([2, 3, null]);
	});

	it('has its sources where a slide shows them, and then not at the end', () => {
		const { slides } = deckOf([{ text: 'One[^storm].' }, { figure: 'sources', title: 'Whence' }, {}]);
		expect(slides.map(({ figure, number }) => [figure.kind, number])).toEqual([
			['picture', 1],
			['sources', 2],
			['picture', 3]
		]);
	});

	it('has the numbers of the list of sources on every slide', () => {
		const { slides } = deckOf([{ text: 'One[^storm].' }, { text: 'Two[^strike].' }]);
		expect(slides[1]!.citations.map(({ number }) => number)).toEqual([2]);
		expect(slides[1]!.paragraphs[0]!.runs.find(({ raised }) => raised)!.text).toBe('2');
	});
});

describe('the text of a slide', () => {
	it('keeps what is strong, emphatic, cited or a link of the web, and lists by their signs', () => {
		const { paragraphs } = slideOf({
			text:
				'A **bold** and *slanted* word[^storm], [said](claim:strike), [a page](https://example.org/a) and [a place](place:port).\n\n' +
				'- dotted\n\n1. numbered'
		});
		const [first, dotted, numbered] = paragraphs;
		const runOf = (text: string) => first!.runs.find((run) => run.text === text);
		expect(runOf('bold')).toMatchObject({ bold: true, italic: false });
		expect(runOf('slanted')).toMatchObject({ bold: false, italic: true });
		expect(runOf('1')).toMatchObject({ raised: true, claim: 'storm' });
		expect(runOf('2')).toMatchObject({ raised: true, claim: 'strike' });
		expect(runOf('a page')).toMatchObject({ url: 'https://example.org/a' });
		expect(runOf('a place')).toMatchObject({ url: null, claim: null });
		expect([dotted!.bullet, numbered!.bullet]).toEqual(['dot', 'number']);
	});

	it('cites no claim that the corpus lacks', () => {
		const { paragraphs, citations } = slideOf({ text: 'One[^nobody] and [two](claim:nobody).' });
		expect(citations).toEqual([]);
		expect(paragraphs[0]!.runs.filter(({ raised }) => raised)).toEqual([]);
	});

	it('says which reports stand behind the figure besides', () => {
		expect(slideOf({ text: 'One[^storm].' }).further).toContain('s1');
		expect(slideOf({ figure: 'none', text: 'One[^storm].' }).further).toBe('');
	});
});

describe('speaker notes', () => {
	it.each([
		[
			{ notes: '**Say** this.\n\n- one\n- two\n\n1. first\n2. second', asked: '' },
			'Say this.\n\n– one\n– two\n\n1. first\n2. second'
		],
		[{ notes: '', asked: '' }, '']
	])('%j are %j', (slide, text) => {
		expect(notesOf(slide)).toBe(text);
	});

	it('keep in a file what is strong, listed or a link', () => {
		const { notes } = slideOf({ notes: '**Say** [this](https://example.org/).\n\n- one', asked: 'Who?' });
		expect(notes.map(({ bullet }) => bullet)).toEqual(['none', 'dot', 'none', 'none']);
		expect(notes[0]!.runs[0]).toMatchObject({ text: 'Say', bold: true });
		expect(notes[0]!.runs.find(({ text }) => text === 'this')).toMatchObject({ url: 'https://example.org/' });
		expect(notes[2]!.runs[0]).toMatchObject({ text: 'If asked:', bold: true });
	});

	it('end with what may be asked', () => {
		expect(notesOf({ notes: 'Say.', asked: 'Who *says*?' })).toMatch(/^Say\.\n\n.+\nWho says\?$/);
	});
});

describe('what stands beside the text', () => {
	it.each([
		['map', 'picture'],
		['timeline', 'picture'],
		['none', 'none'],
		['sources', 'none']
	] as const)('of a slide of %s is %s', (figure, kind) => {
		expect(slideOf({ figure }).figure.kind).toBe(kind);
	});

	it('of a question is a row for each answer, with whoever gives it', () => {
		const view = { page: 'questions', record: 'why', search: '' } as const;
		const [, ...answers] = rowsOf(slideOf({ figure: 'question', view }));
		expect(answers.map(([letter]) => letter)).toEqual(['A', 'B', 'C']);
		expect(answers[1]!.at(-1)).toContain('harbour');
		expect(answers[2]!.at(-1)).toBe('');
		expect(slideOf({ figure: 'question', view: { ...view, record: 'gone' } }).figure).toEqual({
			kind: 'none'
		});
	});

	it('of a list is its claims as they stand, and how many there are beyond those that are shown', () => {
		const list = rowsOf(slideOf({ figure: 'list', view: EXPLORE })).slice(1);
		expect(list.map(([when, text]) => [when, text])).toContainEqual(['not given', 'Some day.']);
		const many = Array.from({ length: 103 }, (_, at) => ({ id: `c${at}`, report: 'r1', about: ['port'] }));
		const rows = rowsOf(slideOf({ figure: 'list', view: EXPLORE }, presentableOf(many)));
		expect(rows).toHaveLength(1 + 100 + 1);
		expect(rows.at(-1)![1]).toContain('3');
	});
});
