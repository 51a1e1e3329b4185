// Pages that stand without header and frame.

/** What is shown to a room, or in somebody else's page, has the screen to itself. */
export function isBare(route: string | null): boolean {
	return /\/(present|speaker|embed|handout)$/.test(route ?? '');
}

/** What is presented, and what stands beside it for the speaker, is not replaced under their hands. */
export function isInRoom(route: string | null): boolean {
	return /\/(present|speaker)$/.test(route ?? '');
}
