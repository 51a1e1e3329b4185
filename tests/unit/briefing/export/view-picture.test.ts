import { expect, it } from 'vitest';
import type { Measure } from '../../../../src/lib/ui/shapes.ts';
import { toSvg } from '../../../../src/lib/briefing/export/picture/to-svg.ts';
import {
	breakLines,
	viewPicture,
	type ViewPicture
} from '../../../../src/lib/briefing/export/picture/view-picture.ts';

const measure: Measure = (text, { size }) => text.length * size * 0.5;
const STYLE = { font: 'serif', size: 10, weight: 400 } as const;

const VIEW: ViewPicture = {
	title: 'Harbour',
	asOf: 'as of 1 February 2026',
	sentence: '2 of 3 claims: <Event> withdrawal & more.',
	legend: Array.from({ length: 12 }, (_, at) => ({
		shapes: [{ path: 'M0 0H4', stroke: '#000' }],
		text: `event number ${at}`
	})),
	credit: 'Natural Earth',
	handling: { label: 'TLP:AMBER', colour: '#ffc000', background: '#000000' },
	map: { width: 600, height: 300 },
	over: [{ kind: 'path', x: 10, y: 20, path: 'M0 0H9V9Z', fill: '#123456' }],
	colours: { page: '#fff', text: '#000', muted: '#666' }
};

it('says in the picture what it shows, as of when, from whom and for whom', () => {
	const { shapes } = viewPicture(VIEW, measure);
	const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
	expect(texts).toEqual(
		expect.arrayContaining(['Harbour', VIEW.asOf, VIEW.sentence, VIEW.credit, 'event number 11'])
	);
	expect(texts.filter((text) => text === 'TLP:AMBER')).toHaveLength(2);
});

const LONG = 'A title that goes on and on, '.repeat(8).trim();
const NARROW = { ...VIEW, map: { width: 260, height: 300 } };

it.each([
	['all is short', VIEW],
	['the title is long', { ...VIEW, title: LONG }],
	['the title is one word', { ...VIEW, title: 'Harbour'.repeat(30) }],
	['the sentence is long', { ...NARROW, sentence: LONG.repeat(3) }],
	['what the legend says is long', { ...NARROW, legend: [{ shapes: [], text: LONG }, ...VIEW.legend] }],
	['the map is narrow', NARROW]
])('keeps everything inside its edges where %s', (_, view: ViewPicture) => {
	const { width, height, shapes } = viewPicture(view, measure);
	for (const shape of shapes) {
		if (shape.kind !== 'text') continue;
		const end = shape.anchor === 'end' ? shape.x : shape.x + measure(shape.text, shape);
		expect(end).toBeLessThanOrEqual(width);
		expect(shape.x - (shape.anchor === 'end' ? measure(shape.text, shape) : 0)).toBeGreaterThanOrEqual(0);
		expect(shape.y).toBeLessThan(height);
	}
});

it('writes a long title beside the marking, the date after it, and all above the map', () => {
	const { shapes } = viewPicture({ ...VIEW, title: LONG }, measure);
	const map = shapes.find((shape) => shape.kind === 'map')!;
	const marking = shapes.find((shape) => shape.kind === 'text' && shape.text === 'TLP:AMBER')!;
	const above = shapes.flatMap((shape) => (shape.kind === 'text' && shape.y < map.y ? [shape] : []));
	const title = above.filter(({ size }) => size === 20);
	expect(title.map(({ text }) => text).join(' ')).toBe(LONG);
	for (const line of title) expect(line.x + line.length).toBeLessThan(marking.x - 70);
	expect(above.findIndex(({ text }) => text === VIEW.asOf)).toBeGreaterThan(title.length - 1);
});

it('cuts off at the edge of the map what would run over it', () => {
	const over = [
		{
			kind: 'path',
			x: 0,
			y: 0,
			path: 'M-9 0H900',
			stroke: '#f00',
			within: { width: 600, height: 300 }
		} as const
	];
	const svg = toSvg(viewPicture({ ...VIEW, over }, measure), ['data:image/png;base64,AA=='], '');
	expect(svg).toMatch(/<svg x="16" y="[\d.]+" width="600" height="300"><path d="M-9 0H900"/);
});

it('draws marks as shapes over the map, and escapes every text', () => {
	const svg = toSvg(viewPicture(VIEW, measure), ['data:image/png;base64,AA=='], 'A <view>');
	expect(svg.indexOf('<image')).toBeLessThan(svg.indexOf('#123456'));
	expect(svg).toContain('&lt;Event&gt; withdrawal &amp; more.');
	expect(svg).toContain('<title>A &lt;view&gt;</title>');
	expect(svg.match(/<image/g)).toHaveLength(1);
});

it.each([
	['', []],
	['one two three', ['one two', 'three']],
	['extraordinarily long', ['extraord', 'inarily', 'long']]
])('breaks "%s" into lines', (text, lines) => {
	expect(breakLines(text, 40, STYLE, measure)).toEqual(lines);
});
