// Makes what can be pressed in an element one stop of the tab key; arrow keys, Home and End go within. Knows nothing of what it is.
import type { Attachment } from 'svelte/attachments';

const PRESSED = 'button:not([disabled]), a[href], summary';
/** What opens within has stops of its own. */
const OWN = 'form, dialog, .panel';
const CURRENT = '[aria-current]:not([aria-current="false"]), [aria-pressed="true"]';
/** What may change which of them is the stop. */
const WATCHED = ['aria-current', 'aria-pressed', 'disabled', 'href', 'open'];

/** What stands beside the one that begins its row: up and down pass it by, left and right lead to it. */
const BESIDE = '[data-beside]';

/** The stop is what last had the focus, else what is current or pressed, else the first. */
export function roving(): Attachment<HTMLElement> {
	return (group) => {
		let held: Element | null = null;
		let waiting = 0;

		function settle(): void {
			const items = itemsIn(group);
			const seen = (item: HTMLElement | undefined) => item?.checkVisibility() ?? false;
			const stop =
				items.find((item) => item === held && seen(item)) ??
				items.find((item) => item.matches(CURRENT) && !item.matches(BESIDE) && seen(item)) ??
				items.find((item) => !item.matches(BESIDE) && seen(item));
			for (const item of items) {
				const index = item === stop ? 0 : -1;
				if (item.tabIndex !== index) item.tabIndex = index;
			}
		}

		/** Once for all that changes together. */
		function settleSoon(): void {
			cancelAnimationFrame(waiting);
			waiting = requestAnimationFrame(settle);
		}

		function hold({ target }: FocusEvent): void {
			held = target instanceof Element ? target.closest(PRESSED) : null;
			settle();
		}

		function walk(event: KeyboardEvent): void {
			if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			const from = event.target instanceof Element ? event.target.closest<HTMLElement>(PRESSED) : null;
			const items = itemsIn(group).filter((item) => item.checkVisibility());
			if (!from || !items.includes(from)) return;
			const next = nextItem(items, from, event.key, getComputedStyle(group).direction === 'rtl');
			if (!next) return;
			event.preventDefault();
			next.focus();
		}

		settle();
		const changes = new MutationObserver(settleSoon);
		changes.observe(group, { subtree: true, childList: true, attributes: true, attributeFilter: WATCHED });
		const sizes = new ResizeObserver(settleSoon);
		sizes.observe(group);
		group.addEventListener('focusin', hold);
		group.addEventListener('keydown', walk);
		return () => {
			cancelAnimationFrame(waiting);
			changes.disconnect();
			sizes.disconnect();
			group.removeEventListener('focusin', hold);
			group.removeEventListener('keydown', walk);
		};
	};
}

function itemsIn(group: Element): HTMLElement[] {
	return [...group.querySelectorAll<HTMLElement>(PRESSED)].filter((item) => {
		const own = item.closest(OWN);
		return own === null || !group.contains(own);
	});
}

function nextItem(
	items: readonly HTMLElement[],
	from: HTMLElement,
	key: string,
	isReversed: boolean
): HTMLElement | undefined {
	const rows = items.filter((item) => !item.matches(BESIDE));
	const at = items.indexOf(from);
	const isAfter = (item: HTMLElement) => items.indexOf(item) > at;
	switch (key) {
		case 'ArrowDown':
			return rows.find(isAfter);
		case 'ArrowUp':
			return rows.findLast((item) => items.indexOf(item) < at);
		case 'ArrowRight':
			return items[at + (isReversed ? -1 : 1)];
		case 'ArrowLeft':
			return items[at + (isReversed ? 1 : -1)];
		case 'Home':
			return rows[0];
		case 'End':
			return rows.at(-1);
		default:
			return undefined;
	}
}
