// A deck as a PowerPoint file by pptxgenjs: native text, the map as a picture, notes in the notes pane, citations as links, and the
// protocol's marking at the head and foot of each slide. Loaded on demand; knows no corpus.
import PptxGenJS from 'pptxgenjs';
import { message } from '../../../messages/message.ts';
import type { Citation } from '../../slide-citations.ts';
import type { Progress } from '../progress.ts';
import { sourcePages } from '../source-pages.ts';
import { isRightToLeft } from '../text-direction.ts';
import type { Deck, DeckSlide, Paragraph, Run } from './deck.ts';
import { fittingPoints } from './fitting-points.ts';
import { mendParagraphs } from './mend-paragraphs.ts';
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

/** Inches; the slide is 13.33 by 7.5. */
const EDGE = 0.45;
const WIDTH = 13.33;
const TEXT = { x: EDGE, y: 0.95, w: 6.1 };
const FIGURE = { x: 6.85, y: 0.95, w: WIDTH - 6.85 - EDGE, h: 5.6 };
const FOOT = 6.95;
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
	const sources = sourcePages(deck.sources, SOURCE_SLIDE);
	const count = deck.slides.length + sources.length;
	deck.slides.forEach((slide, at) => {
		signal.throwIfAborted();
		const page = pptx.addSlide();
		writeFrame(pptx, page, deck, at + 1, count, credit);
		writeWords(page, slide, deck);
		writeFigure(page, slide, maps);
		if (slide.notes !== '') page.addNotes(withoutControls(slide.notes));
		tell((0.8 * (at + 1)) / count);
	});
	sources.forEach((cited, at) => {
		const page = pptx.addSlide();
		writeFrame(pptx, page, deck, deck.slides.length + at + 1, count, credit);
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

function writeWords(page: Slide, slide: DeckSlide, deck: Deck): void {
	const w = slide.figure.kind === 'none' ? WIDTH - 2 * EDGE : TEXT.w;
	const cited = slide.citations.length > 0 || slide.further !== '';
	const citedHeight = cited
		? Math.min(1.7, 0.26 * (slide.citations.length + (slide.further === '' ? 0 : 2)) + 0.1)
		: 0;
	const titlePoints = fittingPoints([slide.title], { w, h: 1.7 }, [34, 30, 26, 22, 18]);
	const lines = Math.ceil((slide.title.length * titlePoints * 0.5) / 72 / w);
	const titleHeight = Math.max(0.6, (lines * titlePoints * 1.22) / 72 + 0.1);
	let y = TEXT.y;
	if (slide.label !== '') {
		page.addText(withoutControls(slide.label), {
			x: TEXT.x,
			y,
			w,
			h: 0.3,
			fontSize: 12,
			fontFace: SANS,
			bold: true,
			color: MUTED,
			margin: 0,
			...direction(slide.label)
		});
		y += 0.32;
	}
	page.addText(withoutControls(slide.title), {
		x: TEXT.x,
		y,
		w,
		h: titleHeight,
		fontSize: titlePoints,
		fontFace: SERIF,
		bold: true,
		color: INK,
		margin: 0,
		valign: 'top',
		fit: 'shrink',
		...direction(slide.title)
	});
	y += titleHeight + 0.1;
	const room = FOOT - 0.15 - citedHeight - y;
	const texts = slide.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
	if (texts.length > 0) {
		const fontSize = fittingPoints(texts, { w, h: room }, [20, 18, 16, 14, 12]);
		page.addText(
			slide.paragraphs.flatMap((paragraph) => toTextProps(paragraph, slide, deck)),
			{
				x: TEXT.x,
				y,
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
	if (cited) {
		const rows: TextProps[] = slide.citations.map((citation) => ({
			text: withoutControls(`${citation.number}  ${citation.short}`),
			options: { breakLine: true, ...direction(citation.short), hyperlink: linkOf(citation, deck) }
		}));
		if (slide.further !== '')
			rows.push({ text: withoutControls(slide.further), options: { breakLine: true } });
		page.addText(rows, {
			x: TEXT.x,
			y: FOOT - 0.1 - citedHeight,
			w,
			h: citedHeight,
			fontSize: 11,
			fontFace: SANS,
			color: MUTED,
			margin: 0,
			valign: 'bottom',
			fit: 'shrink'
		});
	}
}

/** To the report on the web, or else to where the deck says in full what is cited. */
function linkOf({ url, claim, short }: Citation, deck: Deck): PptxGenJS.HyperlinkProps {
	const tooltip = withoutControls(short);
	if (url !== null) return { url: withoutControls(url), tooltip };
	const at = sourcePages(deck.sources, SOURCE_SLIDE).findIndex((page) =>
		page.some((source) => source.claim.id === claim.id)
	);
	return { slide: deck.slides.length + at + 1, tooltip };
}

function toTextProps({ bullet, runs }: Paragraph, slide: DeckSlide, deck: Deck): TextProps[] {
	const way = direction(runs.map(({ text }) => text).join(''));
	const point = bullet === 'none' ? {} : { bullet: bullet === 'number' ? { type: 'number' as const } : true };
	return runs.flatMap((run, at): TextProps[] => {
		const options = {
			...way,
			...styleOf(run, slide, deck),
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
	deck: Deck
): PptxGenJS.TextPropsOptions {
	const citation = slide.citations.find((each) => each.claim.id === claim);
	return {
		bold,
		italic,
		...(raised && { superscript: true }),
		...(url !== null && { hyperlink: { url: withoutControls(url) } }),
		...(citation && { hyperlink: linkOf(citation, deck) })
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
	const columns = figure.rows[0]!.length;
	const narrow = figure.rows.every(([first]) => first!.length < 3) ? 0.4 : 1.3;
	const rest = (FIGURE.w - narrow) / (columns - 1);
	const fontSize = fittingPoints(
		figure.rows.map((row) => row.join(' ')),
		{ w: FIGURE.w * 0.7, h: FIGURE.h * 0.8 },
		[14, 12, 11, 10, 9]
	);
	page.addTable(
		figure.rows.map((row, at) =>
			row.map((text) => ({
				text: withoutControls(text),
				options: { bold: at === 0, ...direction(text), color: at === 0 ? MUTED : INK }
			}))
		),
		{
			x: FIGURE.x,
			y: FIGURE.y,
			w: FIGURE.w,
			colW: [narrow, ...Array.from({ length: columns - 1 }, () => rest)],
			fontSize,
			fontFace: SANS,
			border: { type: 'solid', pt: 0.5, color: 'D9D0BD' },
			valign: 'top',
			margin: 0.05
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
