import { expect, it } from 'vitest';
import type { Measure } from '../../../../src/lib/briefing/export/picture/shapes.ts';
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
	scale: { width: 80, text: '100 km' },
	colours: { page: '#fff', text: '#000', muted: '#666' }
};

it('says in the picture what it shows, as of when, from whom and for whom', () => {
	const { shapes } = viewPicture(VIEW, measure);
	const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
	expect(texts).toEqual(
		expect.arrayContaining(['Harbour', VIEW.asOf, VIEW.sentence, VIEW.credit, '100 km', 'event number 11'])
	);
	expect(texts.filter((text) => text === 'TLP:AMBER')).toHaveLength(2);
});

it('keeps everything inside its edges', () => {
	const { width, height, shapes } = viewPicture(VIEW, measure);
	for (const shape of shapes) {
		if (shape.kind !== 'text') continue;
		const end = shape.anchor === 'end' ? shape.x : shape.x + measure(shape.text, shape);
		expect(end).toBeLessThanOrEqual(width);
		expect(shape.x - (shape.anchor === 'end' ? measure(shape.text, shape) : 0)).toBeGreaterThanOrEqual(0);
		expect(shape.y).toBeLessThan(height);
	}
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
	['extraordinarily long', ['extraordinarily', 'long']]
])('breaks "%s" into lines', (text, lines) => {
	expect(breakLines(text, 40, STYLE, measure)).toEqual(lines);
});
