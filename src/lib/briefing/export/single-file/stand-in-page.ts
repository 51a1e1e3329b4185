// Shows the app an address of its own in a page that is one file on disk: reads and writes what follows the file's `#`.
// The app's build is linked so that its `location` is the one made here. Knows no corpus.
import { toFragment, toStandIn } from './stand-in-address.ts';

/** As much of `Location` as the app's router asks for. */
interface StandInLocation {
	href: string;
	readonly origin: string;
	readonly protocol: string;
	readonly host: string;
	readonly pathname: string;
	readonly search: string;
	readonly hash: string;
	reload(): void;
	replace(address: string | URL): void;
	toString(): string;
}

declare global {
	/** What `location` is linked to in the one file. */
	var datelineLocation: StandInLocation | undefined;
}

/** Call once, before the app starts. */
export function standIn(page: Window, base: HTMLBaseElement): void {
	const here = (): URL => toStandIn(page.location.hash);
	const read = (key: 'href' | 'origin' | 'protocol' | 'host' | 'pathname' | 'search' | 'hash') => ({
		get: () => here()[key],
		enumerable: true
	});
	const toPage = (address: string | URL): string => {
		const url = new URL(address, here());
		return toFragment(url) ?? url.href;
	};
	/** As a server would be asked anew. */
	const load = (address: string | URL, how: 'assign' | 'replace'): void => {
		const target = toPage(address);
		page.location[how](target.startsWith('#') ? fileAddress(page) + target : target);
		if (target.startsWith('#')) page.location.reload();
	};
	globalThis.datelineLocation = Object.defineProperties({} as StandInLocation, {
		href: { get: () => here().href, set: (address: string) => load(address, 'assign'), enumerable: true },
		origin: read('origin'),
		protocol: read('protocol'),
		host: read('host'),
		pathname: read('pathname'),
		search: read('search'),
		hash: read('hash'),
		reload: { value: () => page.location.reload() },
		replace: { value: (address: string | URL) => load(address, 'replace') },
		toString: { value: () => here().href }
	});
	globalThis.datelineAddressOf = (address) => {
		const fragment = toFragment(new URL(address, here()));
		return fragment === null ? address : fileAddress(page) + fragment;
	};
	standInForHistory(page, base, toPage, here);
	standInForLinks(page, here);
}

/** What is written to the history is the file's fragment; relative links follow the app's address. */
function standInForHistory(
	page: Window,
	base: HTMLBaseElement,
	toPage: (address: string | URL) => string,
	here: () => URL
): void {
	const follow = (): void => {
		base.href = here().href;
	};
	for (const verb of ['pushState', 'replaceState'] as const) {
		const write = page.history[verb].bind(page.history);
		page.history[verb] = (state: unknown, unused: string, address?: string | URL | null) => {
			// The page's base is the app's, so a bare fragment would be taken for another page.
			write(state, unused, address == null ? undefined : fileAddress(page) + toPage(address));
			follow();
		};
	}
	const open = page.open.bind(page);
	page.open = (address, ...rest) => open(realAddress(page, address, here()), ...rest);
	page.addEventListener('popstate', follow, { capture: true });
	// An address typed behind the `#` is no step of the app's own.
	page.addEventListener('hashchange', () => {
		if (page.history.state === null) page.location.reload();
	});
	follow();
}

function realAddress(page: Window, address: string | URL | undefined, base: URL): string | undefined {
	if (address === undefined || address === '') return undefined;
	const fragment = toFragment(new URL(address, base));
	return fragment === null ? String(address) : fileAddress(page) + fragment;
}

/** Links are the app's own as long as they are followed here; opened or copied for elsewhere they name the file. */
function standInForLinks(page: Window, here: () => URL): void {
	const fileLinkOf = (event: Event): [link: HTMLAnchorElement, url: URL, address: string] | null => {
		const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
		if (!link || !link.hasAttribute('href')) return null;
		const url = new URL(link.href);
		const fragment = toFragment(url);
		return fragment === null ? null : [link, url, fileAddress(page) + fragment];
	};
	const openElsewhere = (event: Event, address: string): void => {
		event.preventDefault();
		page.open(address, '_blank', 'noopener');
	};
	const { document } = page;
	document.addEventListener(
		'click',
		(event) => {
			const found = fileLinkOf(event);
			if (!found) return;
			const [link, url, address] = found;
			if (event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank')
				return openElsewhere(event, address);
			const { pathname, search } = here();
			if (url.hash === '' || url.pathname !== pathname || url.search !== search) return;
			event.preventDefault();
			page.history.replaceState(page.history.state, '', url);
			const target = document.getElementById(decodeURIComponent(url.hash.slice(1)));
			target?.scrollIntoView();
			target?.focus();
		},
		{ capture: true }
	);
	document.addEventListener(
		'auxclick',
		(event) => {
			const found = event.button === 1 ? fileLinkOf(event) : null;
			if (found) openElsewhere(event, found[2]);
		},
		{ capture: true }
	);
	// For the menu's "copy" and "open", until the next press.
	document.addEventListener(
		'contextmenu',
		(event) => {
			const found = fileLinkOf(event);
			if (!found) return;
			const [link, , address] = found;
			const written = link.getAttribute('href')!;
			link.setAttribute('href', address);
			const restore = (): void => link.setAttribute('href', written);
			document.addEventListener('pointerdown', restore, { capture: true, once: true });
			document.addEventListener('keydown', restore, { capture: true, once: true });
		},
		{ capture: true }
	);
}

/** Of the file itself, without its fragment. */
function fileAddress(page: Window): string {
	return page.location.href.replace(/#.*$/s, '');
}
