// A passage of a text as a quote that selects it alone: with as much before and after it as that takes.
import { locateQuote } from '../../model/locate-quote.ts';

export interface SelectedQuote {
	readonly exact: string;
	readonly prefix?: string;
	readonly suffix?: string;
}

/** UTF-16 offsets, end exclusive. */
export function selectQuote(text: string, start: number, end: number): SelectedQuote {
	const exact = text.slice(start, end);
	for (let around = 0; ; around = around === 0 ? 16 : 2 * around) {
		const prefix = text.slice(whole(text, Math.max(0, start - around)), start);
		const suffix = text.slice(end, whole(text, Math.min(text.length, end + around)));
		const isAll = around >= text.length;
		if (isAll || locateQuote(text, { exact, prefix, suffix }).kind === 'found')
			return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
	}
}

/** No half of a surrogate pair. */
function whole(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code < 0xe000 ? at + 1 : at;
}
