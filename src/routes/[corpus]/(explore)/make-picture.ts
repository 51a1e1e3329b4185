// The map on screen as a picture to hand out: gathers what stands on it, what it shows in words, and whose it is.
import { drawPicture, measureOnCanvas } from '$lib/briefing/export/picture/draw-picture.ts';
import { toSvg } from '$lib/briefing/export/picture/to-svg.ts';
import { viewPicture, type LegendEntry } from '$lib/briefing/export/picture/view-picture.ts';
import { handlingMarking } from '$lib/briefing/handling-marking.ts';
import { colourOf, shapeOf } from '$lib/map/marks/event-shapes.ts';
import { scalePath, type MarkerSpec } from '$lib/map/marks/marker.ts';
import { themeColour, THEMES, type ThemeName } from '$lib/map/basemap/theme.ts';
import { insetShapes } from '$lib/map/over/inset-shapes.ts';
import { markerPaths } from '$lib/map/over/mark-shapes.ts';
import { sayWorldview } from '$lib/map/basemap/worldview.ts';
import { message } from '$lib/messages/message.ts';
import { formatWhen } from '$lib/model/format-when.ts';
import type { Workspace } from '$lib/state/workspace/workspace.svelte.ts';

/** Sharp on paper, and within what every browser can draw. */
const RATIO = 2;
const GLYPH_SIZE = 6;

/** PNG as a Blob, SVG as text. Throws where there is no map. */
export async function makePicture(
	workspace: Workspace,
	form: 'png' | 'svg',
	theme: ThemeName
): Promise<Blob | string> {
	const taken = await workspace.takePicture?.(RATIO);
	if (!taken) throw new Error(message('handout.picture.none'));
	await document.fonts.ready;
	const { corpus } = workspace;
	const { canvas, frame, shapes, inset } = taken;
	const { page, text, muted } = THEMES[theme];
	const picture = viewPicture(
		{
			title: corpus.title,
			asOf: message('shell.asOf', { date: formatWhen(corpus.asOf, 'long') }),
			sentence: workspace.describeInFull(),
			legend: legendOf(workspace, theme),
			credit: `${message('map.disclaimer', { worldview: sayWorldview(corpus.worldview) })} ${message('map.attribution')}`,
			handling: handlingMarking(corpus),
			map: { width: frame.width, height: frame.height },
			over: [...shapes, ...(inset ? insetShapes(inset, theme) : [])],
			colours: { page, text, muted }
		},
		measureOnCanvas()
	);
	const maps = [canvas, ...(inset ? [inset.canvas] : [])];
	if (form === 'png') return drawPicture(picture, maps, RATIO);
	const addresses = maps.map(async (map) => toDataAddress(await map.convertToBlob({ type: 'image/png' })));
	return toSvg(picture, await Promise.all(addresses), message('explore.title', { corpus: corpus.title }));
}

/** What the colours that occur stand for, and the signs of doubt. */
function legendOf({ colours, reply }: Workspace, theme: ThemeName): LegendEntry[] {
	const occurring = colours.classes.filter((_, at) => (reply?.classes[at] ?? 0) > 0);
	const fill = (style: number) => themeColour(theme, colourOf(style));
	const sample = {
		claims: 1,
		parts: [{ style: 0, claims: 1 }],
		disputed: false,
		dashed: false,
		state: 'rest'
	} as const;
	const sign = (changes: Partial<MarkerSpec>) => markerPaths({ ...sample, ...changes }, theme);
	return [
		...occurring.map(({ style, title }) => ({
			shapes: [{ path: scalePath(shapeOf(style).path, GLYPH_SIZE), fill: fill(style) }],
			text: title
		})),
		{ shapes: sign({}), text: message('handout.picture.legend.size') },
		{ shapes: sign({ disputed: true }), text: message('handout.picture.legend.disputed') },
		{ shapes: sign({ dashed: true }), text: message('handout.picture.legend.dashed') }
	];
}

function toDataAddress(blob: Blob): Promise<string> {
	return new Promise((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(String(reader.result));
		reader.onerror = () => fail(reader.error ?? new Error('the picture could not be read'));
		reader.readAsDataURL(blob);
	});
}
