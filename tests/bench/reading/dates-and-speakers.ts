// `npm run bench -- reading dates|speakers`: what MEANTIME marks in the first sentences of 120 articles.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../../../src/server/bring-up-to-date.ts';
import { markdownTable } from '../markdown-table.ts';
import { LAST_MARKED, readMeantime, type Article } from './meantime.ts';
import { measureDates, readByChrono, readByDateline, type DateReaderOfText } from './measure-dates.ts';
import { measureSpeakers } from './measure-speakers.ts';

export function meantimeFolder(data: string): string {
	const folder = join(data, 'dates', 'meantime');
	if (existsSync(folder)) return folder;
	throw new BuildError(`There is no MEANTIME in ${folder}; expected the folders of its English part there.`);
}

export async function benchDates(data: string): Promise<string> {
	const articles = readMeantime(meantimeFolder(data), LAST_MARKED);
	const plain = articles.map((article): Article => ({
		...article,
		dates: article.dates.filter(({ type }) => type === 'DATE' || type === 'TIME')
	}));
	const row = (name: string, read: DateReaderOfText): string[] => {
		const [all, dates] = [measureDates(articles, read), measureDates(plain, withoutLengths(read))];
		return [name, ...[all.valueF1, all.extentsF1, dates.valueF1, dates.extentsF1].map(decimal)];
	};
	return [
		markdownTable([
			['MEANTIME', 'value F1', 'extents F1', 'dates and times alone: value', 'extents'],
			row('Dateline', readByDateline),
			row('chrono-node', readByChrono)
		]),
		'',
		'An extent counts where it overlaps the marked one, each once. The creation time is left out of text and gold alike, and so is all after the',
		'sixth sentence, which nobody marked. Values are TIMEX3, strictly; `timex.ts` says how EDTF becomes them.',
		'',
		`\`npm run bench -- reading dates\`: ${articles.filter(({ day }) => day !== null).length} articles.`
	].join('\n');
}

export async function benchSpeakers(data: string): Promise<string> {
	const { marked, found, right, precision } = measureSpeakers(
		readMeantime(meantimeFolder(data), LAST_MARKED)
	);
	return [
		markdownTable([
			['MEANTIME', 'marked with a speaker', 'found', 'speaker right, of those found', 'of ours, marked'],
			['acts of saying', String(marked), decimal(found), decimal(right), decimal(precision)]
		]),
		'',
		'Acts are mentions of the class SPEECH_COGNITIVE, their speaker is Arg0.',
		'',
		'`npm run bench -- reading speakers`'
	].join('\n');
}

/** Lengths of time are no dates. */
function withoutLengths(read: DateReaderOfText): DateReaderOfText {
	return (text, day) => read(text, day).filter(({ value }) => !/^P(?!AST|RES)/.test(value));
}

export function decimal(value: number): string {
	return value.toFixed(3).replace(/^0/, '');
}
