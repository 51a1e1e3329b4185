// The selected claims as RSS 2.0, the newest first, for readers that ask now and then what is new.
import { languageOf } from '../../compile/in-language.ts';
import { recordOf } from '../../evidence/evidence-index.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import type { Selection } from '../selection/selection.ts';
import { cleanText } from '../../files/xml/clean-text.ts';
import { gathered } from './pieces.ts';

/** Readers take no more. */
const MOST = 500;
const DAY_MS = 86_400_000;

export const writeRss: Writer = async function* (selections: Selections): AsyncGenerator<Piece, void> {
	const selection = await gathered(selections);
	const { generateRssFeed } = await import('feedsmith');
	const { corpus } = selection.evidence;
	const newest = [...selection.claims]
		.sort((a, b) => publishedOf(b, selection) - publishedOf(a, selection))
		.slice(0, MOST);
	const feed = generateRssFeed({
		title: cleanText(corpus.title),
		link: `urn:dateline:${corpus.id}`,
		description: cleanText(`${selection.sentence} ${selection.credit}`),
		language: languageOf(corpus, corpus),
		copyright: corpus.handling,
		categories: [toHandling(corpus.handling)],
		items: newest.map((claim) => toItem(claim, selection))
	});
	yield feed;
};

function toItem(claim: Claim, { evidence, placements }: Selection) {
	const { corpus } = evidence;
	const report = recordOf(evidence.reports, claim.report);
	const source = recordOf(evidence.sources, report.source);
	const [place] = claim.about;
	const day = report.published.latest ?? report.published.earliest;
	return {
		title: cleanText(claim.text),
		...(report.url === undefined ? {} : { link: report.url }),
		description: cleanText(`${source.name}: “${claim.quote.exact}”`),
		guid: { value: `urn:dateline:${corpus.id}:claim:${claim.id}`, isPermaLink: false },
		...(day === null ? {} : { pubDate: new Date(day * DAY_MS) }),
		categories: [
			...claim.events.map((event) => ({
				name: cleanText(corpus.events.find(({ id }) => id === event)!.title)
			})),
			toHandling(corpus.handling)
		],
		...(place === undefined
			? {}
			: { georss: { point: { lng: placements[place]!.point[0], lat: placements[place]!.point[1] } } })
	};
}

function toHandling(handling: string) {
	return { name: handling, domain: 'https://www.first.org/tlp/' };
}

function publishedOf({ report }: Claim, { evidence }: Selection): number {
	const { latest, earliest } = recordOf(evidence.reports, report).published;
	return latest ?? earliest ?? -Infinity;
}
