// The selected claims as KML that Google Earth and its like show on their time slider: a placemark a claim, with the span of days in which it
// may lie, and its event's colour. tokml writes the features; time and style, which it does not know, are put in beside their data.
import type { Feature, Geometry } from 'geojson';
import type { Claim } from '../../model/corpus.ts';
import { formatIsoDay } from '../../model/day.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import { selectedColumns, type Selection } from '../selection/selection.ts';
import { cleanText, escapeXml } from '../../files/xml/clean-text.ts';
import { gathered } from './pieces.ts';

/** Okabe and Ito's colours, told apart by those who see fewer; KML writes opacity, blue, green, red. */
const COLOURS = [
	'ffb27200',
	'ff009fe6',
	'ff739e00',
	'ff005ed5',
	'ffa779cc',
	'ffe9b456',
	'ff42e4f0',
	'ff444444'
] as const;

export const writeKml: Writer = async function* (selections: Selections): AsyncGenerator<Piece, void> {
	const selection = await gathered(selections);
	const { toKML } = await import('@placemarkio/tokml');
	const kml = toKML({
		type: 'FeatureCollection',
		features: selection.claims.map((claim) => toFeature(claim, selection))
	});
	yield withTimeAndStyle(kml, selection);
};

function toFeature(claim: Claim, selection: Selection): Feature<Geometry | null> {
	const { placements, evidence, sentence, credit } = selection;
	const points = claim.about.map((place) => [...placements[place]!.point]);
	const { corpus } = evidence;
	const columns = {
		...selectedColumns(claim, selection),
		corpus: corpus.title,
		as_of: corpus.asOf.edtf,
		handling: corpus.handling,
		selection: sentence,
		credit
	};
	// What is empty is left out: it would be written as a word.
	const filled = Object.entries(columns).flatMap(([name, value]) =>
		value === null || value === '' ? [] : [[name, cleanText(String(value))] as const]
	);
	return {
		type: 'Feature',
		geometry: points.length === 0 ? null : { type: 'MultiPoint', coordinates: points },
		properties: {
			name: cleanText(claim.text),
			description: cleanText(`“${claim.quote.exact}” [${corpus.handling}]`),
			...Object.fromEntries(filled)
		}
	};
}

/** Signs of text are escaped, so that a tag is a tag wherever it stands; each placemark has its data once, in the order of the claims. */
function withTimeAndStyle(kml: string, { claims, evidence }: Selection): string {
	const { corpus } = evidence;
	const styles = COLOURS.map(
		(colour, at) => `<Style id="event-${at}"><IconStyle><color>${colour}</color></IconStyle></Style>`
	);
	const head = `<name>${escapeXml(corpus.title)}</name><description>${escapeXml(corpus.handling)}</description>${styles.join('')}`;
	const events = new Map(corpus.events.map(({ id }, at) => [id, at]));
	let at = 0;
	return kml.replace(/<Document>|<ExtendedData>/g, (tag) => {
		if (tag === '<Document>') return `${tag}${head}`;
		const claim = claims[at++]!;
		return `${timeSpan(claim)}<styleUrl>#event-${events.get(claim.events[0])! % COLOURS.length}</styleUrl>${tag}`;
	});
}

/** Years before the first have no form that readers agree on. */
function timeSpan({ when }: Claim): string {
	if (!when) return '';
	const days = (
		[
			['begin', when.earliest],
			['end', when.latest]
		] as const
	)
		.map(([tag, day]) => [tag, day === null ? '' : formatIsoDay(day)] as const)
		.filter(([, day]) => /^\d{4}-/.test(day));
	return days.length === 0
		? ''
		: `<TimeSpan>${days.map(([tag, day]) => `<${tag}>${day}</${tag}>`).join('')}</TimeSpan>`;
}
