// A picture as SVG, with the map as an image in it and all else as shapes and text that can be edited and searched.
import { directionOf } from '../../../messages/isolate.ts';
import { escapeHtml } from '../escape-html.ts';
import { HALO, type Picture, type Shape, type TextStyle } from '../../../ui/shapes.ts';

const FAMILIES = {
	serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif",
	sans: "Inter, 'Inter Variable', 'Noto Sans Arabic', system-ui, sans-serif"
} as const;

/** `maps` are addresses of their own: `data:image/png;base64,…`. */
export function toSvg({ width, height, shapes }: Picture, maps: readonly string[], title: string): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeHtml(title)}</title>`,
		...shapes.map((shape) => toElement(shape, maps)),
		'</svg>',
		''
	].join('\n');
}

function toElement(shape: Shape, maps: readonly string[]): string {
	switch (shape.kind) {
		case 'rect': {
			const { x, y, width, height, fill = 'none', stroke = 'none' } = shape;
			return `<rect${attributes({ x, y, width, height, fill, stroke })}/>`;
		}
		case 'path': {
			const { x, y, path, fill = 'none', stroke = 'none', width = 1, dash = [], opacity, within } = shape;
			const dashes = dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {};
			const faint = opacity === undefined ? {} : { opacity };
			const look = { d: path, fill, stroke, 'stroke-width': width, ...dashes, ...faint };
			// A picture in the picture cuts off what reaches over it.
			if (within) return `<svg${attributes({ x, y, ...within })}><path${attributes(look)}/></svg>`;
			return `<path${attributes({ transform: `translate(${round(x)} ${round(y)})`, ...look })}/>`;
		}
		case 'text': {
			const { x, y, text, colour, anchor, length, halo, spacing } = shape;
			const stretch = { textLength: length, lengthAdjust: 'spacingAndGlyphs' };
			const font = {
				...fontAttributes(shape),
				...(spacing === undefined ? {} : { 'letter-spacing': spacing })
			};
			const round =
				halo === undefined
					? {}
					: { stroke: halo, 'stroke-width': HALO, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
			// Where it begins stays on the left, whichever way it runs.
			const way = directionOf(text) === 'rtl' ? { 'unicode-bidi': 'plaintext' } : {};
			return `<text${attributes({ x, y, fill: colour, 'text-anchor': anchor, ...stretch, ...font, ...round, ...way })}>${escapeHtml(text)}</text>`;
		}
		case 'map': {
			const { at, x, y, width, height } = shape;
			return `<image${attributes({ x, y, width, height, href: maps[at]! })}/>`;
		}
	}
}

function fontAttributes({ font, size, weight, italic = false }: TextStyle): Record<string, string | number> {
	return {
		'font-family': FAMILIES[font],
		'font-size': size,
		'font-weight': weight,
		...(italic ? { 'font-style': 'italic' } : {})
	};
}

function attributes(values: Readonly<Record<string, string | number>>): string {
	return Object.entries(values)
		.map(
			([name, value]) => ` ${name}="${escapeHtml(String(typeof value === 'number' ? round(value) : value))}"`
		)
		.join('');
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
