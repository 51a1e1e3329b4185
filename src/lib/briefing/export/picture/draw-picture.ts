// A picture as pixels, with the fonts of the page.
import type { Measure, Picture, Shape, TextStyle } from './shapes.ts';

const FAMILIES = {
	serif: "'Dateline Serif', 'Noto Sans Arabic Variable', Georgia, serif",
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
	map: CanvasImageSource,
	ratio: number
): Promise<Blob> {
	const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
	const context = canvas.getContext('2d')!;
	context.scale(ratio, ratio);
	for (const shape of shapes) drawShape(context, shape, map);
	return canvas.convertToBlob({ type: 'image/png' });
}

function drawShape(context: OffscreenCanvasRenderingContext2D, shape: Shape, map: CanvasImageSource): void {
	switch (shape.kind) {
		case 'rect': {
			const path = new Path2D();
			path.rect(shape.x, shape.y, shape.width, shape.height);
			return fillAndStroke(context, path, shape.fill, shape.stroke);
		}
		case 'path': {
			context.save();
			context.translate(shape.x, shape.y);
			context.lineWidth = shape.width ?? 1;
			context.setLineDash([...(shape.dash ?? [])]);
			fillAndStroke(context, new Path2D(shape.path), shape.fill, shape.stroke);
			return context.restore();
		}
		case 'text':
			context.font = toFont(shape);
			context.fillStyle = shape.colour;
			context.textAlign = shape.anchor === 'end' ? 'right' : 'left';
			return context.fillText(shape.text, shape.x, shape.y);
		case 'map':
			return context.drawImage(map, shape.x, shape.y, shape.width, shape.height);
	}
}

function fillAndStroke(
	context: OffscreenCanvasRenderingContext2D,
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
