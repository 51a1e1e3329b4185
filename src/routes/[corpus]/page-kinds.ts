// Pages by their routes: which is the map's, and which stand without header and frame.

/** As the router names the page whose folder is there. */
export const EXPLORE = '/[corpus]/(explore)';

/** What is shown to a room, or in somebody else's page, has the screen to itself. */
export function isBare(route: string | null): boolean {
	return /\/(present|speaker|embed|handout)$/.test(route ?? '');
}

/** What is presented, and what stands beside it for the speaker, is not replaced under their hands. */
export function isInRoom(route: string | null): boolean {
	return /\/(present|speaker)$/.test(route ?? '');
}
