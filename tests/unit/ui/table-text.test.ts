import { expect, it } from 'vitest';
import { toHtmlTable, toTabbedText } from '../../../src/lib/ui/table-text.ts';

const table = [
	['Question', 'Clash Report'],
	['Has it left?', 'A: "Yes" & <no>\n\tB']
];

it('writes one line a row and one tab between cells, whatever stands in them', () => {
	expect(toTabbedText(table)).toBe('Question\tClash Report\nHas it left?\tA: "Yes" & <no> B');
});

it.each(['=1+1', '+1', '-1', '@here'])('keeps a spreadsheet from computing %s', (text) => {
	expect(toTabbedText([[text]])).toBe(`'${text}`);
});

it('writes heads as heads, and text as text', () => {
	expect(toHtmlTable(table)).toBe(
		'<table><tr><th scope="col">Question</th><th scope="col">Clash Report</th></tr>' +
			'<tr><th scope="row">Has it left?</th><td>A: &#34;Yes&#34; &#38; &#60;no&#62; B</td></tr></table>'
	);
});
