// What the map shows now, for whatever is drawn over it.
import type { Bounds, Camera } from '../marks/marks.ts';
import type { Box } from './boxes.ts';
import { boundsIn, projectionOf, type FrameSize, type Place, type Project } from './camera.ts';
import { isOn, paneOf } from './pane.ts';

export interface Frame extends FrameSize, Camera {
	/** Where in the frame the map shows; round it is paper. In px. */
	readonly pane: Box;
	/** Of what the pane shows. */
	readonly bounds: Bounds;
	/** Px from the frame's upper left corner. */
	readonly project: Project;
}

/** `places`: those that stand in the margin where they lie beyond. */
export function toFrame(camera: Camera, size: FrameSize, places: readonly Place[]): Frame {
	const pane = paneOf(camera, size, places);
	return {
		...camera,
		...size,
		pane,
		bounds: boundsIn(camera, size, pane),
		project: projectionOf(camera, size)
	};
}

/** Whether a place is on the map that the frame shows. */
export function isOnMap({ pane, project }: Pick<Frame, 'pane' | 'project'>, place: Place): boolean {
	return isOn(pane, place, project);
}

const REVEAL_PX = 40;

/** Whether a place lies at the frame's very edge or so little beyond that it was within a moment ago. */
export function isJustLost({ width, height, project }: Frame, place: Place): boolean {
	const { x, y } = project(place);
	const isNear = Math.abs(x - width / 2) < width && Math.abs(y - height / 2) < 2 * height;
	const isInside = x > REVEAL_PX && x < width - REVEAL_PX && y > REVEAL_PX && y < height - REVEAL_PX;
	return isNear && !isInside;
}
