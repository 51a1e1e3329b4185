import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_SLIDE } from '../../../src/lib/briefing/briefing.ts';
import { parseBriefing } from '../../../src/lib/briefing/parse-briefing.ts';
import { serialiseBriefing } from '../../../src/lib/briefing/serialise-briefing.ts';
import { briefings } from './arbitrary-briefing.ts';

const HEAD = '---\nid: b\ntitle: B\n---\n';

function faultsIn(markdown: string) {
	const result = parseBriefing('briefings/b.md', markdown);
	if (result.ok) throw new Error('expected faults, found a briefing');
	return result.faults;
}

function slidesOf(markdown: string) {
	const result = parseBriefing('briefings/b.md', markdown);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.briefing.slides;
}

describe('a briefing and its file', () => {
	it('round-trip, whatever stands in the texts', () => {
		fc.assert(
			fc.property(briefings, (briefing) => {
				expect(parseBriefing('b.md', serialiseBriefing(briefing))).toEqual({ ok: true, briefing });
			})
		);
	});

	it('read alike with line ends of Windows and a byte order mark', () => {
		const text = `${HEAD}\n# One\n\nText\nmore\n\n## Notes\n\nSay it.\n`;
		expect(slidesOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(slidesOf(text));
	});

	it('need no fields: a title and a text are a slide of the whole view', () => {
		expect(slidesOf(`${HEAD}\n# One\n\nText.\n\n# Two\n`)).toEqual([
			{ ...BLANK_SLIDE, id: 'slide-1', title: 'One', text: 'Text.' },
			{ ...BLANK_SLIDE, id: 'slide-2', title: 'Two' }
		]);
	});

	it('never make the parser throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (body) => {
				parseBriefing('b.md', HEAD + body);
				parseBriefing('b.md', `${HEAD}# x\n\n\`\`\`slide\n${body}`);
			}),
			{ numRuns: 40 }
		);
	});
});

it('takes bounds over the 180th meridian as RFC 7946 writes them and as one counts on', () => {
	const boundsOf = (bounds: string) =>
		slidesOf(`${HEAD}# One\n\`\`\`slide\nbounds: ${bounds}\n\`\`\`\n`)[0]!.bounds;
	expect(boundsOf('140 -50 -150 30')).toEqual([140, -50, 210, 30]);
	expect(boundsOf('140 -50 210 30')).toEqual([140, -50, 210, 30]);
});

describe('the faults of a file', () => {
	it('are all told at once, each with its line', () => {
		const text = [
			'---',
			'id: B!',
			'title: B',
			'time: soon',
			'colour: red',
			'---',
			'stray',
			'# One',
			'```slide',
			'id: a',
			'kind: claims',
			'bounds: 1 2 3',
			'size: 3',
			'highlight:',
			'  - place:x',
			'  - somewhere',
			'```',
			'## Remarks',
			'# Two',
			'```slide',
			'id: a',
			'```'
		].join('\n');
		expect(faultsIn(text).map(({ line, field, found }) => [line, field, found])).toEqual([
			[2, 'id', '"B!"'],
			[4, 'time', '"soon"'],
			[5, undefined, 'the field "colour"'],
			[7, undefined, 'the line "stray"'],
			[11, 'kind', '"claims"'],
			[12, 'bounds', '"1 2 3"'],
			[13, undefined, 'the field "size"'],
			[15, 'highlight.1', '"somewhere"'],
			[18, undefined, 'the line "## Remarks"'],
			[19, 'id', '"a"']
		]);
	});

	it.each([
		['no front matter', '# One', 'no front matter'],
		['an open block of fields', `${HEAD}# One\n\`\`\`slide\nid: a\n`, 'fields that do not end'],
		['a list where text is wanted', `${HEAD}# One\n\`\`\`slide\nkind: [a, b]\n\`\`\``, 'a list of 2'],
		['text where a list is wanted', `${HEAD}# One\n\`\`\`slide\nrests: a\n\`\`\``, '"a"'],
		['a field of fields', `${HEAD}# One\n\`\`\`slide\nview: {a: b}\n\`\`\``, 'an object'],
		['notes twice', `${HEAD}# One\n## Notes\n## Notes\n`, '"## Notes" a second time'],
		['a text without end', `${HEAD}# One\n${'a'.repeat(20_001)}`, '20001 characters']
	])('name %s', (_, text, found) => {
		expect(faultsIn(text).map((fault) => fault.found)).toContain(found);
	});
});
