// The dot before a town's name, as pixels. Its id carries the colour, so that the two themes' dots stand side by side.

const PREFIX = 'town-dot:';
const RADIUS = 1.7;
const SIDE = 5;

export function townDotId({ muted }: { readonly muted: string }): string {
	return PREFIX + muted;
}

/** The colour of a dot's id; undefined for the id of any other image. */
export function parseTownDotId(id: string): string | undefined {
	return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

export function drawTownDot(colour: string, ratio: number): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SIDE * ratio;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error(`no 2d drawing surface of ${SIDE} px for a town's dot`);
	context.scale(ratio, ratio);
	context.fillStyle = colour;
	context.arc(SIDE / 2, SIDE / 2, RADIUS, 0, 2 * Math.PI);
	context.fill();
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
