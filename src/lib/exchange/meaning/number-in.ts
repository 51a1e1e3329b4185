// Numbers in the cells of tables: with a point or a decimal comma, thousands in groups. Knows no columns.

/** Null where it is none. NaN and infinities are none, however they are written. */
export function numberIn(text: string): number | null {
	const plain = text
		.trim()
		.replace(/[\u00a0\u202f ']/gu, '')
		.replace('−', '-');
	if (plain === '' || plain.length > 40) return null;
	const [whole, ...groups] = plain.split(',');
	if (groups.length === 0) return finite(plain);
	const inGroups = groups.every((group) => /^\d{3}(?:\.\d+)?$/.test(group)) && /^-?\d{1,3}$/.test(whole!);
	if (inGroups && (groups.length > 1 || plain.includes('.'))) return finite(plain.replaceAll(',', ''));
	return groups.length === 1 ? finite(`${whole!.replaceAll('.', '')}.${groups[0]}`) : null;
}

/** A count: what could be a decimal comma or thousands, is thousands. */
export function countIn(text: string): number | null {
	const plain = text.trim();
	const value = /^\d{1,3}(?:[.,\u00a0\u202f ']\d{3})+$/u.test(plain)
		? Number(plain.replace(/\D/g, ''))
		: numberIn(plain);
	return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function finite(text: string): number | null {
	if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return null;
	const value = Number(text);
	return Number.isFinite(value) ? value : null;
}
