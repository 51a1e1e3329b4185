// The small open head of an arc, as pixels; it points up.

const SIDE = 13;

export function drawArrowhead(colour: string, ratio: number): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SIDE * ratio;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error(`no 2d drawing surface of ${SIDE} px for an arrowhead`);
	context.scale(ratio, ratio);
	context.strokeStyle = colour;
	context.lineWidth = 1.4;
	context.stroke(new Path2D('M2.5 11.5L6.5 6.5L10.5 11.5'));
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
