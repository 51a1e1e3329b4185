// The rooms of the house and who may import whom. A new room is a new line here, and in ARCHITECTURE.md.

/** Rooms on the way from vocabulary to page. A room imports from lower levels only, never from its own level's other rooms. */
const LEVELS: Readonly<Record<string, number>> = {
	model: 0,
	evidence: 1,
	query: 2,
	map: 3,
	timeline: 3,
	briefing: 3,
	state: 4,
	claim: 5,
	routes: 6
};

/** Rooms beside that way, with all that they may import; any room may import from ASIDE what SERVES says. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
	messages: [],
	ui: ['messages'],
	server: ['model', 'messages'],
	geo: ['model', 'messages']
};

/** Modules of the way that a room beside it computes with, though it may not use the room they stand in. */
const LENT: Readonly<Record<string, RegExp>> = {
	// `npm run corpus -- diff` says of two folders what the app says of a corpus and the state last seen; what compiles a large corpus
	// writes the files that the engine reads; `npm run corpus -- check` reads slides as the app does.
	geo: /^src\/lib\/(evidence\/changes\/[a-z-]+|query\/columnar\/(write-)?large-corpus|briefing\/parse-briefing)\.ts$/,
	// `npm run export` makes what the app makes.
	server: /^src\/lib\/briefing\/export\//
};

/** The lowest level that may use a room beside the way: text everywhere, components where Svelte begins. */
const SERVES: Readonly<Record<string, number>> = { messages: 0, ui: 3 };

/** Rooms whose modules run anywhere: no Svelte, no page. */
export const PURE_ROOMS: readonly string[] = ['model', 'evidence', 'query', 'messages'];

/** The room of a file, `sheet` for the two stylesheets beside the page shell, or null where a file stands in none. */
export function roomOf(path: string): string | null {
	if (/^src\/[^/]+\.css$/.test(path)) return 'sheet';
	// What Kit asks the app to declare and to begin with speaks of pages.
	if (path === 'src/app.d.ts' || path === 'src/hooks.client.ts') return 'routes';
	const match = /^src\/lib\/([^/]+)\/|^(?:src\/)?(routes|server|geo)\//.exec(path);
	const room = match?.[1] ?? match?.[2];
	return room !== undefined && (room in LEVELS || room in ASIDE) ? room : null;
}

export function mayImport(from: string, to: string): boolean {
	if (from === to) return true;
	if (to === 'sheet') return from === 'routes';
	const aside = ASIDE[from];
	if (aside) return aside.includes(to);
	const [fromLevel, toLevel] = [LEVELS[from], LEVELS[to]];
	if (fromLevel === undefined) return false;
	if (toLevel !== undefined) return toLevel < fromLevel;
	const serves = SERVES[to];
	return serves !== undefined && serves <= fromLevel;
}

/** Whether a room may import this one module of a room that it may not use as a whole. */
export function isLent(from: string, path: string): boolean {
	return LENT[from]?.test(path) ?? false;
}
