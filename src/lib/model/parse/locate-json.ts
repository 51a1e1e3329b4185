// Where in a JSON text a value stands. Only the record in question is parsed, and only once a fault asks for it.
import { findNodeAtLocation, parseTree, visit, type Node } from 'jsonc-parser';
import type { Path, Place } from './located.ts';
import { placeFinder } from './place-finder.ts';
import type { RecordLayout } from './scan-json.ts';

/** `records` are the offsets of the records, as `scanJson` finds them. The text is valid JSON. */
export function jsonLocator(
	text: string,
	layout: RecordLayout,
	records: readonly number[]
): (path: Path, key?: string) => Place {
	const placeOf = placeFinder(text);
	const indexAt = layout === 'list' ? 0 : 1;
	let parsed: { readonly start: number; readonly node: Node } | null = null;

	const recordNode = (start: number, end: number): Node => {
		if (parsed?.start !== start) parsed = { start, node: parseTree(text.slice(start, end))! };
		return parsed.node;
	};

	return (path, key) => {
		const index = layout === 'whole' ? -1 : path[indexAt];
		const start = typeof index === 'number' ? (index === -1 ? 0 : records[index]) : undefined;
		if (start === undefined) return placeOf(rootOffset(text, path, key));
		const node = recordNode(start, records[(index as number) + 1] ?? text.length);
		return placeOf(start + offsetIn(node, layout === 'whole' ? path : path.slice(indexAt + 1), key));
	};
}

/** Of the value at `path` or its nearest parent that is there; with `key`, of that key's name. */
function offsetIn(root: Node, path: Path, key: string | undefined): number {
	const node = nearestNode(root, path);
	const property = node.children?.find((child) => key !== undefined && child.children?.[0]?.value === key);
	return (property ?? node).offset;
}

function nearestNode(root: Node, path: Path): Node {
	for (let length = path.length; length > 0; length--) {
		const node = findNodeAtLocation(root, [...path.slice(0, length)]);
		if (node) return node;
	}
	return root;
}

/** Outside of the records there are only the keys of the outermost object. */
function rootOffset(text: string, path: Path, key: string | undefined): number {
	const wanted = key ?? path[0];
	let depth = 0;
	let found: number | null = null;
	visit(text, {
		onObjectBegin: () => void depth++,
		onObjectEnd: () => void depth--,
		onObjectProperty: (name, offset) => {
			if (depth === 1 && name === wanted) found ??= offset;
		}
	});
	return found ?? text.search(/\S/);
}
