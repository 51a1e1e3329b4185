// Asking about some claims for a map of them and nothing else.
import { PageAnswers } from '../../answers/page/page-answers.ts';
import type { Request } from '../../answers/request.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import { EVERYTHING } from '../../query/query/query.ts';
import type { ColourScheme } from '../view/colour-scheme.ts';
import { WHOLE_ZOOM } from '../view/place-marks.ts';

const REVISION = '';

/** Of a corpus whose claims are these alone. Nothing of it is saved. */
export function answersAmong(compiled: CompiledCorpus): PageAnswers {
	return new PageAnswers(compiled, REVISION, () => Promise.reject(new Error('only a map is asked for')));
}

export function mapRequest(zoom: number, { by, classes, classOf }: ColourScheme): Request {
	return {
		query: EVERYTHING,
		audience: 'all',
		revision: REVISION,
		places: [],
		claim: null,
		colours: { by, classes: { count: classes.length, of: classOf } },
		map: { zoom, wholeZoom: WHOLE_ZOOM },
		timeline: null,
		order: null
	};
}
