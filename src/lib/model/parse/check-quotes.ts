// Every claim's quote against the text of its report. Works on unchecked data; where the report or the quote
// cannot be read, or two reports have one id, nothing is said: that fault stands by itself.
import type { Fault } from '../compiled.ts';
import {
	locateQuote,
	textPlaces,
	type MisplacedQuote,
	type QuotePlace,
	type TextPlaces
} from '../locate-quote.ts';
import { showText } from '../show-value.ts';
import { faultsOfEach } from './limit-faults.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { nearestPassage } from './nearest-passage.ts';
import { recordFault, textAt, type LocatedRecord } from './located.ts';

/** More places than this are counted, not listed. */
const LISTED = 5;

export function checkQuotes(loaded: LoadedCorpus): Fault[] {
	const texts = textsById(loaded);
	return faultsOfEach(loaded.records['claims.json'] ?? [], (claim) => {
		const report = textAt(claim.value, ['report']);
		const text = report === null ? undefined : texts.get(report);
		return text === undefined ? [] : checkQuote(claim, report!, text);
	});
}

interface ReportText {
	readonly text: string;
	readonly places: TextPlaces;
}

/** Without those that are empty, or of which an id names two. */
function textsById(loaded: LoadedCorpus): Map<string, ReportText> {
	const texts = new Map<string, ReportText>();
	const twice = new Set<string>();
	for (const { record, body } of loaded.reports) {
		const { id } = record;
		if (id === null || body === '') continue;
		if (texts.has(id)) twice.add(id);
		texts.set(id, { text: body, places: textPlaces(body) });
	}
	for (const id of twice) texts.delete(id);
	return texts;
}

function checkQuote(claim: LocatedRecord, report: string, { text, places }: ReportText): Fault[] {
	const quote = {
		exact: partOf(claim, 'exact'),
		prefix: partOf(claim, 'prefix'),
		suffix: partOf(claim, 'suffix')
	};
	if (quote.exact.trim() === '') return [];
	const result = locateQuote(text, quote, places);
	if (result.kind === 'found') return [];
	const fault = (field: string, found: string, expected: string): Fault =>
		recordFault(claim, ['quote', field], found, expected);
	switch (result.kind) {
		case 'absent': {
			const nearest = nearestPassage(text, quote.exact);
			const wanted = `a passage of report ${showText(report)}, letter for letter`;
			const expected = nearest === null ? wanted : `${wanted}; the nearest is ${nearest}`;
			return [fault('exact', showText(quote.exact), expected)];
		}
		case 'ambiguous': {
			const found = `${showText(quote.exact)} ${result.places.length} times, in ${placesInWords(result.places)}`;
			return [fault('exact', found, 'a quote that occurs once, or a prefix and suffix that select one')];
		}
		case 'misplaced':
			return misplaced(quote, result.places).map(({ field, found, expected }) =>
				fault(field, found, expected)
			);
	}
}

function partOf(claim: LocatedRecord, part: 'exact' | 'prefix' | 'suffix'): string {
	return normaliseLineEnds(textAt(claim.value, ['quote', part]) ?? '');
}

/** Says which of prefix and suffix stands beside no occurrence; both, where each fits but at different places. */
function misplaced(
	{ prefix, suffix }: { readonly prefix: string; readonly suffix: string },
	places: readonly MisplacedQuote[]
): { field: string; found: string; expected: string }[] {
	const where = placesInWords(places);
	const noPrefix = places.every((place) => !place.prefixMatches);
	const noSuffix = places.every((place) => !place.suffixMatches);
	const apart = !noPrefix && !noSuffix;
	const faults = [];
	if (noPrefix || apart) {
		faults.push({
			field: 'prefix',
			found: showText(prefix),
			expected: `what stands before the quote in ${where}`
		});
	}
	if (noSuffix || apart) {
		faults.push({
			field: 'suffix',
			found: showText(suffix),
			expected: `what stands after the quote in ${where}`
		});
	}
	return faults;
}

function placesInWords(places: readonly QuotePlace[]): string {
	const listed = places
		.slice(0, LISTED)
		.map(({ paragraph, start }) => `paragraph ${paragraph} at offset ${start}`);
	const more = places.length - listed.length;
	return [...listed, ...(more > 0 ? [`${more} more places`] : [])].join(' and ');
}

export function normaliseLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
