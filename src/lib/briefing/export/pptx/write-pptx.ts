// A deck as a PowerPoint file by pptxgenjs: native text, map and timeline as pictures, notes in the notes pane, citations as links, and the
// protocol's marking at the head and foot of each slide. Loaded on demand; knows no corpus.
import PptxGenJS from 'pptxgenjs';
import { language, message } from '../../../messages/message.ts';
import type { Progress } from '../progress.ts';
import { continueSlide } from './continue-slide.ts';
import type { Deck } from './deck.ts';
import { linksTo } from './links.ts';
import { INK, MUTED, PAGE, RULE, SANS, SERIF } from './look.ts';
import { mendFile } from './mend-file.ts';
import { EDGE, FOOT, WIDTH } from './slide-room.ts';
import { withoutControls } from './without-controls.ts';
import { writeFigure, type Pictures } from './write-figure.ts';
import { writeWords } from './write-words.ts';

type Slide = PptxGenJS.Slide;

/** Of the marking, bold capitals of fourteen points. */
const HANDLING_LETTER = 0.155;

export async function writePptx(
	deck: Deck,
	pictures: Pictures,
	credit: string,
	{ signal, tell }: Progress
): Promise<Blob> {
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.rtlMode = language().direction === 'rtl';
	pptx.title = withoutControls(deck.title);
	pptx.subject = withoutControls(`${deck.corpus}, ${deck.asOf}`);
	pptx.author = 'Dateline';
	pptx.company = deck.handling.label;
	pptx.theme = { headFontFace: SERIF, bodyFontFace: SANS };
	const slides = deck.slides.flatMap(continueSlide);
	const linkOf = linksTo(slides);
	slides.forEach((slide, at) => {
		signal.throwIfAborted();
		const page = pptx.addSlide();
		writeFrame(pptx, page, deck, slide.number, credit);
		writeWords(page, slide, linkOf);
		writeFigure(page, slide, pictures);
		tell((0.8 * (at + 1)) / slides.length);
	});
	const written = (await pptx.write({ outputType: 'blob' })) as Blob;
	const blob = await mendFile(
		written,
		slides.map(({ notes }) => notes)
	);
	signal.throwIfAborted();
	tell(1);
	return blob;
}

function writeFrame(pptx: PptxGenJS, page: Slide, deck: Deck, number: number | null, credit: string): void {
	page.background = { color: PAGE };
	page.addText(
		[
			{ text: message('shell.brand'), options: { bold: true, fontFace: SERIF } },
			{ text: `  ${withoutControls(deck.corpus)}`, options: { italic: true, fontFace: SERIF } },
			...(deck.invented ? [{ text: `  ${message('shell.invented')}`, options: { fontSize: 11 } }] : [])
		],
		{ x: EDGE, y: 0.25, w: 8, h: 0.4, fontSize: 14, color: INK, margin: 0, valign: 'middle' }
	);
	page.addShape(pptx.ShapeType.line, {
		x: EDGE,
		y: 0.75,
		w: WIDTH - 2 * EDGE,
		h: 0,
		line: { color: RULE, width: 1.5 }
	});
	writeHandling(page, deck, 0.27);
	const foot = [
		...(number === null ? [] : [message('handout.page', { number, count: deck.count })]),
		deck.asOf,
		credit
	].map(withoutControls);
	page.addText(foot.join('   '), {
		x: EDGE,
		y: FOOT,
		w: WIDTH - 2 * EDGE - 2.4,
		h: 0.36,
		fontSize: 9,
		fontFace: SANS,
		color: MUTED,
		margin: 0,
		valign: 'middle'
	});
	writeHandling(page, deck, FOOT);
}

/** At the right of head and foot, at least twelve points high. */
function writeHandling(page: Slide, { handling }: Deck, y: number): void {
	const w = handling.label.length * HANDLING_LETTER + 0.2;
	page.addText(handling.label, {
		x: WIDTH - EDGE - w,
		y,
		w,
		h: 0.36,
		align: 'center',
		valign: 'middle',
		bold: true,
		fontSize: Math.max(14, handling.leastPoints),
		fontFace: SANS,
		margin: 0,
		color: handling.colour.slice(1).toUpperCase(),
		fill: { color: handling.background.slice(1) }
	});
}
