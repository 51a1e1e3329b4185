// Dates of MEANTIME: how many are found with their extent and with their value, by Dateline and by chrono-node in the same run.
import * as chrono from 'chrono-node';
import { parseIsoDay, toDate } from '../../../src/lib/model/day.ts';
import type { Span } from '../../../src/lib/reading/annotation.ts';
import { findDates } from '../../../src/lib/reading/dates/find-dates.ts';
import { paragraphsOf } from '../../../src/lib/reading/text/lines.ts';
import { sentencesOf } from '../../../src/lib/reading/text/sentences.ts';
import { overlap } from '../../../src/lib/reading/text/span.ts';
import type { Article, GoldDate } from './meantime.ts';
import { toTimex } from './timex.ts';

export interface FoundValue extends Span {
	readonly value: string;
}

export interface DateFigures {
	readonly valueF1: number;
	readonly extentsF1: number;
}

export type DateReaderOfText = (text: string, day: string) => FoundValue[];

export function readByDateline(text: string, day: string): FoundValue[] {
	const sentences = paragraphsOf(text).flatMap((paragraph) => sentencesOf(text, paragraph));
	return findDates(text, sentences, parseIsoDay(day)!).map((mention) => ({
		...mention,
		value: toTimex(mention)
	}));
}

export function readByChrono(text: string, day: string): FoundValue[] {
	const reference = { instant: toDate(parseIsoDay(day)!), timezone: 0 };
	return chrono.parse(text, reference).map(({ index, text: found, start }) => ({
		start: index,
		end: index + found.length,
		value: chronoValue(start)
	}));
}

/** As exact as what chrono says the text states, or implies by a weekday. */
function chronoValue(parts: chrono.ParsedComponents): string {
	const two = (part: chrono.Component): string => String(parts.get(part)).padStart(2, '0');
	const isDay = parts.isCertain('day') || parts.isCertain('weekday');
	if (!isDay && !parts.isCertain('month')) return String(parts.get('year'));
	if (!isDay) return `${parts.get('year')}-${two('month')}`;
	const day = `${parts.get('year')}-${two('month')}-${two('day')}`;
	return parts.isCertain('hour') ? `${day}T${two('hour')}:${two('minute')}Z` : day;
}

/** A find and a date are one where they overlap; each is paired once. */
function pairDates(gold: readonly GoldDate[], found: readonly FoundValue[]): [GoldDate, FoundValue][] {
	const left = new Set(found);
	return gold.flatMap((date): [GoldDate, FoundValue][] => {
		const same = [...left].filter((one) => overlap(one, date));
		const best = same.find((one) => one.value === date.value) ?? same[0];
		if (!best) return [];
		left.delete(best);
		return [[date, best]];
	});
}

export function measureDates(articles: readonly Article[], read: DateReaderOfText): DateFigures {
	let [gold, found, extents, values] = [0, 0, 0, 0];
	for (const article of articles) {
		if (article.day === null) continue;
		const finds = read(article.text, article.day);
		const pairs = pairDates(article.dates, finds);
		gold += article.dates.length;
		found += finds.length;
		extents += pairs.length;
		values += pairs.filter(([date, { value }]) => date.value === value).length;
	}
	const f1 = (right: number): number => (2 * right) / (gold + found);
	return { valueF1: f1(values), extentsF1: f1(extents) };
}
