// The small Markdown of slides as a tree: paragraphs, flat lists, bold, italic, links and citations of claims. Never throws and
// never makes HTML: what is no markup is text. Knows no corpus: a link may name what does not exist.

export type Block =
	| { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
	| { readonly kind: 'link'; readonly target: LinkTarget; readonly content: readonly Inline[] }
	/** `[^claim-id]`: the number under which the slide cites the claim. */
	| { readonly kind: 'citation'; readonly claim: string };

/** `claim:id`, `report:id`, `question:id`, `place:id`, or an address of the web. */
export type LinkTarget =
	| { readonly kind: 'claim' | 'report' | 'question' | 'place'; readonly id: string }
	| { readonly kind: 'web'; readonly url: string };

/** Markup nested deeper stands as it was typed. */
const DEEPEST = 4;
/** Markup that closes later than this stands as it was typed, so that hostile text costs no more than its length. */
const LONGEST = 500;
const ITEM = /^(?:[-*+]|(\d{1,9})[.)])[ \t]+/;

export function parseMarkdown(text: string): Block[] {
	const blocks: Block[] = [];
	let paragraph: string[] = [];
	let list: { ordered: boolean; items: string[][] } | null = null;
	const close = () => {
		if (paragraph.length > 0) blocks.push({ kind: 'paragraph', content: parseInline(paragraph.join(' ')) });
		if (list) {
			const items = list.items.map((lines) => parseInline(lines.join(' ')));
			blocks.push({ kind: 'list', ordered: list.ordered, items });
		}
		paragraph = [];
		list = null;
	};
	for (const line of text.split('\n')) {
		const item = ITEM.exec(line);
		const words = line.trim();
		if (item) {
			const ordered = item[1] !== undefined;
			if (!list || list.ordered !== ordered) {
				close();
				list = { ordered, items: [] };
			}
			list.items.push([line.slice(item[0].length).trim()]);
		} else if (words === '') close();
		else if (list) list.items.at(-1)!.push(words);
		else paragraph.push(words);
	}
	close();
	return blocks;
}

function parseInline(text: string, depth = 0): Inline[] {
	const nodes: Inline[] = [];
	let plain = '';
	const add = (node: Inline) => {
		// A number stays with the word it stands behind.
		if (node.kind === 'citation') plain = plain.trimEnd();
		if (plain !== '') nodes.push({ kind: 'text', text: plain });
		plain = '';
		nodes.push(node);
	};
	let at = 0;
	while (at < text.length) {
		if (text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
			plain += text[at + 1];
			at += 2;
			continue;
		}
		const found = depth < DEEPEST ? readMarkup(text, at, depth) : null;
		if (found) {
			add(found.node);
			at = found.end;
		} else plain += text[at++];
	}
	if (plain !== '') nodes.push({ kind: 'text', text: plain });
	return nodes;
}

interface Markup {
	readonly node: Inline;
	readonly end: number;
}

function readMarkup(text: string, at: number, depth: number): Markup | null {
	switch (text[at]) {
		case '[':
			return readCitation(text, at) ?? readLink(text, at, depth);
		case '*':
			return readSpan(text, at, '**', 'strong', depth) ?? readSpan(text, at, '*', 'emphasis', depth);
		case '_':
			// Inside a word an underscore is a letter.
			return /\w/.test(text[at - 1] ?? '') ? null : readSpan(text, at, '_', 'emphasis', depth);
		default:
			return null;
	}
}

const CITATION = /\[\^([a-z0-9]+(?:-[a-z0-9]+)*)\]/y;

function readCitation(text: string, at: number): Markup | null {
	CITATION.lastIndex = at;
	const match = CITATION.exec(text);
	return match && { node: { kind: 'citation', claim: match[1]! }, end: at + match[0].length };
}

function readLink(text: string, at: number, depth: number): Markup | null {
	const close = findClose(text, at + 1, ']');
	if (close <= at + 1 || text[close + 1] !== '(') return null;
	const end = findClose(text, close + 2, ')');
	const target = end === -1 ? null : parseTarget(text.slice(close + 2, end));
	if (!target) return null;
	return {
		node: { kind: 'link', target, content: parseInline(text.slice(at + 1, close), depth + 1) },
		end: end + 1
	};
}

function readSpan(
	text: string,
	at: number,
	sign: string,
	kind: 'strong' | 'emphasis',
	depth: number
): Markup | null {
	const begin = at + sign.length;
	if (!text.startsWith(sign, at) || /\s/.test(text[begin] ?? ' ')) return null;
	let close = findClose(text, begin, sign);
	// Of `***` the last signs close the outer span.
	while (close !== -1 && text[close + sign.length] === sign[0] && sign.length === 2) close++;
	if (close <= begin || /\s/.test(text[close - 1]!)) return null;
	if (sign === '_' && /\w/.test(text[close + 1] ?? '')) return null;
	return {
		node: { kind, content: parseInline(text.slice(begin, close), depth + 1) },
		end: close + sign.length
	};
}

/** Where `sign` next stands from `from` on, not escaped; a single star does not close at a double one. -1 for nowhere. */
function findClose(text: string, from: number, sign: string): number {
	const end = Math.min(text.length, from + LONGEST);
	for (let at = from; at < end; at++) {
		if (text[at] === '\\') at++;
		else if (sign === '*' && text.startsWith('**', at)) at++;
		else if (text.startsWith(sign, at)) return at;
	}
	return -1;
}

function parseTarget(text: string): LinkTarget | null {
	const record = /^(claim|report|question|place):([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text);
	if (record) return { kind: record[1] as 'claim' | 'report' | 'question' | 'place', id: record[2]! };
	return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text) ? { kind: 'web', url: text } : null;
}

/** Every claim that `blocks` link to or cite, each once, in reading order. */
export function claimsNamedIn(blocks: readonly Block[]): string[] {
	const ids = new Set<string>();
	const visit = (nodes: readonly Inline[]): void => {
		for (const node of nodes) {
			if (node.kind === 'citation') ids.add(node.claim);
			if (node.kind === 'link' && node.target.kind === 'claim') ids.add(node.target.id);
			if (node.kind !== 'citation' && node.kind !== 'text') visit(node.content);
		}
	};
	for (const block of blocks) {
		if (block.kind === 'paragraph') visit(block.content);
		else block.items.forEach(visit);
	}
	return [...ids];
}

/** The words of `nodes` without their markup. */
export function plainText(nodes: readonly Inline[]): string {
	return nodes
		.map((node) =>
			node.kind === 'text' ? node.text : node.kind === 'citation' ? '' : plainText(node.content)
		)
		.join('');
}
