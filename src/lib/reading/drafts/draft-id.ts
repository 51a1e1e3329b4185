// The id of a draft, which reading the same report again gives again.
import type { Span } from '../annotation.ts';

/** FNV-1a over report, passage and what stands before it: stable while those are. */
export function draftId(report: string, text: string, { start, end }: Span): string {
	let hash = 0x811c9dc5;
	for (const letter of `${report}\n${text.slice(Math.max(0, start - 24), start)}\n${text.slice(start, end)}`) {
		hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
	}
	return `${report}-${hash.toString(36)}`;
}
