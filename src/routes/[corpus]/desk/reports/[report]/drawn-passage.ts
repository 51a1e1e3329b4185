// What a hand has selected in the text on screen, as offsets in the report's text.
import type { Span } from '$lib/reading/annotation.ts';

/** Null where nothing of `root` is selected. Paragraphs say in `data-start` where they begin. */
export function drawnPassage(root: HTMLElement, selection: Selection | null): Span | null {
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!range.intersectsNode(root)) return null;
	const touched = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((row) =>
		range.intersectsNode(row.querySelector('p')!)
	);
	const [first, last] = [touched[0], touched.at(-1)];
	if (!first || !last) return null;
	const start = offsetIn(first, range.startContainer, range.startOffset, 0);
	const end = offsetIn(last, range.endContainer, range.endOffset, Infinity);
	return start < end ? { start, end } : null;
}

/** `beyond` where the point lies outside the paragraph. */
function offsetIn(row: HTMLElement, node: Node, offset: number, beyond: number): number {
	const paragraph = row.querySelector('p')!;
	const whole = paragraph.textContent.length;
	const start = Number(row.dataset['start']);
	if (!paragraph.contains(node)) return start + Math.min(beyond, whole);
	const range = document.createRange();
	range.selectNodeContents(paragraph);
	range.setEnd(node, offset);
	return start + range.toString().length;
}
