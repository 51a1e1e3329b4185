// The language that an address asks for stays in it from page to page, so that whoever copies it hands on what they see. Links and pages know
// nothing of it.
import { ownUrl, toHref } from './own-address.ts';

const KEY = 'lang';

/** Null where the address leaves it to the reader. */
export function askedLanguage(address: string): string | null {
	return ownUrl(new URL(address)).searchParams.get(KEY);
}

/** The same page in that language; null is the reader's own. */
export function inLanguage(address: string, code: string | null): string {
	const url = new URL(ownUrl(new URL(address)));
	if (code === null) url.searchParams.delete(KEY);
	else url.searchParams.set(KEY, code);
	return toHref(url);
}

/** An address of another page of the app in the language that the one of this page asks for, where it asks for one. */
export function inSameLanguage(address: string): string {
	const asked = askedLanguage(location.href);
	return asked === null
		? address
		: new URL(inLanguage(new URL(address, location.href).href, asked), location.href).href;
}
