// The eight shapes that tell events apart without colour, as paths round 0,0 that fit a circle of radius 1.
// Knows no colour and no drawing surface: SVG, canvas and slides all draw these.

export interface EventShape {
	readonly name: 'disc' | 'triangle' | 'square' | 'diamond' | 'triangle-down' | 'plus' | 'hexagon' | 'star';
	readonly path: string;
}

/** In the order in which a corpus lists its events. */
export const EVENT_SHAPES: readonly [EventShape, ...EventShape[]] = [
	{ name: 'disc', path: 'M-.82 0A.82 .82 0 1 1 .82 0A.82 .82 0 1 1 -.82 0Z' },
	{ name: 'triangle', path: 'M0 -.95L1 .82L-1 .82Z' },
	{ name: 'square', path: 'M-.76 -.76L.76 -.76L.76 .76L-.76 .76Z' },
	{ name: 'diamond', path: 'M0 -1L1 0L0 1L-1 0Z' },
	{ name: 'triangle-down', path: 'M0 .95L1 -.82L-1 -.82Z' },
	{
		name: 'plus',
		path: 'M-.33 -.95L.33 -.95L.33 -.33L.95 -.33L.95 .33L.33 .33L.33 .95L-.33 .95L-.33 .33L-.95 .33L-.95 -.33L-.33 -.33Z'
	},
	{ name: 'hexagon', path: 'M0 -.98L.85 -.49L.85 .49L0 .98L-.85 .49L-.85 -.49Z' },
	{
		name: 'star',
		path: 'M0 -1L.247 -.34L.951 -.309L.4 .13L.588 .809L0 .42L-.588 .809L-.4 .13L-.951 -.309L-.247 -.34Z'
	}
];

/** Number of events that have a shape and colour to themselves; all later ones share the last. */
const EVENT_STYLES = EVENT_SHAPES.length;

/** Which of the styles, from 0, the event at `position` of the corpus's list wears. */
export function eventStyle(position: number): number {
	return Math.min(position, EVENT_STYLES - 1);
}
