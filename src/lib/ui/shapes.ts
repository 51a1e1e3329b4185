// What a picture to hand out is made of, for SVG and canvas alike. Lengths are CSS px from its upper left corner.

export interface TextStyle {
	readonly font: 'serif' | 'sans';
	readonly size: number;
	readonly weight: number;
	readonly italic?: boolean;
}

export type Shape =
	| {
			readonly kind: 'rect';
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			readonly fill?: string;
			readonly stroke?: string;
	  }
	| (PathShape & { readonly kind: 'path'; readonly x: number; readonly y: number })
	| (TextStyle & {
			readonly kind: 'text';
			readonly x: number;
			/** Of the line the letters stand on. */
			readonly y: number;
			readonly text: string;
			readonly colour: string;
			readonly anchor: 'start' | 'end';
			/** How wide it was measured to be; where the font is another it is stretched to that. */
			readonly length: number;
			/** Colour round the letters. */
			readonly halo?: string;
			/** Px between letters. */
			readonly spacing?: number;
	  })
	/** Where a map stands; the pictures of them come beside the shapes, the large one first. */
	| {
			readonly kind: 'map';
			readonly at: number;
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
	  };

/** SVG path data round a point of its own. */
export interface PathShape {
	readonly path: string;
	readonly fill?: string;
	readonly stroke?: string;
	readonly width?: number;
	readonly dash?: readonly number[];
	/** From 0 to 1. */
	readonly opacity?: number;
	/** Nothing of it shows beyond this box, whose upper left corner is its own point. */
	readonly within?: { readonly width: number; readonly height: number };
}

export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
}

/** Both sides of it together, px. */
export const HALO = 4;

/** How wide a text is, px. */
export type Measure = (text: string, style: TextStyle) => number;
