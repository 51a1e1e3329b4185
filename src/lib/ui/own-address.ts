// The app's own addresses. Where it is served they are the browser's; in one file on disk, which may change nothing of its address but
// what follows the `#`, they stand there.
import { resolve } from '$app/paths';

/** Before the path of a page: nothing, or the `#` of one file. */
export const base = resolve('/').slice(0, -1);

const isBehindHash = base.endsWith('#');

/** `url` as the app reads it, with the page's path and parameters. */
export function ownUrl(url: URL): URL {
	return isBehindHash ? new URL(url.hash.slice(1) || '/', url) : url;
}

/** What leads to a page whose own address is `url`. */
export function toHref({ pathname, search }: URL): string {
	return isBehindHash ? `${base}${pathname}${search}` : `${pathname}${search}`;
}
