// The selected claims as a table with what must travel with them in columns of its own, in every row: it survives sorting, cutting and pasting.
import { selectedColumns, type Selection } from '../selection/selection.ts';
import { message } from '../../messages/message.ts';
import type { Cell } from '../../compile/claim-columns.ts';

export type TableRow = Readonly<Record<string, Cell>>;

/** Points as WKT, [longitude latitude] in degrees; the first also in columns of their own. The same columns for every claim. */
export function claimTable(selection: Selection): TableRow[] {
	const { claims, placements, evidence, sentence, address, credit } = selection;
	const { corpus } = evidence;
	const about: TableRow = {
		corpus: corpus.title,
		as_of: corpus.asOf.edtf,
		handling: corpus.handling,
		selection: sentence,
		query: address,
		credit
	};
	return claims.map((claim) => {
		const points = claim.about.map((place) => placements[place]!.point);
		const wkt = points.map(([longitude, latitude]) => `(${longitude} ${latitude})`).join(', ');
		const columns = selectedColumns(claim, selection);
		const { credibility = 6, attribution } = claim;
		return {
			...columns,
			// As the app says it.
			speaker: attribution.length === 0 ? message('query.none.speaker') : columns['speaker']!,
			grade: `${columns['reliability']}${credibility}`,
			longitude: points[0]?.[0] ?? null,
			latitude: points[0]?.[1] ?? null,
			wkt: points.length === 0 ? null : `MULTIPOINT (${wkt})`,
			...about
		};
	});
}
