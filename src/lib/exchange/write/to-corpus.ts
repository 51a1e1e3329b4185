// The selected claims as a corpus of their own, a folder in a ZIP archive: with all that they name, and the reports whole.
// What a machine read and nobody accepted stays behind.
import type { Claim, Corpus } from '../../model/corpus.ts';
import { asWritten, corpusAsWritten } from '../../compile/in-language.ts';
import { serialiseCorpus } from '../../model/serialise-corpus.ts';
import { writeArchive } from '../../files/archive/write-archive.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import type { Watched } from '../../files/input/input.ts';
import { gathered } from './pieces.ts';

export const writeCorpus: Writer = async function* (
	selections: Selections,
	watched: Watched
): AsyncGenerator<Piece, void> {
	const { claims, evidence } = await gathered(selections);
	const corpus = corpusAsWritten(evidence.corpus);
	const isAll = claims.length === corpus.claims.length;
	const files = serialiseCorpus(isAll ? corpus : partOf(corpus, claims.map(asWritten)));
	const inFolder = new Map([...files].map(([path, bytes]) => [`${corpus.id}/${path}`, bytes]));
	const blob = await writeArchive(inFolder, 'application/zip', watched);
	yield new Uint8Array(await blob.arrayBuffer());
};

/** Without briefings, whose slides may show what is not selected. In the corpus's order. */
function partOf(corpus: Corpus, selected: readonly Claim[]): Corpus {
	const chosen = new Set(selected);
	const claims = corpus.claims.filter((claim) => chosen.has(claim));
	const named = {
		reports: new Set(claims.map(({ report }) => report)),
		actors: new Set(claims.flatMap(({ attribution }) => attribution)),
		events: new Set(claims.flatMap(({ events }) => events)),
		questions: new Set(claims.flatMap(({ answers }) => answers.map(({ question }) => question)))
	};
	const reports = corpus.reports.filter(({ id }) => named.reports.has(id));
	const actors = corpus.actors.filter(({ id }) => named.actors.has(id));
	const sources = new Set([...reports, ...actors].map(({ source }) => source));
	const places = new Set([
		...claims.flatMap(({ about, at }) => [...about, at]),
		...reports.map(({ dateline }) => dateline)
	]);
	return {
		...corpus,
		claims,
		reports,
		actors,
		sources: corpus.sources.filter(({ id }) => sources.has(id)),
		events: corpus.events.filter(({ id }) => named.events.has(id)),
		questions: corpus.questions.filter(({ id }) => named.questions.has(id)),
		places: corpus.places.filter(({ id }) => places.has(id)),
		briefings: []
	};
}
