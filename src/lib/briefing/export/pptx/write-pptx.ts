// A deck as a PowerPoint file by pptxgenjs: native text, the map as a picture, notes in the notes pane, citations as links, and the
// protocol's marking at the head and foot of each slide. Loaded on demand; knows no corpus.
import PptxGenJS from 'pptxgenjs';
import { message } from '../../../messages/message.ts';
import type { Citation } from '../../slide-citations.ts';
import type { Progress } from '../progress.ts';
import { sourcePages } from '../source-pages.ts';
import { isRightToLeft } from '../text-direction.ts';
import {
	citedHeight,
	columnWidths,
	continueSlide,
	tablePoints,
	textOf,
	textRoom,
	textTop,
	titleHeight,
	titlePoints,
	wordsWidth
} from './continue-slide.ts';
import type { Deck, DeckSlide, Paragraph, Run } from './deck.ts';
import { fittingPoints } from './fitting-points.ts';
import { mendParagraphs } from './mend-paragraphs.ts';
import {
	CELL_MARGIN,
	CITED_POINTS,
	EDGE,
	FIGURE,
	FOOT,
	FULL,
	TEXT,
	TEXT_POINTS,
	TOP,
	WIDTH
} from './slide-room.ts';
import { withoutControls } from './without-controls.ts';

export interface MapImage {
	/** PNG as a `data:` address. */
	readonly address: string;
	/** Width by height. */
	readonly ratio: number;
	/** In words, for who does not see it. */
	readonly alt: string;
}

type Slide = ReturnType<PptxGenJS['addSlide']>;
type TextProps = PptxGenJS.TextProps;

const SERIF = 'Georgia';
const SANS = 'Arial';
/** The light theme, which prints. */
const INK = '1C1A16';
const MUTED = '625C50';
const PAGE = 'FFFDF8';
const RULE = '1C1A16';

/** Of the marking, bold capitals of fourteen points. */
const HANDLING_LETTER = 0.155;
/** The thinnest blank there is. */
const HAIR = '\u200A';
const SOURCE_SLIDE = { letters: 165, lines: 19 };

export async function writePptx(
	deck: Deck,
	maps: ReadonlyMap<string, MapImage>,
	credit: string,
	{ signal, tell }: Progress
): Promise<Blob> {
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.title = withoutControls(deck.title);
	pptx.subject = withoutControls(`${deck.corpus}, ${deck.asOf}`);
	pptx.author = 'Dateline';
	pptx.company = deck.handling.label;
	pptx.theme = { headFontFace: SERIF, bodyFontFace: SANS };
	const slides = deck.slides.flatMap(continueSlide);
	const sources = sourcePages(deck.sources, SOURCE_SLIDE);
	const count = slides.length + sources.length;
	const linkOf = linksTo(sources, slides.length);
	slides.forEach((slide, at) => {
		signal.throwIfAborted();
		const page = pptx.addSlide();
		writeFrame(pptx, page, deck, at + 1, count, credit);
		writeWords(page, slide, linkOf);
		writeFigure(page, slide, maps);
		if (slide.notes !== '') page.addNotes(withoutControls(slide.notes));
		tell((0.8 * (at + 1)) / count);
	});
	sources.forEach((cited, at) => {
		const page = pptx.addSlide();
		writeFrame(pptx, page, deck, slides.length + at + 1, count, credit);
		writeSources(page, cited);
	});
	const blob = await mendParagraphs((await pptx.write({ outputType: 'blob' })) as Blob);
	signal.throwIfAborted();
	tell(1);
	return blob;
}

function writeFrame(
	pptx: PptxGenJS,
	page: Slide,
	deck: Deck,
	number: number,
	count: number,
	credit: string
): void {
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
	const foot = [message('handout.page', { number, count }), deck.asOf, credit].map(withoutControls);
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

function writeWords(page: Slide, slide: DeckSlide, linkOf: LinkOf): void {
	const w = wordsWidth(slide);
	const high = titleHeight(slide.title, w, slide.part);
	if (slide.label !== '') {
		page.addText(withoutControls(slide.label), {
			x: TEXT.x,
			y: TOP,
			w,
			h: 0.3,
			fontSize: 12,
			fontFace: SANS,
			bold: true,
			color: MUTED,
			margin: 0,
			...direction(slide.label)
		});
	}
	page.addText(withoutControls(slide.title), {
		x: TEXT.x,
		y: textTop(slide) - high - 0.1,
		w,
		h: high,
		fontSize: titlePoints(slide.title, w, slide.part),
		fontFace: SERIF,
		bold: true,
		color: INK,
		margin: 0,
		valign: 'top',
		fit: 'shrink',
		...direction(slide.title)
	});
	const room = textRoom(slide);
	const texts = slide.paragraphs.map(textOf);
	if (texts.length > 0) {
		const fontSize = fittingPoints(texts, { w, h: room }, TEXT_POINTS);
		page.addText(
			slide.paragraphs.flatMap((paragraph) => toTextProps(paragraph, slide, linkOf)),
			{
				x: TEXT.x,
				y: textTop(slide),
				w,
				h: room,
				fontSize,
				fontFace: SERIF,
				color: INK,
				margin: 0,
				valign: 'top',
				fit: 'shrink',
				paraSpaceAfter: 6
			}
		);
	}
	const cited = citedHeight(slide.citations, slide.further, w);
	if (cited > 0) {
		const rows: TextProps[] = slide.citations.map((citation) => ({
			text: withoutControls(`${citation.number}  ${citation.short}`),
			options: { breakLine: true, ...direction(citation.short), hyperlink: linkOf(citation) }
		}));
		if (slide.further !== '')
			rows.push({ text: withoutControls(slide.further), options: { breakLine: true } });
		page.addText(rows, {
			x: TEXT.x,
			y: FOOT - 0.1 - cited,
			w,
			h: cited,
			fontSize: CITED_POINTS,
			fontFace: SANS,
			color: MUTED,
			margin: 0,
			valign: 'bottom',
			fit: 'shrink'
		});
	}
}

type LinkOf = (citation: Citation) => PptxGenJS.HyperlinkProps;

/** To the report on the web, or else to where the deck says in full what is cited, after `slides` slides. */
function linksTo(sources: readonly (readonly Citation[])[], slides: number): LinkOf {
	return ({ url, claim, short }) => {
		const tooltip = withoutControls(short);
		if (url !== null) return { url: withoutControls(url), tooltip };
		const at = sources.findIndex((page) => page.some((source) => source.claim.id === claim.id));
		return { slide: slides + at + 1, tooltip };
	};
}

function toTextProps({ bullet, startAt, runs }: Paragraph, slide: DeckSlide, linkOf: LinkOf): TextProps[] {
	const way = direction(runs.map(({ text }) => text).join(''));
	const numbered = { type: 'number' as const, ...(startAt !== undefined && { numberStartAt: startAt }) };
	const point = bullet === 'none' ? {} : { bullet: bullet === 'number' ? numbered : true };
	return runs.flatMap((run, at): TextProps[] => {
		const options = {
			...way,
			...styleOf(run, slide, linkOf),
			...(at === 0 ? point : {}),
			breakLine: at === runs.length - 1
		};
		const props = { text: withoutControls(run.text), options };
		// LibreOffice raises a link as high as what stands before it; two citations side by side are two numbers.
		const before = { text: runs[at - 1]?.raised ? ' ' : HAIR, options: { ...way, superscript: true } };
		return run.raised && at > 0 ? [before, props] : [props];
	});
}

function styleOf(
	{ bold, italic, raised, url, claim }: Run,
	slide: DeckSlide,
	linkOf: LinkOf
): PptxGenJS.TextPropsOptions {
	const citation = slide.citations.find((each) => each.claim.id === claim);
	return {
		bold,
		italic,
		...(raised && { superscript: true }),
		...(url !== null && { hyperlink: { url: withoutControls(url) } }),
		...(citation && { hyperlink: linkOf(citation) })
	};
}

function direction(text: string): Pick<PptxGenJS.TextPropsOptions, 'align' | 'rtlMode' | 'lang'> {
	return isRightToLeft(text) ? { align: 'right', rtlMode: true, lang: 'ar-SA' } : { align: 'left' };
}

function writeFigure(page: Slide, slide: DeckSlide, maps: ReadonlyMap<string, MapImage>): void {
	const { figure } = slide;
	if (figure.kind === 'none') return;
	if (figure.kind === 'map') {
		const map = maps.get(slide.id);
		if (!map) return;
		const w = Math.min(FIGURE.w, FIGURE.h * map.ratio);
		page.addImage({
			data: map.address,
			x: FIGURE.x,
			y: FIGURE.y,
			w,
			h: w / map.ratio,
			altText: withoutControls(map.alt)
		});
		return;
	}
	// On a slide of its own a table goes on beneath the title, as wide as the slide.
	const box =
		slide.part > 0 ? { x: EDGE, y: textTop(slide), w: FULL, h: FOOT - 0.15 - textTop(slide) } : FIGURE;
	const fontSize = tablePoints(figure.rows, box);
	page.addTable(
		figure.rows.map((row, at) =>
			row.map((text) => ({
				text: withoutControls(text),
				options: { bold: at === 0, ...direction(text), color: at === 0 ? MUTED : INK }
			}))
		),
		{
			x: box.x,
			y: box.y,
			w: box.w,
			colW: columnWidths(figure.rows, box.w),
			fontSize,
			fontFace: SANS,
			border: { type: 'solid', pt: 0.5, color: 'D9D0BD' },
			valign: 'top',
			margin: CELL_MARGIN
		}
	);
}

function writeSources(page: Slide, sources: readonly Citation[]): void {
	page.addText(message('handout.sources'), {
		x: EDGE,
		y: 0.95,
		w: WIDTH - 2 * EDGE,
		h: 0.5,
		fontSize: 26,
		fontFace: SERIF,
		bold: true,
		color: INK,
		margin: 0
	});
	page.addText(
		sources.map(({ number, full, url }) => ({
			text: withoutControls(`${number}.  ${full}`),
			options: {
				breakLine: true,
				...direction(full),
				...(url !== null && { hyperlink: { url: withoutControls(url) } })
			}
		})),
		{
			x: EDGE,
			y: 1.5,
			w: WIDTH - 2 * EDGE,
			h: FOOT - 1.6,
			fontSize: 11,
			fontFace: SANS,
			color: INK,
			margin: 0,
			valign: 'top',
			paraSpaceAfter: 5,
			fit: 'shrink'
		}
	);
}
