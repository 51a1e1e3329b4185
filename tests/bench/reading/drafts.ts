// `npm run bench -- reading drafts`: drafts held against the claims that people made of five reports and of eight articles.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import { readPlaces } from '../../../src/lib/reading/places/read-places.ts';
import type { RecognisePlaces } from '../../../src/lib/reading/read-report.ts';
import { bringUpToDate, BuildError } from '../../../src/server/bring-up-to-date.ts';
import { ROOT } from '../../../src/server/repository.ts';
import { GAZETTEER } from '../../../src/server/steps.ts';
import { markdownTable } from '../markdown-table.ts';
import type { Agreement } from './compare-claims.ts';
import { decimal, meantimeFolder } from './dates-and-speakers.ts';
import { measureEightArticles } from './eight-articles.ts';
import { hasFiveReports, measureFiveReports } from './five-reports.ts';
import { GAZETTEER_FILE } from './gazetteer-ready.ts';
import { readMeantime } from './meantime.ts';

export async function benchDrafts(data: string): Promise<string> {
	if (!hasFiveReports(data))
		throw new BuildError(`There are no five-reports in ${data}; expected claims-in-reports.json there.`);
	const folder = meantimeFolder(data);
	await bringUpToDate(GAZETTEER);
	const gazetteer = new Gazetteer(readFileSync(GAZETTEER_FILE).buffer);
	const recognise: RecognisePlaces = ({ text }) => readPlaces(text, { gazetteer });
	const compiled = await compileCorpus(join(ROOT, 'geo/corpora/moscow-talks'));
	if (compiled.state === 'faulty') throw new BuildError('The built-in corpus has faults; expected none.');
	const five = measureFiveReports(data, compiled.compiled.corpus, recognise);
	const eight = measureEightArticles(readMeantime(folder), recognise);
	return [
		markdownTable([HEAD, row('five reports', five), row('eight articles', eight)]),
		'',
		'Each claim is paired with a draft of its sentence, each draft once, so that most agrees. Chains agree in every link, of the articles in length and',
		'origin. A place is right where the sets have one in common or are both empty; a date where the spans overlap or both are empty. The five reports were',
		'developed on, with what their corpus knows but its claims. The eight articles were marked before, by `marks/RULES.md`; the reader knew nothing of',
		'them, and of their figures only the sums were looked at while it was made. Since then the errors in four of them, with 46 of the claims, were read and',
		'mended by kind.',
		'',
		'`npm run bench -- reading drafts`'
	].join('\n');
}

const HEAD = [
	'',
	'claims',
	'a draft',
	'chain',
	'about exact',
	'about overlapping',
	'date',
	'place and date',
	'place, date and speaker',
	'as a share',
	'drafts beyond the claims'
];

function row(
	name: string,
	{ agreements, drafts }: { agreements: readonly Agreement[]; drafts: number }
): string[] {
	const count = (is: (one: Agreement) => boolean): number => agreements.filter(is).length;
	const drafted = count(({ draft }) => draft !== null);
	const all = count((one) => one.aboutOverlaps && one.when && one.chain);
	return [
		name,
		String(agreements.length),
		String(drafted),
		String(count(({ chain }) => chain)),
		String(count(({ aboutExact }) => aboutExact)),
		String(count(({ aboutOverlaps }) => aboutOverlaps)),
		String(count(({ when }) => when)),
		String(count((one) => one.aboutOverlaps && one.when)),
		String(all),
		decimal(all / agreements.length),
		`${Math.round(((drafts - drafted) / drafts) * 100)} %`
	];
}
