// In which forms what is selected can be saved.
import type { ClaimWriter, Formats, Selected } from '../../answers/save-selection.ts';
import { sayCredit, type Selection } from '../../exchange/selection/selection.ts';
import { toCsv } from '../../exchange/write/to-csv.ts';
import { toGeoJson } from '../../exchange/write/to-geojson.ts';

export const FORMATS: Formats = { csv: csvWriter, geojson: geoJsonWriter };

function csvWriter(selected: Selected): ClaimWriter {
	const selection = toSelection(selected);
	return {
		head: '',
		write: (claims, isFirst) => toCsv({ ...selection, claims }, isFirst ? 'whole' : 'further'),
		end: ''
	};
}

/** One feature a line. */
function geoJsonWriter(selected: Selected): ClaimWriter {
	const selection = toSelection(selected);
	const empty = JSON.stringify(toGeoJson(selection));
	return {
		head: empty.slice(0, -']}'.length),
		write(claims, isFirst) {
			const features = toGeoJson({ ...selection, claims }).features.map((feature) => JSON.stringify(feature));
			return (isFirst ? '' : ',\n') + features.join(',\n');
		},
		end: ']}\n'
	};
}

function toSelection({ sources, isFromGeoNames, ...selected }: Selected): Selection {
	return { ...selected, claims: [], credit: sayCredit(selected.evidence, sources, isFromGeoNames) };
}
