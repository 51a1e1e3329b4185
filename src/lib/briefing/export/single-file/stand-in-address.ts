// A page on disk has one address, and may change only what follows its `#`. There the app's own address stands; the app
// itself is shown one of a made-up host, so that it routes as where it is served. Nothing is ever asked of that host.

/** `.invalid` is kept free of hosts (RFC 2606), so even a link opened by mistake leads nowhere. */
export const STAND_IN_ORIGIN = 'https://dateline.invalid';

/** The app's address for the page's fragment, with or without its `#`. */
export function toStandIn(fragment: string): URL {
	const path = fragment.replace(/^#/, '');
	return new URL(STAND_IN_ORIGIN + (path.startsWith('/') ? path : '/'));
}

/** The page's fragment for an address of the app, with its `#`; null for an address elsewhere. */
export function toFragment(address: URL): string | null {
	if (address.origin !== STAND_IN_ORIGIN) return null;
	return `#${address.pathname}${address.search}${address.hash}`;
}
