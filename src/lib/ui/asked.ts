// What an address asks of every page, its language and its worldview, stays in it from page to page, so that whoever copies it hands on what
// they see. Links and pages know nothing of it.
import { ownUrl, toHref } from './own-address.ts';

export const ASKED = ['lang', 'worldview'] as const;
export type Asked = (typeof ASKED)[number];

/** Null where the address leaves it to the reader. */
export function askedOf(address: string, key: Asked): string | null {
	return ownUrl(new URL(address)).searchParams.get(key);
}

/** The same page with that; null leaves it to the reader. */
export function asking(address: string, key: Asked, value: string | null): string {
	const url = new URL(ownUrl(new URL(address)));
	if (value === null) url.searchParams.delete(key);
	else url.searchParams.set(key, value);
	return toHref(url);
}

/** The address of another page of the app that asks for what the one of `from` asks for, where it does not ask itself. */
export function askingAsBefore(address: string, from = location.href): string {
	return ASKED.reduce((asked, key) => {
		const value = askedOf(from, key);
		return value === null || askedOf(asked, key) !== null
			? asked
			: new URL(asking(asked, key, value), from).href;
	}, new URL(address, from).href);
}
