// The rooms of the house and who may import whom. A new room is a new line here, and in ARCHITECTURE.md.

/** Rooms on the way from vocabulary to page. A room imports from lower levels only, never from its own level's other rooms. */
const LEVELS: Readonly<Record<string, number>> = {
	model: 0,
	compile: 1,
	files: 1,
	evidence: 2,
	query: 3,
	address: 4,
	answers: 4,
	exchange: 4,
	reading: 4,
	map: 5,
	timeline: 5,
	briefing: 5,
	desk: 5,
	state: 6,
	claim: 7,
	routes: 8
};

/** Rooms whose modules run anywhere: no Svelte, no page. */
export const PURE_ROOMS: readonly string[] = [
	'model',
	'compile',
	'files',
	'evidence',
	'query',
	'address',
	'answers',
	'exchange',
	'reading',
	'briefing',
	'desk',
	'messages'
];

/** Rooms beside that way, with all that they may import; any room may import from ASIDE what SERVES says. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
	messages: [],
	ui: ['messages'],
	server: PURE_ROOMS,
	geo: PURE_ROOMS
};

/** The lowest level that may use a room beside the way: text everywhere, components where Svelte begins. */
const SERVES: Readonly<Record<string, number>> = { messages: 0, ui: 5 };

/** The room of a file, `sheet` for the two stylesheets beside the page shell, or null where a file stands in none. */
export function roomOf(path: string): string | null {
	if (/^src\/[^/]+\.css$/.test(path)) return 'sheet';
	// What Kit asks the app to declare and to begin with speaks of pages.
	if (
		path === 'src/app.d.ts' ||
		path === 'src/service-worker.ts' ||
		/^src\/hooks\.(client|server)\.ts$/.test(path)
	)
		return 'routes';
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
