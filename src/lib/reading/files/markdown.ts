// Markdown as the text that it shows: its marks gone, headings known, and what stands before it in a block of fields as what is told of the report.
// No HTML of it is run or shown.
import { parse } from 'yaml';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { items, type Steps } from '../../files/input/step.ts';
import { textOfHtml } from '../../files/xml/text-of-html.ts';
import type { ParagraphRole, ReportDetails } from '../text/report-text.ts';
import type { Held } from './report-format.ts';
import { TextBuilder } from './text-builder.ts';
import { published, toldDate } from './told-date.ts';

const FIELDS = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)(?:\n|$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const ITEM = /^\s{0,8}(?:[-*+]|\d{1,4}[.)])\s+/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;

export async function* readMarkdown(input: Input, watched: Watched): Steps<Held> {
	const whole = (await readWhole(input, watched)).replace(/\r\n?/g, '\n');
	const head = FIELDS.exec(whole);
	const builder = new TextBuilder();
	addBlocks(builder, (head ? whole.slice(head[0].length) : whole).replace(/<!--[\s\S]{0,20000}?-->/g, ''));
	yield items([{ kind: 'report', details: head ? detailsOf(head[1]!) : {}, ...builder.result }]);
}

function addBlocks(builder: TextBuilder, text: string): void {
	let lines: string[] = [];
	let isFenced = false;
	const end = (role?: ParagraphRole) => {
		if (lines.length > 0) builder.add(plainOf(lines.join('\n')), role ? { role } : {});
		lines = [];
	};
	const heading = (level: number): ParagraphRole => (level === 1 && builder.isEmpty ? 'title' : 'heading');
	for (const written of text.split('\n')) {
		const line = written.replace(/^(?: {0,3}>\s?)+/, '');
		const marked = HEADING.exec(line);
		const under = lines.length > 0 ? UNDERLINE.exec(line) : null;
		if (FENCE.test(line)) {
			end();
			isFenced = !isFenced;
		} else if (isFenced) builder.add(line);
		else if (marked) {
			end();
			lines = [marked[2]!];
			end(heading(marked[1]!.length));
		} else if (under) end(heading(under[1]!.startsWith('=') ? 1 : 2));
		else if (line.trim() === '' || RULE.test(line)) end();
		else {
			if (ITEM.test(line)) end();
			lines.push(line.replace(ITEM, ''));
		}
	}
	end();
}

/** Each pattern takes time in proportion to the text: what it may hold is bounded. */
function plainOf(block: string): string {
	const plain = block
		.replace(/!\[([^\]\n]{0,400})\]\([^)\n]{0,2000}\)/g, '$1')
		.replace(/\[([^\]\n]{0,400})\]\([^)\n]{0,2000}\)/g, '$1')
		.replace(/\[([^\]\n]{1,400})\]\[[^\]\n]{0,100}\]/g, '$1')
		.replace(/<(https?:\/\/[^>\s]{1,2000})>/g, '$1')
		.replace(/(\*\*|__|~~)(?=\S)([^*_~\n]{1,2000})\1/g, '$2')
		.replace(/(?<![\p{L}\d*])([*_])(?=\S)([^*_\n]{1,2000})\1(?![\p{L}\d])/gu, '$2')
		.replace(/`([^`\n]{1,1000})`/g, '$1')
		.replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');
	return textOfHtml(plain);
}

function detailsOf(fields: string): ReportDetails {
	let told: unknown;
	try {
		told = parse(fields, { maxAliasCount: 0 });
	} catch {
		return {};
	}
	if (typeof told !== 'object' || told === null) return {};
	const word = (...names: string[]): string | undefined => {
		const value = names.map((name) => (told as Record<string, unknown>)[name]).find((each) => each);
		return typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : undefined;
	};
	const [title, outlet, url, language, dateline] = [
		word('title'),
		word('outlet', 'source', 'publisher', 'site'),
		word('url', 'link', 'canonical'),
		word('language', 'lang'),
		word('dateline')
	];
	const retrieved = toldDate(word('retrieved', 'accessed'));
	return {
		...(title && { title }),
		...(outlet && { outlet }),
		...published(word('published', 'date')),
		...(retrieved && { retrieved }),
		...(dateline && { dateline }),
		...(url && { url }),
		...(language && { language })
	};
}
