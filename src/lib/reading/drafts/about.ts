// Which places an assertion is about. A country that merely acts, owns or speaks is not; the place where something is, or that it changes, is. Where
// the clause names none, what it points back to, and at last what its sentence, paragraph or report is about.
import { holds, overlap } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { choice, type Choice, type DraftReason } from './choice.ts';
import { MEETING, RELATION } from './part-words.ts';
import { partOf, type Part } from './place-part.ts';
import { keyOf, unique, type DraftPlace, type PlaceMention } from './place-mention.ts';
import type { Saying } from '../speakers/read-speakers.ts';

export interface AboutFacts {
	/** Of the whole report. */
	readonly mentions: readonly PlaceMention[];
	readonly sayings: readonly Saying[];
	/** The countries that the report names most, that one first. */
	readonly countries: readonly DraftPlace[];
	/** The one that most of it is about; null where it is about no country as such. */
	readonly main: DraftPlace | null;
	/** What the assertions before it in sentence and paragraph are about, the last one last. */
	readonly before: readonly {
		readonly places: readonly DraftPlace[];
		readonly from: 'in-sentence' | 'in-paragraph' | 'in-report';
	}[];
	/** Where those of whom the report tells last met. */
	readonly meeting: DraftPlace | null;
}

export function aboutOf(assertion: Assertion, facts: AboutFacts): Choice<readonly DraftPlace[]> {
	const inside = mentionsOf(assertion, facts.mentions);
	const parts = inside.map((mention) => ({ mention, part: partOf(mention, assertion, facts.sayings) }));
	const about = parts.filter(({ part }) => part === 'about').map(({ mention }) => mention);
	if (isRelation(assertion, inside)) {
		const countries = relatedCountries(parts, about, facts);
		if (countries.length > 1)
			return choice(countries, 0.75, { kind: 'in-clause' }, otherPlaces(inside, countries));
	}
	const places = unique(
		withoutLarger(assertion, about).map((mention) => capitalMeant(mention, assertion, facts) ?? mention.place)
	);
	if (places.length > 0) {
		const score = Math.min(...about.map((mention) => mention.score));
		return choice(places, 0.5 + score * 0.4, { kind: 'in-clause' }, otherPlaces(inside, places));
	}
	return pointedAt(assertion, parts, facts);
}

/** In the clause and what follows it; of what leads up to it only where it says where: "In Moscow, …". */
function mentionsOf(
	{ core, clauses, sentence: { classes } }: Assertion,
	mentions: readonly PlaceMention[]
): PlaceMention[] {
	const own = clauses.filter(
		({ from, link }) => from >= core.from || (classes[from] === 'preposition' && link === 'main')
	);
	return mentions.filter((mention) => own.some((clause) => holds(clause, mention)));
}

/** "the Russian capital": the town, where the report names it elsewhere. */
function capitalMeant(
	{ place, end }: PlaceMention,
	{ sentence: { tokens } }: Assertion,
	{ mentions }: AboutFacts
): DraftPlace | null {
	if (tokens.find(({ start }) => start >= end)?.lower !== 'capital' || place.country === undefined)
		return null;
	return (
		mentions.find(
			(mention) => mention.place.gazetteer?.kind === 'capital' && mention.place.country === place.country
		)?.place ?? null
	);
}

/** Of two countries, by a word that says so or by naming both in one breath: "Russian and Syrian institutions". */
function isRelation(assertion: Assertion, inside: readonly PlaceMention[]): boolean {
	if (wordsOf(assertion).some(({ lower }) => RELATION.test(lower))) return true;
	const { tokens } = assertion.sentence;
	return inside.some((mention, index) => {
		const next = inside[index + 1];
		if (!next || mention.role !== 'demonym' || next.role !== 'demonym') return false;
		return tokens
			.filter((token) => token.start >= mention.end && token.end <= next.start)
			.every(({ lower }) => lower === 'and');
	});
}

interface Placed {
	readonly mention: PlaceMention;
	readonly part: Part;
}

/** Of a relation both ends: whoever acts, speaks or is named by its capital, as countries. */
function relatedCountries(
	parts: readonly Placed[],
	about: readonly PlaceMention[],
	facts: AboutFacts
): DraftPlace[] {
	const named = parts.filter(
		({ part, mention }) => part !== 'dateline' && (mention.role !== 'demonym' || part !== 'speaks')
	);
	const countries = unique(named.flatMap(({ mention }) => countryOf(mention.place, facts) ?? []));
	if (countries.length >= 2) return countries.slice(0, 2);
	const local = about.filter(({ place }) => place.extent !== 'country').map(({ place }) => place);
	if (local.some(({ extent }) => extent !== 'area')) return [];
	return [...unique([...countries, ...facts.countries]).slice(0, 2), ...local];
}

function countryOf(place: DraftPlace, { mentions }: AboutFacts): DraftPlace | null {
	if (place.extent === 'country') return place;
	const isCapital = place.gazetteer?.kind === 'capital';
	if (!isCapital || place.country === undefined) return null;
	return (
		mentions.find((mention) => mention.place.extent === 'country' && mention.place.country === place.country)
			?.place ?? null
	);
}

/** "the Kremlin in Moscow", "Mobile, Alabama, USA": of a spot its town is left out, of a town a country that only says which one. */
function withoutLarger({ sentence: { tokens } }: Assertion, about: readonly PlaceMention[]): PlaceMention[] {
	return about.filter((mention, index) => {
		const before = about[index - 1];
		if (!before) return true;
		const between = tokens
			.filter((token) => token.start >= before.end && token.end <= mention.start)
			.map(({ lower }) => lower)
			.join(' ');
		const isTownOfSpot =
			before.place.extent === 'spot' && mention.place.extent === 'town' && /^(?:in|,)$/.test(between);
		const isCountryOfTown =
			before.place.extent !== 'country' && mention.place.extent === 'country' && between === ',';
		return !isTownOfSpot && !isCountryOfTown;
	});
}

function pointedAt(
	assertion: Assertion,
	parts: readonly Placed[],
	facts: AboutFacts
): Choice<readonly DraftPlace[]> {
	const words = wordsOf(assertion).map(({ lower }) => lower);
	const isMeeting = words.slice(0, 6).some((word) => MEETING.test(word));
	const acting = unique(
		parts
			.filter(({ part }) => part === 'acts')
			.flatMap(({ mention }) => countryOf(mention.place, facts) ?? [])
	);
	const inherited = inheritedBy(assertion, facts);
	const offers: { places: readonly DraftPlace[]; score: number; reason: DraftReason }[] = [
		...(isMeeting && facts.meeting
			? [
					{
						places: [facts.meeting],
						score: 0.5,
						reason: { kind: 'as-before' as const, name: facts.meeting.name }
					}
				]
			: []),
		...(inherited && bindsClosely(assertion)
			? [{ places: inherited.places, score: 0.5, reason: { kind: inherited.from } }]
			: []),
		...(acting.length > 0 ? [{ places: acting, score: 0.45, reason: { kind: 'in-clause' as const } }] : []),
		...(inherited ? [{ places: inherited.places, score: 0.35, reason: { kind: inherited.from } }] : []),
		...(facts.main ? [{ places: [facts.main], score: 0.3, reason: { kind: 'in-report' as const } }] : [])
	];
	const [first, ...others] = offers;
	if (!first)
		return choice(
			[],
			0.5,
			{ kind: 'in-clause' },
			facts.countries
				.slice(0, 1)
				.map((place) => ({ value: [place], score: 0.2, reason: { kind: 'in-report' } }))
		);
	return choice(
		first.places,
		first.score,
		first.reason,
		others.map(({ places, score, reason }) => ({ value: places, score, reason }))
	);
}

/** ", which Moscow hopes to retain", "— the only bases": it speaks of what stands right before it. */
function bindsClosely({ core: { link } }: Assertion): boolean {
	return link === 'relative' || link === 'apposition' || link === 'part';
}

/** From its own sentence a region or country, or whatever it hangs on; from the sentence before what a pronoun points back to. */
function inheritedBy(assertion: Assertion, { before }: AboutFacts): AboutFacts['before'][number] | null {
	const last = before.findLast(({ places, from }) => places.length > 0 && from !== 'in-report');
	if (!last) return null;
	if (last.from === 'in-sentence') {
		return bindsClosely(assertion) ||
			last.places.every(({ extent }) => extent === 'country' || extent === 'area')
			? last
			: null;
	}
	const words = wordsOf(assertion)
		.map(({ lower }) => lower)
		.join(' ');
	return BACK.test(words) ? last : null;
}

/** Words that point to a place named before. */
const BACK =
	/\b(?:there|(?:the|this|that) (?:country|city|town|village|province|region|area|district|site|base|port|airport))\b/;

/** What else stands in the clause may be what it is about all the same. */
function otherPlaces(
	inside: readonly PlaceMention[],
	chosen: readonly DraftPlace[]
): Choice<readonly DraftPlace[]>['others'] {
	return unique(inside.map(({ place }) => place))
		.filter((place) => !chosen.some((one) => keyOf(one) === keyOf(place)))
		.map((place) => ({ value: [place], score: 0.2, reason: { kind: 'in-clause' as const } }));
}

function wordsOf({ sentence: { tokens }, core, clauses }: Assertion): Token[] {
	return tokens.filter((token) =>
		clauses.some((clause) => clause.from >= core.from && overlap(clause, token))
	);
}
