import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsNamedIn, parseMarkdown, plainText, type Inline } from '../../../src/lib/briefing/markdown.ts';

/** The tree of one paragraph as short text: **[strong]**, links with their targets. */
function show(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			switch (node.kind) {
				case 'text':
					return node.text;
				case 'citation':
					return `{cite ${node.claim}}`;
				case 'link':
					return `{${node.target.kind} ${'id' in node.target ? node.target.id : node.target.url}: ${show(node.content)}}`;
				default:
					return `{${node.kind}: ${show(node.content)}}`;
			}
		})
		.join('');
}

function paragraph(text: string): string {
	const [block] = parseMarkdown(text);
	return block?.kind === 'paragraph' ? show(block.content) : '(no paragraph)';
}

describe('the Markdown of slides', () => {
	it.each([
		['plain words', 'plain words'],
		['**bold** and *italic* and _too_', '{strong: bold} and {emphasis: italic} and {emphasis: too}'],
		['***both***', '{strong: {emphasis: both}}'],
		['*a **b** c*', '{emphasis: a {strong: b} c}'],
		['**a *b***', '{strong: a {emphasis: b}}'],
		['snake_case_name', 'snake_case_name'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['**not closed', '**not closed'],
		['\\*no\\* \\[x\\]', '*no* [x]'],
		['gone[^a-1] now', 'gone{cite a-1} now'],
		['gone [^a-1] [^b] now', 'gone{cite a-1}{cite b} now'],
		['**gone** [^a-1]', '{strong: gone}{cite a-1}'],
		['[it left](claim:a-1)', '{claim a-1: it left}'],
		['[**it** left](report:r)', '{report r: {strong: it} left}'],
		['[site](https://example.org/a?b=c)', '{web https://example.org/a?b=c: site}'],
		['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
		['[x](data:text/html,hi)', '[x](data:text/html,hi)'],
		['[x](//example.org)', '[x](//example.org)'],
		['<b onclick=x>bold</b> &amp;', '<b onclick=x>bold</b> &amp;'],
		['![image](https://example.org/a.png)', '!{web https://example.org/a.png: image}']
	])('reads %s', (text, tree) => {
		expect(paragraph(text)).toBe(tree);
	});

	it('parts paragraphs and lists', () => {
		const blocks = parseMarkdown('One\nline\n\nTwo\n- a\n  more\n- b\n1. c\n\nThree');
		expect(
			blocks.map((block) =>
				block.kind === 'paragraph'
					? show(block.content)
					: `${block.ordered ? 'ol' : 'ul'} ${block.items.map(show).join('|')}`
			)
		).toEqual(['One line', 'Two', 'ul a more|b', 'ol c', 'Three']);
	});

	it('names the claims that it links to and cites, once each, in reading order', () => {
		expect(claimsNamedIn(parseMarkdown('a[^b] **[c](claim:d)**\n\n- e[^b][^f]'))).toEqual(['b', 'd', 'f']);
	});

	it('keeps every letter of a text without markup', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zا-ي ,.<>&"']+$/), (text) => {
				const [block] = parseMarkdown(text);
				const words = block?.kind === 'paragraph' ? plainText(block.content) : '';
				expect(words).toBe(text.trim());
			})
		);
	});

	it('never throws and ends on hostile text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void parseMarkdown(text)));
		for (const sign of ['*', '**', '[', '_', '[](', '*_']) parseMarkdown(sign.repeat(3000));
	});
});
