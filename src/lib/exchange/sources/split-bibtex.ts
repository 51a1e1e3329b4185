// The entries of a BibTeX file, each by itself with its line, so that a broken one leaves the others alone. Counts braces; reads no field.

export interface BibtexEntry {
	/** In small letters: `article`, `string`. */
	readonly type: string;
	readonly text: string;
	/** From 1. */
	readonly line: number;
	/** Its braces are closed. */
	readonly isWhole: boolean;
}

export function splitBibtex(text: string): BibtexEntry[] {
	const entries: BibtexEntry[] = [];
	const opening = /@([a-z]{2,30})\s{0,20}[{(]/gi;
	let counted = 0;
	let line = 1;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		for (; counted < match.index; counted++) if (text[counted] === '\n') line++;
		const end = endOfEntry(text, opening.lastIndex);
		entries.push({
			type: match[1]!.toLowerCase(),
			text: text.slice(match.index, end ?? text.length),
			line,
			isWhole: end !== null
		});
		opening.lastIndex = end ?? nextOpening(text, opening.lastIndex);
	}
	return entries;
}

/** After the brace that closes the one before `start`; null where none does. */
function endOfEntry(text: string, start: number): number | null {
	const closes = text[start - 1] === '(' ? ')' : '}';
	let depth = 1;
	for (let at = start; at < text.length; at++) {
		const sign = text[at];
		if (sign === '\\') at++;
		else if (sign === '{') depth++;
		else if (sign === '}' || (depth === 1 && sign === closes)) {
			depth--;
			if (depth === 0) return at + 1;
		} else if (sign === '@' && /^\n@[a-z]{2,30}\{/i.test(text.slice(at - 1, at + 32))) return null;
	}
	return null;
}

/** Of an entry that does not end, the next begins where a line does. */
function nextOpening(text: string, from: number): number {
	const next = text.indexOf('\n@', from);
	return next === -1 ? text.length : next + 1;
}
