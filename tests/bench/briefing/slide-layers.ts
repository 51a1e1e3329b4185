// What a slide's map draws, as GeoJSON that the bare page can draw as well: marks with their names, regions, discs, arcs and bands.
import type { Feature, FeatureCollection } from 'geojson';
import type { Slide, SlideBounds } from '../../../src/lib/briefing/briefing.ts';
import { rowsOf, type Presentable } from '../../../src/lib/briefing/presentable.ts';
import { eventOnSlide } from '../../../src/lib/briefing/slide-claims.ts';
import { eventStyle } from '../../../src/lib/map/marks/event-shapes.ts';
import { quarterOf, type FrameSize } from '../../../src/lib/map/frame/camera.ts';
import { cameraFor } from '../../../src/lib/map/frame/pane.ts';
import { placeDiscs } from '../../../src/lib/map/marks/place-discs.ts';
import type { MapMark } from '../../../src/lib/map/marks/marks.ts';
import type { PlaceId } from '../../../src/lib/model/corpus.ts';
import { EVERYTHING } from '../../../src/lib/query/query/query.ts';
import { Clusters } from '../../../src/lib/query/clusters/clusters.ts';
import { regionCodes } from '../../../src/lib/query/clusters/region-codes.ts';
import { differingIn } from '../../../src/lib/query/engine/differing.ts';
import { run } from '../../../src/lib/query/engine/engine.ts';
import { parseQuery } from '../../../src/lib/query/query/url.ts';
import { toWording } from '../../../src/lib/query/query/wording.ts';
import { toColourScheme } from '../../../src/lib/state/view/colour-scheme.ts';
import { mapArcs } from '../../../src/lib/state/view/map-arcs.ts';
import { toMarks } from '../../../src/lib/state/view/place-marks.ts';
import { regionFootprints, softPlaces } from '../../../src/lib/state/view/region-footprints.ts';
import { parseView } from '../../../src/lib/address/view-address.ts';
import { markFeatures } from '../bare/mark-symbols.ts';

export interface Stop {
	/** From 1. */
	readonly number: number;
	readonly slide: Slide;
	readonly bounds: SlideBounds;
}

/** Slides with maps whose camera is known. */
export function stopsOf(slides: readonly Slide[]): Stop[] {
	return slides.flatMap((slide, index): Stop[] =>
		slide.figure === 'map' && slide.bounds ? [{ number: index + 1, slide, bounds: slide.bounds }] : []
	);
}

export type SlideLayers = Readonly<
	Record<'marks' | 'regions' | 'grounds' | 'arcs' | 'bands', FeatureCollection>
>;

/** As the app has them, at the slide's own zoom. */
export function slideLayers({ slide, bounds }: Stop, size: FrameSize, presentable: Presentable): SlideLayers {
	const { table, evidence, corpus, compiled, find } = presentable;
	const params = new URLSearchParams(slide.view.search);
	const answer = run(table, parseQuery(params, table).query, find);
	const counts = run(table, EVERYTHING).counts.event;
	const colours = toColourScheme(table, counts, evidence, toWording(corpus), 'event');
	const zoom = quarterOf(cameraFor(bounds, size, []).zoom);
	const clusters = new Clusters(table);
	const known = { places: corpus.places, differing: differingIn(table).places, changed: new Set<string>() };
	const marks = toMarks(clusters.at(answer, { zoom }), answer, known, colours);
	const made = parseView(params).view;
	const lit = [...made.places, ...slide.highlight.map(({ id }) => id)];
	const leading = clusters.leading(answer, regionCodes(corpus.places));
	const open = presentable.claims.get(made.claim ?? '');
	const listed = made.arcs ? Array.from(rowsOf(slide.view, presentable), (row) => corpus.claims[row]!) : [];
	const pointOf = (place: PlaceId) => compiled.placements[place]!.point;
	return {
		marks: markFeatures(marks),
		regions: collect(
			regionFootprints(softPlaces(compiled), answer.mentions, leading, lit, colours).map(
				({ geometry, style, opacity }) => ({ type: 'Feature', properties: { style, opacity }, geometry })
			)
		),
		grounds: placeDiscs(marks, evidence.places),
		arcs: mapArcs(open ? [open] : listed, evidence, { marks, zoom, datelines: false, pointOf }),
		bands: collect(slide.movements.map((movement) => bandOf(movement, slide, marks, presentable)))
	};
}

function bandOf(
	{ from, to, claim }: Slide['movements'][number],
	slide: Slide,
	marks: readonly MapMark[],
	{ claims, corpus, compiled }: Presentable
): Feature {
	const shown = eventOnSlide(claims.get(claim)!, slide);
	const style = eventStyle(corpus.events.findIndex(({ id }) => id === shown));
	const end =
		marks.find(({ places }) => places.includes(to))?.point ?? compiled.placements[to as PlaceId]!.point;
	const coordinates = [[...compiled.placements[from as PlaceId]!.point], [...end]];
	return { type: 'Feature', properties: { style }, geometry: { type: 'LineString', coordinates } };
}

function collect(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}
