// A briefing on paper and as PowerPoint, made by the commands that people run and opened again.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import { openZip } from '../unit/briefing/export/open-zip.ts';
import { exportBriefing } from '../../src/server/export/briefing.ts';
import { message } from '../../src/lib/messages/message.ts';
import { test } from './browser-test.ts';

const BRIEFING = ['moscow-talks', 'what-moscow-settled'];
const HARBOUR = join(import.meta.dirname, '../fixtures/harbour');
const SLIDES = 10;
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-handout-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Chromium writes the tree of pages in the open. */
async function countPages(file: string): Promise<number> {
	const pdf = (await readFile(file)).toString('latin1');
	expect(pdf.startsWith('%PDF-')).toBe(true);
	return (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
}

test('prints a slide a page in the slide’s shape, and the sources once', async () => {
	const file = join(folder, 'handout.pdf');
	await exportBriefing('pdf')([...BRIEFING, file]);
	// Its last slide shows the sources, which stand nowhere else.
	expect(await countPages(file)).toBeGreaterThanOrEqual(SLIDES);
	expect((await readFile(file)).toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 960 540\]/);
	// Ten slides with sharp maps are no small file.
	expect((await stat(file)).size).toBeGreaterThan(500_000);
});

test('writes a PowerPoint file with text, maps, notes, links and the marking on each slide', async () => {
	const file = join(folder, 'handout.pptx');
	await exportBriefing('pptx')([...BRIEFING, file]);
	const { names, read } = await openZip(await readFile(file));
	const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
	expect(slides.length).toBeGreaterThanOrEqual(SLIDES);
	const numbers = await Promise.all(
		slides.map(async (name) => Number(/<a:t>(\d+) of \d+/.exec(await read(name))?.[1]))
	);
	expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
		Array.from({ length: SLIDES }, (_, at) => at + 1)
	);
	for (const name of slides) {
		const text = await read(name);
		expect(text.match(/<a:t>TLP:CLEAR<\/a:t>/g)).toHaveLength(2);
		expect(text).toContain('as of 28 January 2026');
	}
	expect(names.filter((name) => /^ppt\/media\/.*\.png$/.test(name)).length).toBeGreaterThan(2);
	expect(await read('ppt/notesSlides/notesSlide1.xml')).toMatch(/<a:t>[^<]{20,}/);
	expect(await read('ppt/slides/slide1.xml')).toContain('hlinkClick');
	// Whatever a part points to is in the file, and every part says its type.
	const types = await read('[Content_Types].xml');
	for (const name of names.filter((each) => each.endsWith('.rels'))) {
		const base = name.replace(/_rels\/[^/]*$/, '');
		for (const [, target] of (await read(name)).matchAll(
			/<Relationship (?![^>]*TargetMode="External")[^>]*Target="([^"]+)"/g
		)) {
			const path = target!.startsWith('/')
				? target!.slice(1)
				: new URL(target!, `http://x/${base}`).pathname.slice(1);
			expect(names).toContain(path);
		}
	}
	for (const name of slides) expect(types).toContain(`/${name}`);
	if (!OFFICE) return;
	const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
	await promisify(execFile)(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
	expect(await countPages(join(folder, 'handout.pdf'))).toBe(slides.length);
});

test('draws each slide with its figure, and stops and goes on as told', async ({ visit }) => {
	const page = await visit(`${BRIEFING[0]!}/briefings/${BRIEFING[1]!}/handout`);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.locator('[data-handout=stopped]').waitFor();
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.locator('[data-handout=ready]').waitFor();
	const empty = await page
		.locator('.page .figure:not(.none)')
		.evaluateAll((figures) =>
			figures.filter((figure) => !figure.querySelector('img, svg, li')).map((figure) => figure.className)
		);
	expect(empty).toEqual([]);
	// Paper has nothing to press or to choose, but says what was chosen.
	expect(await page.locator('.page :is(select, [data-controls])').count()).toBe(0);
	expect(await page.locator('.page', { hasText: message('timeline.axis.when') }).count()).toBe(1);
	const cut = await page
		.locator('.page :is(.words, .question, .list, ol)')
		.evaluateAll((parts) =>
			parts.filter((part) => part.scrollHeight > part.clientHeight + 1).map((part) => part.className)
		);
	expect(cut).toEqual([]);
	expect(await page.locator('.page').getByText(message('map.loading')).count()).toBe(0);
});

test('goes on over further pages and slides where there is more to read than one has room for', async () => {
	const corpus = join(folder, 'long');
	await cp(HARBOUR, corpus, { recursive: true });
	const sentences = Array.from(
		{ length: 40 },
		(_, at) => `Sentence ${at} of a text that is far too long for a slide.`
	);
	const view = '```slide\nview: ?event=ferry-stop\n```';
	await writeFile(
		join(corpus, 'briefings', '2-long.md'),
		`---\nid: long\ntitle: Long\n---\n\n# A text that goes on\n\n${view}\n\n${sentences.join(' ')}\n\n` +
			`# العنوان بالعربية\n\nنص قصير.\n\n## Notes\n\n${sentences.join(' ')}\n`
	);
	const pdf = join(folder, 'long.pdf');
	await exportBriefing('pdf')([corpus, 'long', pdf, '--notes']);
	// Two of the first slide, which has no notes, one of the second and two of its notes.
	expect(await countPages(pdf)).toBe(5);
	const pptx = join(folder, 'long.pptx');
	await exportBriefing('pptx')([corpus, 'long', pptx]);
	const { names, read } = await openZip(await readFile(pptx));
	const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
	expect(slides).toHaveLength(3);
	const texts = await Promise.all(slides.toSorted().map(read));
	const said = texts
		.join('')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
	expect(sentences.filter((sentence) => !said.includes(sentence.slice(0, 12)))).toEqual([]);
	expect(texts[1]).toContain('continued, 2 of 2');
});

test('says in a line what there is where the briefing is not', async () => {
	await expect(exportBriefing('pdf')(['moscow-talks', 'nothing'])).rejects.toThrow(
		'has no briefing "nothing"; it has: what-moscow-settled'
	);
});
