// The eight shapes that tell events apart without colour, as paths round 0,0 that fit a circle of radius 1.
// Knows no colour and no drawing surface: SVG, canvas and slides all draw these.

export interface EventShape {
	readonly name:
		'disc' | 'triangle' | 'square' | 'diamond' | 'triangle-down' | 'plus' | 'hexagon' | 'star' | 'ring';
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

/** What has no place where places are told apart: an empty ring. */
const UNGIVEN: EventShape = {
	name: 'ring',
	path: 'M-.82 0A.82 .82 0 1 1 .82 0A.82 .82 0 1 1 -.82 0ZM-.5 0A.5 .5 0 1 0 .5 0A.5 .5 0 1 0 -.5 0Z'
};

/** Number of events that have a shape and colour to themselves; all later ones share the last. */
const EVENT_STYLES = EVENT_SHAPES.length;

/** The last of the styles that a named thing wears; things past the eighth share it. */
export const LAST_STYLE = EVENT_STYLES - 1;
/** The style of what is not given. */
export const UNGIVEN_STYLE = EVENT_STYLES;

export function shapeOf(style: number): EventShape {
	return EVENT_SHAPES[style] ?? UNGIVEN;
}

/** The custom property of a style's colour, without its dashes. */
export function colourOf(style: number): `event-${number}` | 'muted' {
	return style === UNGIVEN_STYLE ? 'muted' : `event-${style + 1}`;
}

/** Which of the styles, from 0, the event at `position` of the corpus's list wears. */
export function eventStyle(position: number): number {
	return Math.min(position, LAST_STYLE);
}
