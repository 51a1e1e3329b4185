// Walks by arrow keys among the buttons of a map's marks, those within the frame and those at its edge.
import { nextMark, type Direction } from './roving.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

/** Undefined for any other key. */
export function directionOf(key: string): Direction | undefined {
	return DIRECTIONS[key];
}

/** Hands the focus of `from` on to the mark that lies in `direction`, if one does. */
export function walkMarks(from: HTMLElement, direction: Direction): void {
	const buttons = [...(from.closest('.map')?.querySelectorAll<HTMLElement>('button[data-places]') ?? [])];
	const points = buttons.map(centreOf);
	buttons[nextMark(points, centreOf(from), direction)]?.focus();
}

function centreOf(element: HTMLElement): { readonly x: number; readonly y: number } {
	const { left, right, top, bottom } = element.getBoundingClientRect();
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
