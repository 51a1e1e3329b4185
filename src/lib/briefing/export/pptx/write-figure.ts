// What stands beside the words of a PowerPoint slide: a picture, a table, or the list of sources.
import type PptxGenJS from 'pptxgenjs';
import type { Citation } from '../../slide-citations.ts';
import { columnWidths, tablePoints, textTop } from './continue-slide.ts';
import type { DeckSlide } from './deck.ts';
import { direction } from './direction.ts';
import { INK, MUTED, SANS, THIN_RULE } from './look.ts';
import { CELL_MARGIN, EDGE, FIGURE, FOOT, FULL, SOURCE_POINTS } from './slide-room.ts';
import { withoutControls } from './without-controls.ts';

/** What was drawn of a slide: its map, its timeline. */
export interface FigurePicture {
	/** PNG as a `data:` address. */
	readonly address: string;
	/** Width by height. */
	readonly ratio: number;
	/** In words, for who does not see it. */
	readonly alt: string;
}

/** By id of the slide. */
export type Pictures = ReadonlyMap<string, FigurePicture>;

type Slide = PptxGenJS.Slide;

export function writeFigure(page: Slide, slide: DeckSlide, pictures: Pictures): void {
	const { figure } = slide;
	if (figure.kind === 'none') return;
	if (figure.kind === 'sources') return writeSources(page, slide, figure.sources);
	if (figure.kind === 'picture') {
		const picture = pictures.get(slide.id);
		if (!picture) return;
		const w = Math.min(FIGURE.w, FIGURE.h * picture.ratio);
		page.addImage({
			data: picture.address,
			x: FIGURE.x,
			y: FIGURE.y,
			w,
			h: w / picture.ratio,
			altText: withoutControls(picture.alt)
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
			border: { type: 'solid', pt: 0.5, color: THIN_RULE },
			valign: 'top',
			margin: CELL_MARGIN
		}
	);
}

function writeSources(page: Slide, slide: DeckSlide, sources: readonly Citation[]): void {
	const top = textTop(slide);
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
			y: top,
			w: FULL,
			h: FOOT - 0.1 - top,
			fontSize: SOURCE_POINTS,
			fontFace: SANS,
			color: INK,
			margin: 0,
			valign: 'top',
			paraSpaceAfter: 5,
			fit: 'shrink'
		}
	);
}
