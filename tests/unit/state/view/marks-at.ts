// The marks of what a query selects of a corpus, as a map asks for them.
import type { MapMark } from '../../../../src/lib/map/marks/marks.ts';
import { PageAnswers } from '../../../../src/lib/answers/page/page-answers.ts';
import type { CompiledCorpus } from '../../../../src/lib/model/compiled.ts';
import { EVERYTHING, type Query } from '../../../../src/lib/query/query/query.ts';
import type { ColourScheme } from '../../../../src/lib/state/view/colour-scheme.ts';
import { toMarks } from '../../../../src/lib/state/view/place-marks.ts';
import { mapRequest } from '../../../../src/lib/state/workspace/only-map.ts';

export function marksAt(
	compiled: CompiledCorpus,
	zoom: number,
	colours: ColourScheme,
	query: Query = EVERYTHING,
	changed: ReadonlySet<string> = new Set()
): MapMark[] {
	const answers = new PageAnswers(compiled, '', () => Promise.reject(new Error('nothing is saved')));
	const { clusters, answer } = answers.atOnce({ ...mapRequest(zoom, colours), query })!;
	const { differing } = answers.opened('all');
	const { places } = compiled.corpus;
	return toMarks(clusters!, answer, { places, differing: differing.places, changed }, colours);
}
