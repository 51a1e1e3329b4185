// A value of a JSON text written anew: whatever in it says the same keeps its bytes, its order and its layout.
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { isObject, isSameValue } from '../edits/same-value.ts';
import { putTogether, takeApart, type Item } from './brackets.ts';
import { indentAt, writeBlock, writeInline, type JsonStyle } from './json-style.ts';

/** The new text of what stands from `start` to `end` in `text`, where a whole value stands. */
export function rewriteJson(
	text: string,
	start: number,
	end: number,
	value: unknown,
	style: JsonStyle
): string {
	const root = parseTree(text.slice(start, end));
	if (!root) throw new Error(`no JSON value at offset ${start}; was the file read by the parser?`);
	return new Rewriter(text, start, style).rewrite(root, value);
}

class Rewriter {
	readonly #text: string;
	/** Of the root of the nodes. */
	readonly #base: number;
	readonly #style: JsonStyle;

	constructor(text: string, base: number, style: JsonStyle) {
		this.#text = text;
		this.#base = base;
		this.#style = style;
	}

	rewrite(node: Node, value: unknown): string {
		const old: unknown = getNodeValue(node);
		if (isSameValue(old, value)) return this.#slice(node.offset, node.offset + node.length);
		const hasParts = node.children !== undefined && node.children.length > 0;
		if (hasParts && node.type === 'object' && isObject(value)) return this.#object(node, value);
		if (hasParts && node.type === 'array' && Array.isArray(value)) return this.#array(node, value);
		return this.#write(value, node);
	}

	#object(node: Node, value: Readonly<Record<string, unknown>>): string {
		const seen = new Set<string>();
		const fields = this.#takeApart(node);
		const kept = node.children!.flatMap((property, index): Item[] => {
			const [key, held] = property.children as [Node, Node];
			const name = String(key.value);
			if (!Object.hasOwn(value, name)) return [];
			seen.add(name);
			const head = this.#slice(property.offset, held.offset);
			return [{ gap: fields.items[index]!.gap, text: head + this.rewrite(held, value[name]) }];
		});
		const added = Object.keys(value)
			.filter((name) => !seen.has(name))
			.map((name): Item => ({
				gap: null,
				text: `${JSON.stringify(name)}: ${this.#write(value[name], node.children![0]!)}`
			}));
		return putTogether(fields, [...kept, ...added]);
	}

	/** What is the same at both ends stays; between, one item follows the other. */
	#array(node: Node, value: readonly unknown[]): string {
		const nodes = node.children!;
		const old = nodes.map((child): unknown => getNodeValue(child));
		const list = this.#takeApart(node);
		const shorter = Math.min(old.length, value.length);
		let head = 0;
		while (head < shorter && isSameValue(old[head], value[head])) head++;
		let tail = 0;
		while (tail < shorter - head && isSameValue(old.at(-1 - tail), value.at(-1 - tail))) tail++;
		const between = value.slice(head, value.length - tail).map((item, index): Item => {
			const at = head + index;
			if (at >= old.length - tail) return { gap: null, text: this.#write(item, nodes[0]!) };
			return { gap: list.items[at]!.gap, text: this.rewrite(nodes[at]!, item) };
		});
		const end = tail === 0 ? [] : list.items.slice(-tail);
		return putTogether(list, [...list.items.slice(0, head), ...between, ...end]);
	}

	/** As `near` is laid out: in one line where that is, else in lines below the one it stands in. */
	#write(value: unknown, near: Node): string {
		const isInline = near.parent !== undefined && !this.#isOverLines(near.parent);
		const isPart = near.children !== undefined && !this.#isOverLines(near) && near.type !== 'property';
		if (isInline || isPart) return writeInline(value);
		return writeBlock(value, indentAt(this.#text, this.#base + near.offset), this.#style);
	}

	#isOverLines({ offset, length }: Node): boolean {
		return this.#slice(offset, offset + length).includes('\n');
	}

	#takeApart({ offset, length, children }: Node) {
		const at = (node: Node) => [this.#base + node.offset, this.#base + node.offset + node.length] as const;
		return takeApart(this.#text, [this.#base + offset, this.#base + offset + length], children!.map(at));
	}

	#slice(from: number, to: number): string {
		return this.#text.slice(this.#base + from, this.#base + to);
	}
}
