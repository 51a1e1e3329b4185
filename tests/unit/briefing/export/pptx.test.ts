import { expect, it } from 'vitest';
import type { Deck, DeckSlide, Run } from '../../../../src/lib/briefing/export/pptx/deck.ts';
import { notesOf } from '../../../../src/lib/briefing/export/pptx/deck.ts';
import { fittingPoints } from '../../../../src/lib/briefing/export/pptx/fitting-points.ts';
import { writePptx } from '../../../../src/lib/briefing/export/pptx/write-pptx.ts';
import { isRightToLeft } from '../../../../src/lib/briefing/export/text-direction.ts';
import { openZip } from './open-zip.ts';

const HOSTILE = '</a:t><x> & "quoted" ]]> \u0000\u000b\ud800';
const ARABIC = 'انسحبت القوات من القامشلي';

const run = (text: string): Run => ({
	text,
	bold: false,
	italic: false,
	raised: false,
	url: null,
	claim: null
});
const SLIDE: DeckSlide = {
	id: 'one',
	label: HOSTILE,
	title: HOSTILE,
	paragraphs: [
		{ bullet: 'dot', runs: [run(HOSTILE), { ...run('web'), url: 'https://example.org/?a=1&b=2' }] },
		{ bullet: 'none', runs: [run(ARABIC)] }
	],
	citations: [],
	further: HOSTILE,
	figure: {
		kind: 'table',
		rows: [
			['', HOSTILE],
			['A', ARABIC]
		]
	},
	notes: [
		{ bullet: 'none', runs: [{ ...run(HOSTILE), bold: true }] },
		{ bullet: 'dot', runs: [{ ...run(ARABIC), url: 'https://example.org/?a=1&b=2' }] }
	],
	number: 1,
	part: 0
};
const DECK: Deck = {
	title: HOSTILE,
	corpus: HOSTILE,
	asOf: 'as of 1 February 2026',
	invented: true,
	language: 'en',
	handling: {
		label: 'TLP:AMBER+STRICT',
		colour: '#ffc000',
		background: '#000000',
		leastPoints: 12,
		placement: 'header-and-footer-right'
	},
	count: 1,
	slides: [SLIDE]
};

const progress = { signal: new AbortController().signal, tell: () => undefined };

async function written(deck = DECK) {
	const blob = await writePptx(deck, new Map(), HOSTILE, progress);
	return openZip(new Uint8Array(await blob.arrayBuffer()));
}

it('writes texts so that no part of the file is broken by them', async () => {
	const { names, read } = await written();
	for (const name of names.filter((each) => /\.(xml|rels)$/.test(each))) {
		const text = await read(name);
		expect(text, name).not.toContain('<x>');
		// eslint-disable-next-line no-control-regex -- what XML cannot hold
		expect(text, name).not.toMatch(/[\u0000-\u0008\u000b]/);
		expect(text.match(/.{0,60}&(?!(?:amp|lt|gt|quot|apos|#x?[\da-f]+);).{0,20}/g), name).toBeNull();
	}
	expect(await read('ppt/notesSlides/notesSlide1.xml')).toContain(ARABIC);
});

it('sets Arabic from right to left and at the right, in text and tables', async () => {
	const { read } = await written();
	const slide = await read('ppt/slides/slide1.xml');
	const paragraphs = slide.split('<a:p>').filter((paragraph) => paragraph.includes(ARABIC));
	expect(paragraphs).toHaveLength(2);
	for (const paragraph of paragraphs) {
		expect(paragraph).toMatch(/<a:pPr[^>]*rtl="1"/);
		expect(paragraph).toMatch(/<a:pPr[^>]*algn="r"/);
	}
});

it('says how a paragraph is set once, at its head, so that bullets stay and no program offers a repair', async () => {
	const slide = await (await written()).read('ppt/slides/slide1.xml');
	const paragraphs = slide.match(/<a:p>.*?<\/a:p>/gs)!;
	for (const paragraph of paragraphs) {
		expect(paragraph.match(/<a:pPr\b/g) ?? []).toHaveLength(paragraph.startsWith('<a:p><a:pPr') ? 1 : 0);
	}
	const listed = paragraphs.find((paragraph) => paragraph.includes('>web<'));
	expect(listed).toMatch(/^<a:p><a:pPr[^>]*>.*?<a:buChar/);
});

it('raises each of several citations in a row in every program: what stands before a link is raised as well', async () => {
	const raised = (text: string) => ({ ...run(text), raised: true, url: 'https://example.org/' });
	const runs = [run('A point.'), raised('1'), raised('2'), raised('3')];
	const slides = [{ ...SLIDE, paragraphs: [{ bullet: 'dot' as const, runs }] }];
	const slide = await (await written({ ...DECK, slides })).read('ppt/slides/slide1.xml');
	const paragraph = slide.match(/<a:p>.*?<\/a:p>/gs)!.find((each) => each.includes('A point.'))!;
	const found = Array.from(
		paragraph.matchAll(/<a:r>(.*?)<a:t>(.*?)<\/a:t><\/a:r>/gs),
		([, look = '', text]) => [text, look.includes('baseline="30000"'), look.includes('hlinkClick')]
	);
	expect(found).toEqual([
		['A point.', false, false],
		['\u2060', true, false],
		['1', true, true],
		['\u202f', true, false],
		['2', true, true],
		['\u202f', true, false],
		['3', true, true]
	]);
});

it('marks the slide at head and foot, in letters of at least twelve points', async () => {
	const slide = await (await written()).read('ppt/slides/slide1.xml');
	expect(slide.match(/<a:t>TLP:AMBER\+STRICT<\/a:t>/g)).toHaveLength(2);
	const [, size] = /sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>TLP/s.exec(slide) ?? [];
	expect(Number(size)).toBeGreaterThanOrEqual(1200);
});

it('writes notes as paragraphs, with what is bold, listed or a link', async () => {
	const { read } = await written();
	const notes = await read('ppt/notesSlides/notesSlide1.xml');
	const [first, second] = notes.match(/<a:p>.*?<\/a:p>/gs)!;
	expect(first).toMatch(/<a:rPr[^>]* b="1"/);
	expect(second).toMatch(/<a:pPr[^>]*rtl="1"><a:buFont[^>]*><a:buChar/);
	const [, id] = /<a:hlinkClick r:id="(\w+)"/.exec(second!)!;
	expect(await read('ppt/notesSlides/_rels/notesSlide1.xml.rels')).toContain(
		`Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/?a=1&amp;b=2"`
	);
});

it('numbers a slide by its place in the briefing, however many it goes on over, and sources at the end not at all', async () => {
	const paragraphs = Array.from({ length: 40 }, () => ({
		bullet: 'none' as const,
		runs: [run('word '.repeat(30))]
	}));
	const sources = {
		...SLIDE,
		id: '',
		paragraphs: [],
		further: '',
		notes: [],
		number: null,
		figure: { kind: 'sources' as const, sources: [] }
	};
	const slides = [{ ...SLIDE, paragraphs, number: 7 }, sources];
	const { names, read } = await written({ ...DECK, count: 9, slides });
	const files = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
	expect(files.length).toBeGreaterThan(3);
	const texts = await Promise.all(files.map(read));
	expect(texts.filter((text) => text.includes('7 of 9'))).toHaveLength(files.length - 1);
});

it('stops when it is told to', async () => {
	const stopped = { ...progress, signal: AbortSignal.abort(new Error('stopped')) };
	await expect(writePptx(DECK, new Map(), '', stopped)).rejects.toThrow('stopped');
});

it.each([
	['القامشلي Qamishli', true],
	['26 يناير', true],
	['Qamishli القامشلي', false],
	['שלום', true],
	['12.5 %', false],
	['', false]
])('tells which way "%s" runs by its first letter', (text, expected) => {
	expect(isRightToLeft(text)).toBe(expected);
});

it('gives notes as plain text, with what is kept ready for questions', () => {
	expect(notesOf({ notes: 'Say **this**.\n\n- one\n- two', asked: '' })).toBe('Say this.\n\n– one\n– two');
	expect(notesOf({ notes: '', asked: 'No.' })).toBe('If asked:\nNo.');
});

it('sets long texts smaller, and none smaller than the least size', () => {
	const box = { w: 6, h: 3 };
	expect(fittingPoints(['short'], box, [20, 16, 12])).toBe(20);
	expect(fittingPoints(['word '.repeat(400)], box, [20, 16, 12])).toBe(12);
});
