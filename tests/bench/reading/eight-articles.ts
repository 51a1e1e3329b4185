// Eight articles of MEANTIME, held against claims that were marked in them before the reader was tuned: see marks/RULES.md. The corpus knows nothing of
// them: no actors, no places, no events.
import { readFileSync } from 'node:fs';
import { parseIsoDay } from '../../../src/lib/model/day.ts';
import type { Speaker } from '../../../src/lib/reading/speakers/cast.ts';
import { nameWords } from '../../../src/lib/reading/speakers/names.ts';
import { readReport, type RecognisePlaces } from '../../../src/lib/reading/read-report.ts';
import { divideText } from '../../../src/lib/reading/text/divide-text.ts';
import { compareClaims, type Agreement, type GoldClaim, type Naming } from './compare-claims.ts';
import type { Article } from './meantime.ts';

interface MarkedArticle {
	readonly article: string;
	readonly day: string;
	readonly claims: readonly {
		readonly from: number;
		readonly to: number;
		readonly says: string;
		readonly speaker: readonly string[];
		readonly about: readonly string[];
		readonly when: string | null;
	}[];
}

const { articles: MARKED } = JSON.parse(
	readFileSync(new URL('marks/claims.json', import.meta.url), 'utf8')
) as { articles: readonly MarkedArticle[] };

const NONE = { actors: [], places: [], events: [], questions: [] };

const NAMING: Naming = {
	isChain: (draft, { chain }) => {
		const speakers = draft.chain.value;
		const origin = speakers.at(-1);
		if (chain.length !== speakers.length) return false;
		return origin === undefined || isSamePerson(origin, chain.at(-1)!);
	},
	placesOf: (draft) => draft.about.value.map(({ name }) => name)
};

/** The marks have the fullest name of the article; a reader may have a shorter one, with a title. */
function isSamePerson({ name }: Speaker, marked: string): boolean {
	const [found, meant] = [nameWords(name), nameWords(marked)];
	return found.includes(meant.at(-1)!) || meant.includes(found.at(-1) ?? '');
}

export interface EightArticles {
	readonly agreements: readonly Agreement[];
	readonly drafts: number;
}

export function measureEightArticles(
	articles: readonly Article[],
	recognisePlaces: RecognisePlaces
): EightArticles {
	const results = MARKED.flatMap(({ article: id, day, claims }) => {
		const article = articles.find((one) => one.id === id);
		return article ? [measureArticle(article, day, claims, recognisePlaces)] : [];
	});
	return {
		agreements: results.flatMap(({ agreements }) => agreements),
		drafts: results.reduce((sum, { drafts }) => sum + drafts, 0)
	};
}

function measureArticle(
	article: Article,
	day: string,
	claims: MarkedArticle['claims'],
	recognisePlaces: RecognisePlaces
): EightArticles {
	const report = divideText(article.text, { published: day });
	const { drafts } = readReport({
		id: article.id,
		report,
		known: NONE,
		recognisePlaces,
		today: parseIsoDay(day)!,
		mayCopy: false
	});
	const gold = claims.map((claim, index): GoldClaim => ({
		id: `${article.id}-${index}`,
		start: article.tokens.get(claim.from)!.start,
		end: article.tokens.get(claim.to)!.end,
		chain: claim.speaker,
		about: claim.about,
		when: claim.when
	}));
	return { agreements: compareClaims(gold, drafts, NAMING), drafts: drafts.length };
}
