// A corpus as readers of one language see it: names and texts in that language where the corpus has them, places named from the point of view chosen, all else as it is. Made once when a
// corpus is opened, so that lists, map, timeline, slides and files all say the same. What is written or compared is the corpus as its files
// have it: see `asWritten`. Knows no interface.
import type { CompiledCorpus } from '../model/compiled.ts';
import type { BriefingText, Claim, Corpus, Names, Place, Question } from '../model/corpus.ts';
import { toWorldview, WORLDVIEWS, type Worldview } from '../model/worldview.ts';

/** What a record was made of, and the language that it speaks now. */
const origins = new WeakMap<object, { readonly record: object; readonly language: string }>();

/** `language` with or without its region: `ar`. `worldview` is the reader's, null for the corpus's own. */
export function inLanguage(
	compiled: CompiledCorpus,
	language: string,
	worldview: Worldview | null = null
): CompiledCorpus {
	const corpus = corpusIn(compiled.corpus, language, worldview);
	return corpus === compiled.corpus ? compiled : { ...compiled, corpus };
}

/** The record, or the corpus, as its files have it. */
export function asWritten<Record extends object>(record: Record): Record {
	return (origins.get(record)?.record as Record | undefined) ?? record;
}

/** The corpus with all its records as its files have them, whatever was done to its lists since. */
export function corpusAsWritten(corpus: Corpus): Corpus {
	if (origins.has(corpus)) return asWritten(corpus);
	const lists = Object.entries(corpus).map(([key, value]) => [
		key,
		Array.isArray(value) ? (value as readonly object[]).map(asWritten) : (value as unknown)
	]);
	return Object.fromEntries(lists) as Corpus;
}

/** BCP 47 language of what is shown of a record. */
export function languageOf(record: object, corpus: Pick<Corpus, 'language'>): string {
	return origins.get(record)?.language ?? corpus.language;
}

/** A claim of a corpus in `own`. */
export function claimIn(claim: Claim, language: string, own: string): Claim {
	return origins.has(claim) || isOf(own, language) ? claim : recordIn(claim, language, own);
}

function corpusIn(corpus: Corpus, language: string, wanted: Worldview | null): Corpus {
	if (origins.has(corpus)) return corpus;
	const own = corpus.language;
	const briefings = briefingsIn(corpus.briefings, language, own);
	const isOwn = isOf(own, language);
	const worldview = wanted ?? toWorldview(corpus.worldview);
	const to = <Record extends object>(record: Record) => (isOwn ? record : recordIn(record, language, own));
	const lists = {
		sources: each(corpus.sources, to),
		actors: each(corpus.actors, to),
		events: each(corpus.events, to),
		questions: isOwn
			? corpus.questions
			: each(corpus.questions, (question) => questionIn(question, language, own)),
		places: each(corpus.places, (place) => placeFrom(to(place), worldview, language, own)),
		reports: each(corpus.reports, to),
		claims: each(corpus.claims, to),
		briefings
	};
	const texts = isOwn ? null : textsIn(corpus, language, own);
	const isSame = Object.entries(lists).every(([key, list]) => list === corpus[key as keyof Corpus]);
	const isSameView = worldview === toWorldview(corpus.worldview);
	if (isSame && isSameView && !texts) return corpus;
	const view = isSameView ? {} : { worldview: WORLDVIEWS[worldview] };
	return shown(corpus, { ...view, ...texts, ...lists }, texts ? language : own);
}

/** Fields of records, and those that hold the same by language. */
const FIELDS = {
	name: 'names',
	title: 'titles',
	shortTitle: 'shortTitles',
	summary: 'summaries',
	role: 'roles',
	note: 'notes',
	text: 'texts',
	agreed: 'agreedTexts',
	unsaid: 'unsaidTexts'
} as const;

function recordIn<Record extends object>(record: Record, language: string, own: string): Record {
	const texts = textsIn(record, language, own);
	return texts ? shown(record, texts, language) : record;
}

type Said = string | readonly string[];
type ByLanguage = Readonly<Record<string, Said>>;

/** The fields that are said otherwise, null for none. What they said before stays beside the other languages. */
function textsIn<Told extends object>(record: Told, language: string, own: string): Partial<Told> | null {
	const fields = record as Readonly<Record<string, Said | ByLanguage | undefined>>;
	const changes = {};
	for (const [field, plural] of Object.entries(FIELDS)) {
		const before = fields[field] as Said | undefined;
		const all = fields[plural] as ByLanguage | undefined;
		const said = textIn(all, language);
		if (before === undefined || said === undefined) continue;
		if (field !== 'name') Object.assign(changes, { [field]: said, [plural]: { [own]: before, ...all } });
		else if (said[0] !== before) {
			const names = [...new Set([before, ...(all![own] ?? [])])];
			Object.assign(changes, { name: said[0], names: { ...all, [own]: names } });
		}
	}
	return Object.keys(changes).length > 0 ? changes : null;
}

/** What a place is called from a point of view, before its other names, and those of the other points of view after them: all are found. */
function placeFrom(place: Place, worldview: Worldview, language: string, own: string): Place {
	const views = place.namesByWorldview;
	if (!views) return place;
	const names = Object.fromEntries(
		[
			...new Set([...Object.keys(place.names), ...Object.values(views).flatMap((each) => Object.keys(each))])
		].map((tag) => {
			const others = Object.values(views).flatMap((each) => each[tag] ?? []);
			return [
				tag,
				[...new Set([...(views[worldview]?.[tag] ?? []), ...(place.names[tag] ?? []), ...others])]
			];
		})
	) as unknown as Names;
	const called = textIn(views[worldview], language) ?? textIn(views[worldview], own);
	return shown(
		place,
		{ names, name: called?.[0] ?? place.name },
		languageOf(place, { language: own }),
		asWritten(place)
	);
}

function questionIn(question: Question, language: string, own: string): Question {
	const positions = each(question.positions, (position) => recordIn(position, language, own));
	const texts = textsIn(question, language, own);
	if (!texts && positions === question.positions) return question;
	return shown(question, { ...texts, positions }, texts ? language : own);
}

/** Each briefing once: in the reader's language where it is said in that, under the id of what it translates, so that addresses hold. */
function briefingsIn(
	briefings: readonly BriefingText[],
	language: string,
	own: string
): readonly BriefingText[] {
	const ids = new Set(briefings.map(({ id }) => id));
	const isOther = ({ translationOf }: BriefingText) => translationOf !== undefined && ids.has(translationOf);
	if (!briefings.some(isOther)) return briefings;
	return briefings
		.filter((briefing) => !isOther(briefing))
		.map((briefing) => {
			const other = briefings.find(
				(each) => each.translationOf === briefing.id && isOf(each.language ?? own, language)
			);
			if (!other || isOf(briefing.language ?? own, language)) return briefing;
			const markdown = other.markdown.replace(/^id:.*$/m, `id: ${briefing.id}`);
			return shown(other, { id: briefing.id, markdown }, language, briefing);
		});
}

/** The same list where nothing in it is another. */
function each<Value extends object>(list: readonly Value[], to: (value: Value) => Value): readonly Value[] {
	const made = list.map((value) => (origins.has(value) ? value : to(value)));
	return made.every((value, at) => value === list[at]) ? list : made;
}

function shown<Record extends object>(
	record: Record,
	changes: Partial<Record>,
	language: string,
	from: Record = record
): Record {
	const made = { ...record, ...changes };
	origins.set(made, { record: from, language });
	return made;
}

/** Of `en-GB` and `en` the one that there is; `language` may be either. */
export function textIn<Value>(
	values: Readonly<Record<string, Value>> | undefined,
	language: string
): Value | undefined {
	if (!values) return undefined;
	const exact = values[language];
	if (exact !== undefined) return exact;
	const tag = Object.keys(values).find((key) => isOf(key, language));
	return tag === undefined ? undefined : values[tag];
}

/** Whether two tags are of one language, whatever their regions. */
function isOf(tag: string, language: string): boolean {
	return baseOf(tag) === baseOf(language);
}

function baseOf(tag: string): string {
	return tag.toLowerCase().split('-')[0]!;
}
