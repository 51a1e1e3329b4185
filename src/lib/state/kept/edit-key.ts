// The key with which this browser may write folders of the server that the page is from. It comes in the address that the terminal prints,
// behind the mark that browsers send to nobody, and is taken off there: addresses are passed on.

const NAME = 'dateline:edit-key';
const IN_ADDRESS = /^#key=([\w-]{8,})$/;

/** Before the first page is made. */
export function takeEditKey(location: Location, history: History): void {
	const key = IN_ADDRESS.exec(location.hash)?.[1];
	if (key === undefined) return;
	try {
		localStorage.setItem(NAME, key);
	} catch {
		// A browser that keeps nothing has no desk either.
	}
	history.replaceState(history.state, '', location.pathname + location.search);
}

export function editKey(): string | null {
	try {
		return localStorage.getItem(NAME);
	} catch {
		return null;
	}
}
