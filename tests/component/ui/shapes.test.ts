import { expect, it, onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Shapes from '../../../src/lib/ui/Shapes.svelte';
import type { Shape } from '../../../src/lib/ui/shapes.ts';

const word = (text: string, x: number): Shape => ({
	kind: 'text',
	x,
	y: 20,
	text,
	font: 'sans',
	size: 12,
	weight: 600,
	colour: 'black',
	anchor: 'start',
	length: 50
});

it('a text is as wide as it was measured, under spacing as wide as people need too', async () => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
	document.adoptedStyleSheets = [sheet];
	onTestFinished(() => void (document.adoptedStyleSheets = []));
	const shapes = [word('Moscow', 10), word('12 and 1', 64)];
	const { container } = await render(Shapes, { shapes, width: 200, height: 40 });
	const [name, count] = [...container.querySelectorAll('text')].map((text) => text.getBBox());
	expect(name!.width).toBeCloseTo(50, 0);
	expect(name!.x + name!.width).toBeLessThan(count!.x);
});
