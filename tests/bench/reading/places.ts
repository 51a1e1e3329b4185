// `npm run bench -- reading places [--data DIR]`: how well and how fast places are read, on what others marked.
import { readFileSync, statSync } from 'node:fs';
import { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import { bringUpToDate } from '../../../src/server/bring-up-to-date.ts';
import { GAZETTEER } from '../../../src/server/steps.ts';
import { describeMachine } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { GAZETTEER_FILE, measureReady, type Ready } from './gazetteer-ready.ts';
import { type MarkedCorpus, readMarkedCorpora } from './geoparsing.ts';
import { measurePlaces } from './measure-places.ts';
import { measureSpeed, type Speed } from './place-speed.ts';

export async function benchPlaces(data: string): Promise<string> {
	const corpora = readMarkedCorpora(data);
	await bringUpToDate(GAZETTEER);
	const gazetteer = new Gazetteer(readFileSync(GAZETTEER_FILE).buffer);
	const quality = corpora.map((corpus) => qualityRow(corpus, gazetteer));
	const texts = corpora.flatMap((corpus) => corpus.texts.map(({ text }) => text));
	const speed = measureSpeed(texts, gazetteer);
	return [
		markdownTable([
			['', 'places marked', 'precision', 'recall', 'F1', 'within 161 km', 'area-aware'],
			...quality
		]),
		'',
		'A place counts where begin and end are the marked ones. "Area-aware" takes an area for right if the marked point lies in it, a sea or',
		'continent within 2,500 km. Peoples count where the corpus marks them: as places in the corpora with +, not in those with −.',
		'',
		markdownTable([['', ''], ...speedRows(speed), ...readyRows(await measureReady())]),
		'',
		`\`npm run bench -- reading places\`: ${texts.length} texts, ${Math.round(speed.words / 1000)}k words. ${describeMachine()}.`
	].join('\n');
}

function qualityRow(corpus: MarkedCorpus, gazetteer: Gazetteer): string[] {
	const figures = measurePlaces(corpus, gazetteer);
	const share = (value: number) => value.toFixed(3).replace(/^0/, '');
	return [
		`${corpus.name} ${figures.marksPeoples ? '+' : '−'}, offsets from ${corpus.firstOffset}`,
		String(figures.marked),
		...[figures.precision, figures.recall, figures.f1, figures.near, figures.aware].map(share)
	];
}

function speedRows({ ours, peer }: Speed): string[][] {
	const thousands = (value: number) => `${Math.round(value / 1000)}k words/s`;
	return [
		['places read, warm', thousands(ours)],
		['modern-ahocorasick, 200,000 names', thousands(peer)],
		['against it', `${(ours / peer).toFixed(2)} ×`]
	];
}

function readyRows({ node, browser, memory }: Ready): string[][] {
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	return [
		['gazetteer ready, Node', `${(node / 1000).toFixed(2)} s`],
		['gazetteer ready, browser, from the server', `${(browser / 1000).toFixed(2)} s`],
		['memory', megabytes(memory)],
		[
			'file, and brotli',
			`${megabytes(statSync(GAZETTEER_FILE).size)}, ${megabytes(statSync(`${GAZETTEER_FILE}.br`).size)}`
		]
	];
}
