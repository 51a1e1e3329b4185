// The service worker: after one visit the app, and the corpora that were seen, open without a network. A new version waits until a page asks
// for it, or until no page of the one before is open. Decides nothing itself.
import { base, build, files, version } from '$service-worker';
import { Keeper } from '$lib/state/offline/keeper.ts';
import type { ToPage, ToWorker } from '$lib/state/offline/messages.ts';
import { OF_THE_SERVER, planRequest } from '$lib/state/offline/plan-request.ts';

/** What is used of it; the types of workers do not go together with those of pages. */
interface Scope {
	readonly location: Location;
	readonly clients: {
		claim(): Promise<void>;
		matchAll(): Promise<readonly { postMessage(message: ToPage): void }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(kind: 'install' | 'activate', hear: (event: Lasting) => void): void;
	addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void;
	addEventListener(kind: 'message', hear: (event: Lasting & { readonly data: ToWorker }) => void): void;
}

interface Lasting {
	waitUntil(work: Promise<unknown>): void;
}

interface Fetching {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const root = new URL(`${base}/`, scope.location.href).href;
const host = {
	caches,
	fetch: (request: Request) => fetch(request),
	onfull: () =>
		void scope.clients.matchAll().then((pages) => pages.forEach((page) => page.postMessage({ kind: 'full' })))
};
const keeper = new Keeper(host, version, `${base}/`);

scope.addEventListener('install', (event) => event.waitUntil(keeper.keepApp([...build, ...files])));

scope.addEventListener('activate', (event) =>
	event.waitUntil(keeper.forgetOld().then(() => scope.clients.claim()))
);

scope.addEventListener('fetch', (event) => {
	const { method, url, mode, headers } = event.request;
	const plan = planRequest(
		{ method, url, mode, isOwn: headers.has('Range') || headers.has(OF_THE_SERVER) },
		root
	);
	if (plan !== 'pass') event.respondWith(keeper.answer(event.request, plan));
});

scope.addEventListener('message', (event) => {
	const { data } = event;
	event.waitUntil(data.kind === 'go' ? scope.skipWaiting() : keeper.keepSeen(data.addresses));
});
