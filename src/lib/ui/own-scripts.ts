// What a page may run, where a browser asks for every text that is to become script or markup (Trusted Types): the scripts that the caller
// knows for its own. There is no rule for markup or for code, which are nowhere made of text, so that the browser refuses both.

interface Policies {
	createPolicy(
		name: 'default',
		rules: { readonly createScriptURL: (address: string, type: string, sink: string) => string | null }
	): unknown;
}

/** `isOwn`: of an address, and of what is to run it, such as `Worker constructor`. */
export function trustScripts(
	isOwn: (address: string, sink: string) => boolean,
	policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes
): void {
	policies?.createPolicy('default', {
		createScriptURL: (address, _, sink) => (isOwn(address, sink) ? address : null)
	});
}

/** The names under which the app is built, of its origin. */
const BUILT = /\/(?:_app\/immutable\/[\w./-]+\.js|service-worker\.js)$/;

/** Whether `address`, read on the page at `href`, is of a script of the served app. */
export function isBuiltScript(address: string, href: string): boolean {
	if (!URL.canParse(address, href)) return false;
	const { origin, pathname } = new URL(address, href);
	return origin === new URL(href).origin && BUILT.test(pathname);
}
