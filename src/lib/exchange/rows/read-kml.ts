// KML, KMZ and GPX as rows: their placemarks and waypoints, with fields as they call them and times as `begin` and `end`. Descriptions that
// are HTML become their text: nothing in them is kept as markup.
import type { Document } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';
import { openArchive } from '../../files/archive/open-archive.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import { parseXml } from '../../files/xml/parse-xml.ts';
import { textOfHtml } from '../../files/xml/text-of-html.ts';
import { featureRow } from './object-row.ts';
import type { Row } from './row.ts';

type Features = (document: Document) => Iterable<Feature<Geometry | null>>;

export async function* readKml(input: Input, watched: Watched): Steps<Row> {
	const { kmlGen } = await import('@tmcw/togeojson');
	yield* readXml(input, watched, (document) => kmlGen(document));
}

export async function* readGpx(input: Input, watched: Watched): Steps<Row> {
	const { gpxGen } = await import('@tmcw/togeojson');
	yield* readXml(input, watched, (document) => gpxGen(document));
}

/** The first KML of the archive is the document; others are parts that it may refer to. */
export async function* readKmz(input: Input, watched: Watched): Steps<Row> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) {
		for (const found of opened.faults) yield fault(found);
		return;
	}
	const path = opened.archive.paths.find((each) => each.toLowerCase().endsWith('.kml'));
	if (path === undefined)
		return void (yield fault({ file: input.name, found: 'no KML in the archive', expected: 'doc.kml' }));
	const content = new Blob([await opened.archive.read(path)]);
	yield* readKml({ name: `${input.name}/${path}`, content }, watched);
}

async function* readXml(input: Input, watched: Watched, featuresOf: Features): Steps<Row> {
	const parsed = await parseXml(input.name, await readWhole(input, watched));
	if (!parsed.ok) return void (yield fault(parsed.fault));
	const rows: Row[] = [];
	let number = 0;
	for (const feature of featuresOf(parsed.document)) {
		number++;
		const result = featureRow({ ...feature, properties: plain(feature.properties ?? {}) }, number);
		if (result.ok) rows.push(result.row);
		else yield fault({ file: input.name, record: `#${number}`, ...result.fault });
	}
	yield* inPortions(rows, watched.signal);
}

/** What draws is left out; `timespan` and `timestamp` become dates of one name. */
function plain(properties: Record<string, unknown>): Record<string, unknown> {
	const { timespan, timestamp, time, description, coordinateProperties: _times, ...rest } = properties;
	const { begin, end } = (timespan ?? {}) as { begin?: string; end?: string };
	const at = timestamp ?? time;
	const fields = Object.entries(rest).filter(([name]) => !isDrawing(name));
	return {
		...Object.fromEntries(fields),
		...(description === undefined ? {} : { description: textOfHtml(htmlIn(description)) }),
		...(timespan === undefined ? {} : { begin: begin ?? '', end: end ?? '' }),
		...(at === undefined ? {} : { begin: at, end: at })
	};
}

function isDrawing(name: string): boolean {
	return /^(?:stroke|fill|icon|label|styleUrl|styleHash|styleMapHash|visibility|_gpxType|marker-)/.test(name);
}

function htmlIn(description: unknown): string {
	if (typeof description === 'string') return description;
	const { value } = description as { value?: unknown };
	return typeof value === 'string' ? value : '';
}
