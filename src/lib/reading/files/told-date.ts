// The day that a file tells beside its text, as its writer wrote it: in the place where it was written, so that no zone moves it to another day.
import { parseEdtf } from '../../model/parse-edtf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})-(\d\d)(?:-(\d\d))?(?![\d])/;
const PLAIN = /^(\d{4})(\d\d)(\d\d)(?:T|$)/;
/** "Tue, 27 Jan 2026 10:00:00 +0300". */
const MAIL = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i;
const AMERICAN = /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/i;

/** EDTF, or null where it is no date that can be. */
export function toldDate(written: string | null | undefined): string | null {
	const edtf = written ? edtfOf(written.trim()) : null;
	return edtf !== null && parseEdtf(edtf).ok ? edtf : null;
}

function edtfOf(written: string): string | null {
	const iso = ISO.exec(written) ?? PLAIN.exec(written);
	if (iso) return iso.slice(1).filter(Boolean).join('-');
	const mail = MAIL.exec(written);
	if (mail) return fromWords(mail[3]!, mail[2]!, mail[1]!);
	const american = AMERICAN.exec(written);
	return american ? fromWords(american[3]!, american[1]!, american[2]!) : null;
}

function fromWords(year: string, month: string, day: string): string | null {
	const index = MONTHS.indexOf(month.toLowerCase());
	return index === -1 ? null : `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `published: …` where it tells one. */
export function published(written: string | null | undefined): { readonly published?: string } {
	const edtf = toldDate(written);
	return edtf === null ? {} : { published: edtf };
}
