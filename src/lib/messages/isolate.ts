// Text of a direction that is not known, set into a line of another: what stands beside it would else be drawn on its other side (Unicode
// UAX 9). Isolates are not seen, not heard, and left out where a text is searched.
export type Direction = 'ltr' | 'rtl';

const FIRST_STRONG = '\u2068';
const END = '\u2069';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT =
	/(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/** Which way `text` runs by itself: as its first letter does that stands in no isolate; left to right without one. */
export function directionOf(text: string): Direction {
	const letter = /\p{L}/u.exec(outsideIsolates(text)) ?? /\p{L}/u.exec(text);
	return letter && RIGHT_TO_LEFT.test(letter[0]) ? 'rtl' : 'ltr';
}

/** `text` as it stands in a line that runs in `direction`; the same where nothing in it runs otherwise. */
export function isolate(text: string, direction: Direction): string {
	const isMixed = (direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT).test(text);
	const isDone = text.startsWith(FIRST_STRONG) && text.indexOf(END) === text.length - 1;
	return isMixed && !isDone ? FIRST_STRONG + text + END : text;
}

/** For readers of files that know only the older embeddings, and would draw isolates as boxes. */
export function withEmbeddings(text: string): string {
	let embedded = text;
	for (let before = ''; before !== embedded;)
		[before, embedded] = [embedded, embedded.replace(ISOLATED, (_, inner: string) => embed(inner))];
	return embedded;
}

function embed(inner: string): string {
	const isRightToLeft = RIGHT_TO_LEFT.test(/\p{L}/u.exec(inner)?.[0] ?? '');
	return `${isRightToLeft ? '\u202b' : '\u202a'}${inner}\u202c`;
}

/** Without what is isolated in it: that says nothing of how the line runs. */
export function outsideIsolates(text: string): string {
	let outside = text;
	for (let before = ''; before !== outside;) [before, outside] = [outside, outside.replace(ISOLATED, '')];
	return outside;
}

const ISOLATED = /[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/g;
