// CSL-JSON as BibTeX that both BibTeX and biber read, in UTF-8. Own writer: citation-js's, the one kept library, drops
// Arabic and Cyrillic letters when it escapes and escapes nothing when it does not. Its reader checks this one in tests.
import type { CslDate, CslItem } from './csl.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

export function toBibtex(items: readonly CslItem[]): string {
	return items.map(toEntry).join('\n');
}

function toEntry(item: CslItem): string {
	const [year, month] = 'date-parts' in item.issued ? item.issued['date-parts'][0]! : [];
	const fields = [
		// Inner braces keep the capitals as they are.
		['title', item.title && `{${escapeTex(item.title)}}`],
		['journal', escapeTex(item['container-title'])],
		['entrysubtype', 'newspaper'],
		['year', year === undefined ? undefined : String(year)],
		['date', toIsoDate(item.issued)],
		['location', item['event-place'] && escapeTex(item['event-place'])],
		['url', item.URL && escapeUrl(item.URL)],
		['urldate', item.accessed && toIsoDate(item.accessed)],
		['note', item.note && escapeTex(item.note)]
	].filter(([, value]) => value !== undefined);
	const lines = fields.map(([name, value]) => `\t${name} = {${value}}`);
	if (month !== undefined)
		lines.splice(lines.findIndex((line) => line.startsWith('\tyear')) + 1, 0, monthLine(month));
	return `@article{${toKey(item.id)},\n${lines.join(',\n')}\n}\n`;
}

/** A month's name is a macro of BibTeX and stands without braces, so that styles can translate it. */
function monthLine(month: number): string {
	return `\tmonth = ${MONTHS[month - 1]}`;
}

/** `2026-01-28`, `2026-01`, `2026-01-26/2026-01-28`, `2026~`; nothing for what has no such form. */
function toIsoDate(date: CslDate): string | undefined {
	if ('literal' in date) return undefined;
	const days = date['date-parts'].map((parts) => {
		const [year, ...rest] = parts.map(String) as [string, ...string[]];
		return [year.padStart(4, '0'), ...rest.map((part) => part.padStart(2, '0'))].join('-');
	});
	return days.map((day) => (date.circa ? `${day}~` : day)).join('/');
}

/** A brace would count for BibTeX even with a backslash before it, so it goes by its name. */
const TEX: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_'
};

function escapeTex(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(/[\\{}~^&%$#_]/g, (character) => TEX[character]!);
}

/** Addresses are set as they stand, so only what would end the field is written in per cent. */
function escapeUrl(url: string): string {
	return url.replace(/[\\{}\s]/gu, (character) => encodeURIComponent(character));
}

function toKey(id: string): string {
	return id.replace(/[^\w:.-]/g, '-');
}
