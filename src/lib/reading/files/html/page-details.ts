// What a page tells of its report beside the text: in its meta elements, its JSON-LD as Readability has read it, and the mark that browsers leave in
// a page that they saved.
import type { ReportDetails } from '../../text/report-text.ts';
import { cleaned } from '../text-builder.ts';
import { toldDate } from '../told-date.ts';

/** As Readability finds it. */
export type Told = Partial<
	Readonly<Record<'title' | 'siteName' | 'publishedTime' | 'lang', string | null | undefined>>
>;

/** Names under which pages tell their day, likeliest first. */
const DATES = [
	'article:published_time',
	'datePublished',
	'date',
	'pubdate',
	'publishdate',
	'dc.date.issued',
	'dc.date',
	'dcterms.created',
	'citation_publication_date',
	'parsely-pub-date',
	'sailthru.date'
];

export function pageDetails(document: Document, html: string, told: Told): ReportDetails {
	const meta = metaOf(document);
	const url = urlOf(document, html, meta);
	const title = cleaned(told.title || document.querySelector('title')?.textContent || '');
	const outlet = cleaned(
		told.siteName || meta.get('og:site_name') || meta.get('publisher') || hostOf(url) || ''
	);
	const days = [told.publishedTime, ...DATES.map((name) => meta.get(name.toLowerCase())), timeOf(document)];
	const day = days.map(toldDate).find((each) => each !== null);
	const language = told.lang || document.documentElement.getAttribute('lang');
	return {
		...(title && { title }),
		...(outlet && { outlet }),
		...(day && { published: day }),
		...(url && { url }),
		...(language && /^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(language) && { language })
	};
}

function metaOf(document: Document): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const element of document.querySelectorAll('meta')) {
		const name = ['property', 'name', 'itemprop'].map((key) => element.getAttribute(key)).find(Boolean);
		const content = element.getAttribute('content');
		if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
	}
	return found;
}

function timeOf(document: Document): string | null {
	return (
		document
			.querySelector('article time[datetime], time[pubdate], time[itemprop="datePublished"]')
			?.getAttribute('datetime') ?? null
	);
}

function urlOf(document: Document, html: string, meta: ReadonlyMap<string, string>): string | null {
	const saved = /<!--\s*saved from url=\(\d+\)(\S{1,2000})\s*-->/.exec(html.slice(0, 5000))?.[1];
	const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
	const told = [canonical, meta.get('og:url'), saved].find((each) => each && /^https?:\/\//i.test(each));
	return told && URL.canParse(told) ? told : null;
}

function hostOf(url: string | null): string | null {
	return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}
