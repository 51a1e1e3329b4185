// The reports behind the selected claims, each once, for reference managers.
import { toBibtex } from '../../evidence/cite/bibtex.ts';
import { toCsl, type CslItem } from '../../evidence/cite/csl.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import { gathered } from './pieces.ts';

export const writeCsl: Writer = async function* (selections: Selections): AsyncGenerator<Piece, void> {
	yield `${JSON.stringify(await itemsOf(selections), null, '\t')}\n`;
};

export const writeBibtex: Writer = async function* (selections: Selections): AsyncGenerator<Piece, void> {
	yield toBibtex(await itemsOf(selections));
};

async function itemsOf(selections: Selections): Promise<CslItem[]> {
	const { claims, evidence } = await gathered(selections);
	const used = new Set(claims.map(({ report }) => report));
	return evidence.corpus.reports
		.filter(({ id }) => used.has(id))
		.map((report) => ({ ...toCsl(report, evidence), note: evidence.corpus.handling }));
}
