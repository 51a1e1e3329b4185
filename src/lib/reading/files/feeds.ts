// A feed: each of its entries is a report. RSS, RDF, Atom and JSON Feed.
import type { Head } from '../../files/input/head.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { isXmlOf } from '../../files/input/sniff.ts';
import { fault, items, progress, type Steps } from '../../files/input/step.ts';
import { xmlHazard } from '../../files/xml/parse-xml.ts';
import { addBlocks } from './html/add-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import type { Held } from './report-format.ts';
import { cleaned, TextBuilder } from './text-builder.ts';
import { published } from './told-date.ts';

export function isFeed(head: Head): boolean {
	const isXml = ['rss', 'feed', 'RDF'].some((name) => isXmlOf(name)(head));
	return (
		isXml ||
		(head.text.startsWith('{') && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(head.text))
	);
}

/** What an entry says, whatever it is called in its kind of feed. */
interface Entry {
	readonly title: string;
	readonly url: string;
	readonly date: string;
	readonly html: string;
	readonly language: string;
}

const MOST = 5000;

export async function* readFeed(input: Input, watched: Watched): Steps<Held> {
	const text = await readWhole(input, watched);
	const hazard = text.trimStart().startsWith('<') ? xmlHazard(text) : null;
	if (hazard) return yield fault({ file: input.name, ...hazard });
	const { parseFeed } = await import('feedsmith');
	const { feed } = parseFeed(text) as { feed: Readonly<Record<string, unknown>> };
	const outlet = word(feed, 'title');
	const entries = [feed['items'], feed['entries']].find(Array.isArray) ?? [];
	for (const [index, raw] of entries.slice(0, MOST).entries()) {
		watched.signal.throwIfAborted();
		const entry = toEntry(raw as Readonly<Record<string, unknown>>, feed);
		yield items([await toReport(entry, outlet, `#${index + 1}`)]);
		yield progress(index + 1, entries.length);
	}
	if (entries.length > MOST)
		yield fault({ file: input.name, found: `${entries.length} entries`, expected: `at most ${MOST}` });
}

async function toReport(
	{ title, url, date, html, language }: Entry,
	outlet: string,
	part: string
): Promise<Held> {
	const builder = new TextBuilder();
	if (title) builder.add(title, { role: 'title' });
	const parsed = await parseHtml(html);
	if (parsed.ok) addBlocks(builder, parsed.document.body);
	const details = {
		...(title && { title }),
		...(outlet && { outlet }),
		...(url && URL.canParse(url) && { url }),
		...(language && { language }),
		...published(date)
	};
	return { kind: 'report', part, details, ...builder.result };
}

type Fields = Readonly<Record<string, unknown>>;

function toEntry(raw: Fields, feed: Fields): Entry {
	const content = fieldsOf(raw['content']);
	const dc = fieldsOf(raw['dc']);
	const link = (Array.isArray(raw['links']) ? raw['links'] : []) as readonly Fields[];
	const own = link.find(({ rel }) => rel === undefined || rel === 'alternate') ?? link[0];
	return {
		title: word(raw, 'title'),
		url: word(raw, 'link') || word(raw, 'url') || word(own ?? {}, 'href'),
		date:
			['pubDate', 'published', 'date_published', 'updated', 'date_modified']
				.map((name) => word(raw, name))
				.find(Boolean) ?? word(dc, 'date'),
		html:
			[
				word(content, 'encoded'),
				word(raw, 'content_html'),
				word(raw, 'content'),
				word(content, 'value'),
				escaped(word(raw, 'content_text')),
				word(raw, 'description'),
				word(raw, 'summary')
			].find(Boolean) ?? '',
		language: word(raw, 'language') || word(feed, 'language')
	};
}

function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A text, or one that says in a field of its own what it holds. */
function word(fields: Fields, name: string): string {
	const value = fields[name];
	const plain = typeof value === 'object' && value !== null ? (value as Fields)['value'] : value;
	if (plain instanceof Date) return plain.toISOString();
	if (typeof plain !== 'string') return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
	return /content|html|description|summary/.test(name) ? plain : cleaned(plain);
}

function escaped(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/\n{2,}/g, '<p>');
}
