import { describe, expect, it } from 'vitest';
import { type Manifest, withPreloads } from '../../../src/server/preload-explore.ts';

const shell = (root = '/') =>
	`<html><head><link href="${root}_app/immutable/entry/start.a1.js" rel="modulepreload"></head><body></body></html>`;

const manifest: Manifest = {
	page: {
		file: '_app/immutable/nodes/4.js',
		imports: ['map', 'start'],
		css: ['_app/immutable/assets/4.css']
	},
	map: { file: '_app/immutable/chunks/map.js', imports: ['page'], css: ['_app/immutable/assets/map.css'] },
	start: { file: '_app/immutable/entry/start.a1.js' }
};

describe('the page shell', () => {
	it('names what the page and all that it imports need, once each, and its own sheets last', () => {
		const links = withPreloads(shell(), manifest, ['page', 'map']).match(/<link[^>]*>/g);
		expect(links).toEqual([
			'<link href="/_app/immutable/entry/start.a1.js" rel="modulepreload">',
			'<link rel="modulepreload" href="/_app/immutable/nodes/4.js">',
			'<link rel="modulepreload" href="/_app/immutable/chunks/map.js">',
			'<link rel="stylesheet" href="/_app/immutable/assets/map.css">',
			'<link rel="stylesheet" href="/_app/immutable/assets/4.css">'
		]);
	});

	it('names them below the base that it is served from', () => {
		expect(withPreloads(shell('/atlas/'), manifest, ['map'])).toContain(
			'href="/atlas/_app/immutable/chunks/map.js"'
		);
	});

	it('is refused where its scripts or a chunk are not to be found', () => {
		expect(() => withPreloads('<head></head>', manifest, ['page'])).toThrow('_app/immutable/entry/start');
		expect(() => withPreloads(shell(), manifest, ['gone'])).toThrow("Vite's manifest has no gone");
	});
});
