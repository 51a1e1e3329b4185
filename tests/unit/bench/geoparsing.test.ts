import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMarkedCorpora } from '../../bench/reading/geoparsing.ts';
import { measurePlaces } from '../../bench/reading/measure-places.ts';
import { smallGazetteer } from '../reading/small-gazetteer.ts';

function corpus(name: string, texts: readonly string[], gold: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'geoparsing-'));
	mkdirSync(join(folder, 'geoparsing', name), { recursive: true });
	texts.forEach((text, number) => writeFileSync(join(folder, 'geoparsing', name, String(number)), text));
	writeFileSync(join(folder, 'geoparsing', `${name}_gold.txt`), gold.join('\n'));
	return folder;
}

const TEXTS = ['Turkish forces left Hama in Syria.', 'Rain fell in Paris.'];

it('a corpus is read with its offsets, from 0 or from 1, slips mended', () => {
	const from0 = corpus('A', TEXTS, [
		'Hama,,,,Hama,,35.13,,36.75,,20,,24||Syria,,,,Syria,,35,,38,,30,,35',
		''
	]);
	const [{ firstOffset, texts }] = readMarkedCorpora(from0) as [ReturnType<typeof readMarkedCorpora>[number]];
	expect(firstOffset).toBe(0);
	expect(texts[0]!.places.map(({ start, end }) => TEXTS[0]!.slice(start, end))).toEqual(['Hama', 'Syria']);
	const from1 = corpus('B', TEXTS, ['x,,Hama,,35.13,,36.75,,21,,25||', 'x,,Paris,,48.8,,2.3,,14,,19||']);
	expect(readMarkedCorpora(from1)[0]!.firstOffset).toBe(1);
});

it('what is found is counted by its extent, and set right by distance or by area', () => {
	const gold = [
		'x,,Hama,,35.13,,36.75,,20,,24||x,,Syria,,33.6,,36.4,,28,,33||',
		'x,,Paris,,33.66,,-95.55,,13,,18||'
	];
	const [marked] = readMarkedCorpora(corpus('C', TEXTS, gold));
	const figures = measurePlaces(marked!, smallGazetteer());
	// Peoples are not marked here, so that "Turkish" counts for nothing.
	expect(figures).toMatchObject({ precision: 1, recall: 1, f1: 1, marked: 3, marksPeoples: false });
	expect(figures.near).toBeCloseTo(1 / 3);
	expect(figures.aware).toBeCloseTo(2 / 3);
});

it('a folder without corpora is an error that names it', () => {
	expect(() => readMarkedCorpora('/nowhere')).toThrow(/There is no geoparsing\/NAME_gold.txt in \/nowhere/);
});
