// Which briefing of a corpus this reader last worked on: what views are added to, and what the key for briefing presents.

const keyOf = (corpus: string) => `dateline:briefing:${corpus}`;

/** Null where none was chosen, or the browser keeps nothing. */
export function currentBriefing(corpus: string): string | null {
	try {
		return localStorage.getItem(keyOf(corpus));
	} catch {
		return null;
	}
}

export function setCurrentBriefing(corpus: string, id: string): void {
	try {
		localStorage.setItem(keyOf(corpus), id);
	} catch {
		// The choice then lasts as long as the page.
	}
}
