// Signs as a row shows them: what looks alike is drawn once and named together. Knows no claims.
import { language } from '../messages/message.ts';

export interface Sign {
	readonly style: number;
	readonly title: string;
}

/** In the order in which each first appears; titles `A, B`. */
export function sharedSigns(signs: readonly Sign[]): Sign[] {
	const titles = new Map<number, string[]>();
	for (const { style, title } of signs) titles.set(style, [...(titles.get(style) ?? []), title]);
	return [...titles].map(([style, named]) => ({ style, title: language().row(named) }));
}
