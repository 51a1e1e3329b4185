// The selected claims as CSV. RFC 4180 has no room for remarks, so what must travel with the claims stands in columns of its own, in every
// row: it survives sorting, cutting and pasting.
import { claimColumns } from '../selection/claim-columns.ts';
import { formatCsv, type Cell, type CsvPart } from './csv.ts';
import type { Selection } from '../selection/selection.ts';

/** Of a selection with at least one claim. Points as WKT, [longitude latitude] in degrees; the first also in columns of their own. */
export function toCsv(selection: Selection, part: CsvPart = 'whole'): string {
	const { claims, placements, evidence, sentence, address, credit } = selection;
	const { corpus } = evidence;
	const about: Readonly<Record<string, Cell>> = {
		corpus: corpus.title,
		as_of: corpus.asOf.edtf,
		handling: corpus.handling,
		selection: sentence,
		query: address,
		credit
	};
	const rows = claims.map((claim) => {
		const points = claim.about.map((place) => placements[place]!.point);
		const wkt = points.map(([longitude, latitude]) => `(${longitude} ${latitude})`).join(', ');
		return {
			...claimColumns(claim, selection),
			longitude: points[0]?.[0] ?? null,
			latitude: points[0]?.[1] ?? null,
			wkt: points.length === 0 ? null : `MULTIPOINT (${wkt})`,
			...about
		};
	});
	const [first] = rows;
	if (!first) throw new Error('No claim is selected; expected at least one to export');
	const header = Object.keys(first);
	return formatCsv(
		header,
		rows.map((row: Readonly<Record<string, Cell>>) => header.map((column) => row[column]!)),
		part
	);
}
