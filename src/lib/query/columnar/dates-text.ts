// The dates that some claims have, as one text with a line each: parsed by nobody, since what they mean stands beside how they are written.
import type { DateEdge, DatePrecision, UndatedEdge, When } from '../../model/when.ts';

type Edge = When['start'];

/** `edtf form start end`, each parted from the next by a tab; no end where it is the start. */
export function datesToText(whens: readonly When[]): string {
	return whens
		.map(({ edtf, form, start, end, earliest, latest }) => {
			const ends = form === 'date' ? [edgeToText(start)] : [edgeToText(start), edgeToText(end)];
			return [edtf, form, earliest ?? '', latest ?? '', ...ends].join('\t');
		})
		.join('\n');
}

export function textToDates(text: string): When[] {
	return text === '' ? [] : text.split('\n').map(lineToWhen);
}

function lineToWhen(line: string): When {
	const [edtf = '', form, earliest = '', latest = '', first = '', last] = line.split('\t');
	const start = textToEdge(first);
	return {
		edtf,
		form: form as When['form'],
		start,
		end: last === undefined ? start : textToEdge(last),
		earliest: earliest === '' ? null : Number(earliest),
		latest: latest === '' ? null : Number(latest)
	};
}

/** `day 20481 20481`, with `~` and `?` behind where they stand, and a number where it is a season. */
function edgeToText(edge: Edge): string {
	if (edge.kind !== 'dated') return edge.kind;
	const { precision, first, last, season, approximate, uncertain } = edge;
	const doubt = `${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
	return [precision, first, last, doubt, ...(season === undefined ? [] : [season])].join(' ');
}

function textToEdge(text: string): DateEdge | UndatedEdge {
	if (text === 'open' || text === 'unknown') return { kind: text };
	const [precision, first, last, doubt = '', season] = text.split(' ');
	return {
		kind: 'dated',
		precision: precision as DatePrecision,
		first: Number(first),
		last: Number(last),
		...(season === undefined ? {} : { season: Number(season) }),
		approximate: doubt.includes('~'),
		uncertain: doubt.includes('?')
	};
}
