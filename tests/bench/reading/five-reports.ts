// The five reports of the built-in corpus, held against the claims that were made of them by hand. What the corpus knows, its actors, places, events and
// questions, is given to the reader, as at the desk; its claims are not. Developed on, so that the figure proves little.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../../src/lib/model/corpus.ts';
import { parseIsoDay } from '../../../src/lib/model/day.ts';
import type { Span } from '../../../src/lib/reading/annotation.ts';
import { keyOf } from '../../../src/lib/reading/drafts/about.ts';
import type { ReportDraft } from '../../../src/lib/reading/drafts/report-draft.ts';
import { readReport, type RecognisePlaces } from '../../../src/lib/reading/read-report.ts';
import { overlap } from '../../../src/lib/reading/text/span.ts';
import { divideText } from '../../../src/lib/reading/text/divide-text.ts';
import { compareClaims, type Agreement, type GoldClaim, type Naming } from './compare-claims.ts';

export interface FiveReports {
	readonly agreements: readonly Agreement[];
	readonly drafts: number;
}

const NAMING: Naming = {
	isChain: (draft, { chain }) =>
		draft.chain.value.map(({ actor, name }) => actor ?? name).join('>') === chain.join('>'),
	placesOf: (draft) => draft.about.value.map(keyOf)
};

/** `folder` holds `five-reports` beside `../reports`, as the data folder does. */
export function measureFiveReports(
	folder: string,
	corpus: Corpus,
	recognisePlaces: RecognisePlaces
): FiveReports {
	const passages = JSON.parse(
		readFileSync(join(folder, 'five-reports', 'claims-in-reports.json'), 'utf8')
	) as Record<string, Span & { readonly report: string }>;
	const reports = [...new Set(Object.values(passages).map(({ report }) => report))];
	const results = reports.map((report) => {
		const text = readFileSync(join(folder, '..', 'reports', `${report}.txt`), 'utf8');
		const drafts = readFive(report, text, corpus, recognisePlaces);
		const claims = corpus.claims
			.filter(({ id }) => passages[id]?.report === report)
			.map((claim): GoldClaim => ({
				...readAt(text, passages[claim.id]!, drafts),
				id: claim.id,
				chain: claim.attribution,
				about: claim.about,
				when: claim.when?.edtf ?? null
			}));
		return { agreements: compareClaims(claims, drafts, NAMING), drafts: drafts.length };
	});
	return {
		agreements: results.flatMap(({ agreements }) => agreements),
		drafts: results.reduce((sum, { drafts }) => sum + drafts, 0)
	};
}

export function readFive(
	id: string,
	text: string,
	corpus: Corpus,
	recognisePlaces: RecognisePlaces
): readonly ReportDraft[] {
	const report = divideText(text);
	return readReport({
		id,
		report,
		known: corpus,
		recognisePlaces,
		today: parseIsoDay('2026-01-28')!,
		mayCopy: false
	}).drafts;
}

/** A sentence that stands twice is marked where it stands first; where that is a pull-quote, the reader has it in the body. */
function readAt(text: string, { start, end }: Span, drafts: readonly ReportDraft[]): Span {
	if (drafts.some((draft) => overlap(draft, { start, end }))) return { start, end };
	const again = text.indexOf(text.slice(start, end - 2), end);
	return again === -1 ? { start, end } : { start: again, end: again + end - start };
}

export function hasFiveReports(folder: string): boolean {
	return existsSync(join(folder, 'five-reports', 'claims-in-reports.json'));
}
