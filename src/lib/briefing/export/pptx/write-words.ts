// The words of a PowerPoint slide: label, title, text and what is cited.
import type PptxGenJS from 'pptxgenjs';
import {
	citedHeight,
	textOf,
	textRoom,
	textTop,
	titleHeight,
	titlePoints,
	wordsWidth
} from './continue-slide.ts';
import type { DeckSlide, Paragraph, Run } from './deck.ts';
import { direction } from './direction.ts';
import { fittingPoints } from './fitting-points.ts';
import type { LinkOf } from './links.ts';
import { INK, MUTED, SANS, SERIF } from './look.ts';
import { CITED_POINTS, FOOT, TEXT, TEXT_POINTS, TOP } from './slide-room.ts';
import { withoutControls } from './without-controls.ts';

type Slide = PptxGenJS.Slide;
type TextProps = PptxGenJS.TextProps;

/** Of no width, and a thin one; a line breaks at neither. */
const JOINER = '\u2060';
const BLANK = '\u202F';

export function writeWords(page: Slide, slide: DeckSlide, linkOf: LinkOf): void {
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
		const rows = slide.citations.map((citation): TextProps => {
			const link = linkOf(citation);
			return {
				text: withoutControls(`${citation.number}  ${citation.short}`),
				options: { breakLine: true, ...direction(citation.short), ...(link && { hyperlink: link }) }
			};
		});
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
		// LibreOffice raises a link as high as what stands before it; two citations side by side are two numbers. No line breaks there.
		const before = { text: runs[at - 1]?.raised ? BLANK : JOINER, options: { ...way, superscript: true } };
		return run.raised && at > 0 ? [before, props] : [props];
	});
}

function styleOf(
	{ bold, italic, raised, url, claim }: Run,
	slide: DeckSlide,
	linkOf: LinkOf
): PptxGenJS.TextPropsOptions {
	const citation = slide.citations.find((each) => each.claim.id === claim);
	const link = citation && linkOf(citation);
	return {
		bold,
		italic,
		...(raised && { superscript: true }),
		...(url !== null && { hyperlink: { url: withoutControls(url) } }),
		...(link && { hyperlink: link })
	};
}
