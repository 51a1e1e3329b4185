// The text of a piece of HTML: line breaks where it breaks lines, its tags gone, its common entities as signs. Makes no document and runs
// nothing; what comes out is text and is shown as text. Takes time in proportion to its length.

const BREAKS = /^\/?(?:br|p|div|tr|li|h[1-6])\b/i;
const SIGNS: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

export function textOfHtml(html: string): string {
	if (!html.includes('<') && !html.includes('&')) return html.trim();
	const parts: string[] = [];
	let at = 0;
	for (;;) {
		const open = html.indexOf('<', at);
		parts.push(html.slice(at, open === -1 ? undefined : open));
		if (open === -1) break;
		const close = html.indexOf('>', open);
		if (close === -1 || !/^[a-z/!]/i.test(html[open + 1] ?? '')) {
			parts.push('<');
			at = open + 1;
			if (close === -1) {
				parts.push(html.slice(at));
				break;
			}
			continue;
		}
		if (BREAKS.test(html.slice(open + 1, open + 5))) parts.push('\n');
		at = close + 1;
	}
	return withSigns(parts.join(''))
		.replace(/[ \t]*\n\s*/g, '\n')
		.trim();
}

function withSigns(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
		if (name) return SIGNS[String(name).toLowerCase()] ?? whole;
		const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
		return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)
			? String.fromCodePoint(point)
			: whole;
	});
}
