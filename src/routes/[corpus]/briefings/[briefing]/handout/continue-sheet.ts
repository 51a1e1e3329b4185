// A slide with more words than its sheet has room for, even set small, goes on over further sheets: each shows the next piece of what is too
// long, and all else as on the first. Works on elements that are laid out; what it writes into them stays when they are copied.
import { pageBreaks, type Line } from './page-breaks.ts';

interface Part {
	/** What marks it in the sheet and its copies. */
	readonly key: string;
	/** Where each page of it begins, px from its head; of columns beside each other, from their start. */
	readonly starts: readonly number[];
	/** How much of it shows at once. */
	readonly height: number;
	readonly axis: 'X' | 'Y';
}

/** What may be longer than its room. */
const SCROLLERS = '.words, .figure .list, .figure .report, .figure ol';
/** Answers side by side, each broken for itself, over a foot that stands on every sheet. */
const QUESTION = '.figure .question';

/** Above and below its letters a line has this share of its height in reserve, where the next one may already begin. */
const LEADING = 0.12;

/** The parts of a sheet that do not fit. */
export function measureParts(sheet: HTMLElement): Part[] {
	const parts: Part[] = [];
	const add = (element: HTMLElement, part: Omit<Part, 'key'>): void => {
		if (part.starts.length < 2) return;
		const key = String(parts.length);
		element.dataset['part'] = key;
		parts.push({ ...part, key });
	};
	for (const element of sheet.querySelectorAll<HTMLElement>(SCROLLERS)) {
		const { clientHeight: height, clientWidth, scrollWidth, scrollHeight } = element;
		if (scrollWidth > clientWidth + 1) {
			const step = clientWidth + parseFloat(getComputedStyle(element).columnGap || '0');
			const count = Math.ceil((scrollWidth + 1) / step);
			const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
			const starts = Array.from({ length: count }, (_, at) => sign * at * step);
			add(element, { starts, height, axis: 'X' });
		} else if (scrollHeight > height + 1) {
			add(element, { starts: pageBreaks(linesOf(element), height), height, axis: 'Y' });
		}
	}
	for (const element of sheet.querySelectorAll<HTMLElement>(QUESTION)) {
		if (element.scrollHeight <= element.clientHeight + 1) continue;
		const foot = element.querySelector<HTMLElement>('.foot')!;
		const height =
			element.clientHeight - foot.offsetHeight - parseFloat(getComputedStyle(element).rowGap || '0');
		for (const answer of element.querySelectorAll('li'))
			add(answer, { starts: pageBreaks(linesOf(answer), height), height, axis: 'Y' });
		foot.style.translate = `0 ${element.clientHeight - element.scrollHeight}px`;
	}
	return parts;
}

/** `sheet` is a copy of the one that was measured. Each further sheet is a copy of it. */
export function continueSheet(sheet: HTMLElement, parts: readonly Part[]): HTMLElement[] {
	const wanted = Math.max(1, ...parts.map(({ starts }) => starts.length));
	return Array.from({ length: wanted }, (_, at) => {
		const copy = sheet.cloneNode(true) as HTMLElement;
		for (const part of parts)
			showPage(copy.querySelector<HTMLElement>(`[data-part="${part.key}"]`)!, part, at);
		return copy;
	});
}

function showPage(element: HTMLElement, { starts, height, axis }: Part, at: number): void {
	const start = starts[at];
	element.style.overflow = 'clip';
	if (start === undefined) {
		element.style.visibility = 'hidden';
		return;
	}
	for (const child of element.children)
		(child as HTMLElement).style.translate = axis === 'X' ? `${-start}px` : `0 ${-start}px`;
	if (axis === 'X') return;
	const shown = (starts[at + 1] ?? start + height) - start;
	// A column is as high as all that stands in it; its page is not.
	element.style.clipPath = `polygon(-100vw 0, 100vw 0, 100vw ${shown}px, -100vw ${shown}px)`;
}

/** Lines of text, and pictures among them, in px of the element itself, whatever it is enlarged by. */
function linesOf(element: HTMLElement): Line[] {
	const box = element.getBoundingClientRect();
	const scale = box.height / element.offsetHeight || 1;
	const toLine = ({ top, bottom, height }: DOMRect): Line => ({
		top: (top + height * LEADING - box.top) / scale + element.scrollTop,
		bottom: (bottom - height * LEADING - box.top) / scale + element.scrollTop
	});
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const lines: Line[] = [];
	const range = document.createRange();
	while (texts.nextNode()) {
		range.selectNodeContents(texts.currentNode);
		for (const rect of range.getClientRects()) if (rect.width > 0) lines.push(toLine(rect));
	}
	for (const picture of element.querySelectorAll('svg, img'))
		lines.push(toLine(picture.getBoundingClientRect()));
	return lines;
}
