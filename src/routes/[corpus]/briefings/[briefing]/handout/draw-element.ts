// What an element shows as pixels: its SVG and its words, which is all that a timeline is made of. Reads how each is drawn from the page, so
// that nothing is drawn by other rules a second time. Boxes, pictures and borders are left out.
import { directionOf } from '$lib/messages/isolate.ts';

/** A PNG as a `data:` address, on the colour of the page. `left` marks what is not drawn. */
export function drawElement(
	element: HTMLElement,
	left: string
): { readonly address: string; readonly ratio: number } {
	const box = element.getBoundingClientRect();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [Math.round(box.width), Math.round(box.height)];
	const context = canvas.getContext('2d')!;
	context.fillStyle = getComputedStyle(element).getPropertyValue('--page');
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.translate(-box.left, -box.top);
	const isLeft = (part: Element) =>
		part.closest(left) !== null || !part.checkVisibility({ visibilityProperty: true });
	for (const part of element.querySelectorAll<SVGGeometryElement>('path, rect, circle'))
		if (!isLeft(part)) drawGeometry(context, part);
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	while (texts.nextNode())
		if (!isLeft(texts.currentNode.parentElement!)) drawWords(context, texts.currentNode);
	return { address: canvas.toDataURL('image/png'), ratio: canvas.width / canvas.height };
}

function drawGeometry(context: CanvasRenderingContext2D, part: SVGGeometryElement): void {
	const matrix = part.getScreenCTM();
	if (!matrix) return;
	const style = getComputedStyle(part);
	context.save();
	context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
	context.globalAlpha = opacityOf(part);
	const path = outlineOf(part);
	if (style.fill !== 'none') {
		context.fillStyle = style.fill;
		context.fill(path);
	}
	if (style.stroke !== 'none') {
		context.strokeStyle = style.stroke;
		context.lineWidth = parseFloat(style.strokeWidth);
		context.setLineDash(
			style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(parseFloat)
		);
		context.stroke(path);
	}
	context.restore();
}

/** Of all that stand round it as well. */
function opacityOf(part: Element): number {
	const around = part.parentElement;
	const own = Number(getComputedStyle(part).opacity);
	return around instanceof SVGElement ? own * opacityOf(around) : own;
}

function outlineOf(part: SVGGeometryElement): Path2D {
	const number = (name: string) => parseFloat(part.getAttribute(name) ?? '0');
	const path = new Path2D(part.getAttribute('d') ?? '');
	if (part instanceof SVGRectElement) path.rect(number('x'), number('y'), number('width'), number('height'));
	if (part instanceof SVGCircleElement) path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
	return path;
}

/** A line at a time, at the size that the page shows it in. */
function drawWords(context: CanvasRenderingContext2D, node: Node): void {
	const text = node.textContent!.replace(/\s+/gu, ' ').trim();
	if (text === '') return;
	const range = document.createRange();
	range.selectNodeContents(node);
	const box = range.getBoundingClientRect();
	if (box.width === 0) return;
	const around = node.parentElement!;
	const style = getComputedStyle(around);
	const room = around.getBoundingClientRect();
	context.save();
	context.beginPath();
	// What a narrow column cuts is cut here.
	if (style.overflowX !== 'visible') context.rect(room.left, room.top, room.width, room.height);
	else context.rect(box.left - 4, box.top - 4, box.width + 8, box.height + 8);
	context.clip();
	context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
	const zoom = box.width / context.measureText(text).width;
	context.translate(box.left, (box.top + box.bottom) / 2);
	context.scale(zoom, zoom);
	context.direction = directionOf(text);
	context.textAlign = 'left';
	context.textBaseline = 'middle';
	context.fillStyle = around instanceof SVGElement ? style.fill : style.color;
	context.fillText(text, 0, 0);
	context.restore();
}
