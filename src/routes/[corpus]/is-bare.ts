// Pages that stand without header and frame.

/** What is shown to a room, or in somebody else's page, has the screen to itself. */
export function isBare(route: string | null): boolean {
	return /\/(present|speaker|embed|handout)$/.test(route ?? '');
}
