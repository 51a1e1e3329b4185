// A picture as pixels, with the fonts of the page.
import { directionOf } from '../../../messages/isolate.ts';
import { HALO, type Measure, type Picture, type Shape, type TextStyle } from '../../../ui/shapes.ts';

const FAMILIES = {
	serif: "'Dateline Serif', 'Noto Naskh Arabic Variable', 'Noto Sans Arabic Variable', Georgia, serif",
	sans: "'Inter Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif"
} as const;

function toFont({ font, size, weight, italic = false }: TextStyle): string {
	return `${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILIES[font]}`;
}

/** Measures with the fonts of the page, which must have been loaded. */
export function measureOnCanvas(): Measure {
	const context = new OffscreenCanvas(1, 1).getContext('2d')!;
	return (text, style) => {
		context.font = toFont(style);
		return context.measureText(text).width;
	};
}

/** A PNG with `ratio` pixels a CSS px. */
export function drawPicture(
	{ width, height, shapes }: Picture,
	maps: readonly CanvasImageSource[],
	ratio: number
): Promise<Blob> {
	const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
	const context = canvas.getContext('2d')!;
	context.scale(ratio, ratio);
	for (const shape of shapes) drawShape(context, shape, maps);
	return canvas.convertToBlob({ type: 'image/png' });
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Over what is there. */
export function drawShape(context: Context, shape: Shape, maps: readonly CanvasImageSource[]): void {
	switch (shape.kind) {
		case 'rect': {
			const path = new Path2D();
			path.rect(shape.x, shape.y, shape.width, shape.height);
			context.lineWidth = 1;
			return fillAndStroke(context, path, shape.fill, shape.stroke);
		}
		case 'path': {
			context.save();
			context.translate(shape.x, shape.y);
			if (shape.within) {
				context.beginPath();
				context.rect(0, 0, shape.within.width, shape.within.height);
				context.clip();
			}
			context.lineWidth = shape.width ?? 1;
			context.globalAlpha = shape.opacity ?? 1;
			context.setLineDash([...(shape.dash ?? [])]);
			fillAndStroke(context, new Path2D(shape.path), shape.fill, shape.stroke);
			return context.restore();
		}
		case 'text':
			context.font = toFont(shape);
			context.direction = directionOf(shape.text);
			context.letterSpacing = `${shape.spacing ?? 0}px`;
			context.fillStyle = shape.colour;
			context.textAlign = shape.anchor === 'end' ? 'right' : 'left';
			if (shape.halo !== undefined) {
				context.lineWidth = HALO;
				context.lineJoin = 'round';
				context.strokeStyle = shape.halo;
				context.strokeText(shape.text, shape.x, shape.y);
			}
			return context.fillText(shape.text, shape.x, shape.y);
		case 'map':
			return context.drawImage(maps[shape.at]!, shape.x, shape.y, shape.width, shape.height);
	}
}

function fillAndStroke(
	context: Context,
	path: Path2D,
	fill: string | undefined,
	stroke: string | undefined
): void {
	if (fill !== undefined) {
		context.fillStyle = fill;
		context.fill(path);
	}
	if (stroke !== undefined) {
		context.strokeStyle = stroke;
		context.stroke(path);
	}
}
