// The state of a corpus in which this reader last saw it, kept in the browser as text, and what changed since. Kept is what
// compareCorpora reads and what is said of a change; reports' texts only as fingerprints. Of a large corpus the wording of
// claims is kept as fingerprints too, and of a larger one nothing, so that no corpus fills the browser's storage. Of a corpus
// that is not to be passed on no words are kept: ids, dates and the like, and of all else fingerprints.
import type { GeometryCollection } from 'geojson';
import { compareCorpora, isUnchanged } from '../../evidence/changes/changes.ts';
import { listChanges, type ListedChange } from '../../evidence/changes/list.ts';
import { describeChanges } from '../../evidence/changes/words.ts';
import { fingerprint } from '../../evidence/changes/fingerprint.ts';
import type { Claim, Corpus, Names, Place } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';
import { fromDigests, isRestricted, toDigests } from './digests.ts';
import type { ParseWhen, Since } from './since.ts';

/** Raised whenever what an older version of the app kept can no longer be compared. */
const FORMAT = 2;

/** In UTF-16 units; browsers give an origin about five million. */
const MOST = { whole: 1_000_000, brief: 2_000_000 } as const;
const MOST_CLAIMS = 20_000;

type Detail = keyof typeof MOST | 'digests';

interface Seen {
	readonly format: number;
	readonly detail: Detail;
	readonly corpus: Corpus;
}

/** `corpus` as it is kept; null where it is too large to be. */
export function encodeSeen(corpus: Corpus): string | null {
	if (corpus.claims.length > MOST_CLAIMS) return null;
	if (isRestricted(corpus.handling)) return within(MOST.brief, encodeAs('digests', corpus));
	const whole = encodeAs('whole', corpus);
	if (whole.length <= MOST.whole) return whole;
	return within(MOST.brief, encodeAs('brief', corpus));
}

function within(most: number, text: string): string | null {
	return text.length <= most ? text : null;
}

/** What changed since `kept`; `unknown` where `kept` cannot be read, null where nothing changed. */
export function changesSince(kept: string, corpus: Corpus, parseWhen: ParseWhen): Since | null | 'unknown' {
	const seen = decodeSeen(kept, parseWhen);
	if (!seen) return 'unknown';
	// What was kept before the corpus was restricted goes with the next visit.
	if (isRestricted(corpus.handling) && seen.detail !== 'digests') return 'unknown';
	const before = seen.corpus;
	// Through the same reduction, so that what is not kept is no change.
	const { corpus: after } = decode(encodeAs(seen.detail, corpus), parseWhen);
	const since = changesBetween(before, after);
	return since && { ...since, list: legible(since.list, seen.detail, corpus) };
}

/** What changed from one state to another; null where nothing did. */
export function changesBetween(before: Corpus, after: Corpus): Since | null {
	const changes = compareCorpora(before, after);
	if (isUnchanged(changes)) return null;
	const present = new Set(after.places.map(({ id }) => id));
	return {
		asOf: before.asOf,
		sentence: describeChanges(changes),
		list: listChanges(changes, before, after),
		places: changes.places.filter((id) => present.has(id)),
		counts: []
	};
}

const DATES: readonly string[] = ['asOf', 'when', 'said', 'published', 'retrieved'];
/** What is said in other languages is not looked at, and would fill the browser. */
const UNSEEN: readonly string[] = [
	'texts',
	'titles',
	'shortTitles',
	'summaries',
	'roles',
	'notes',
	'agreedTexts',
	'unsaidTexts'
];

function encodeAs(detail: Detail, corpus: Corpus): string {
	const seen: Seen = {
		format: FORMAT,
		detail,
		corpus: reduce(corpus, detail === 'brief' ? 'brief' : 'whole')
	};
	const text = JSON.stringify(seen, (key, value: unknown) => {
		if (UNSEEN.includes(key)) return undefined;
		return DATES.includes(key) ? (value as When).edtf : value;
	});
	return detail === 'digests' ? JSON.stringify(toDigests(JSON.parse(text))) : text;
}

/** In the words that its list has, as far as they are known. */
function legible(list: readonly ListedChange[], detail: Detail, corpus: Corpus): readonly ListedChange[] {
	switch (detail) {
		case 'whole':
			return list;
		case 'brief':
			return withoutFingerprints(list, corpus);
		case 'digests':
			return fromDigests(list, JSON.parse(encodeAs('whole', corpus)));
	}
}

/** Null for what another version kept, or what somebody else wrote there. */
function decodeSeen(kept: string, parseWhen: ParseWhen): Seen | null {
	try {
		const seen = decode(kept, parseWhen);
		if (seen.format !== FORMAT) return null;
		compareCorpora(seen.corpus, seen.corpus);
		return seen;
	} catch {
		return null;
	}
}

function decode(text: string, parseWhen: ParseWhen): Seen {
	return JSON.parse(text, (key, value: unknown) =>
		DATES.includes(key) ? parseWhen(value as string) : value
	) as Seen;
}

function reduce(corpus: Corpus, detail: 'whole' | 'brief'): Corpus {
	const wording = (text: string) => (detail === 'whole' ? text : fingerprint(text));
	const toClaim = (claim: Claim): Claim => ({
		...claim,
		text: wording(claim.text),
		quote: { exact: wording(claim.quote.exact), prefix: '', suffix: '' }
	});
	return {
		...corpus,
		summary: '',
		briefings: [],
		sources: corpus.sources,
		actors: corpus.actors.map((actor) => ({
			...actor,
			...(actor.names === undefined ? {} : { names: fingerprintNames(actor.names) })
		})),
		events: corpus.events.map((event) => ({ ...event, summary: fingerprint(event.summary) })),
		places: corpus.places.map(reducePlace),
		reports: corpus.reports.map((report) => ({ ...report, text: fingerprint(report.text) })),
		claims: corpus.claims.map(toClaim)
	};
}

/** Of where it lies and what others call it only whether that is as it was. */
function reducePlace({ id, name, names, kind, precision, geometry, radiusKm }: Place): Place {
	const outline = { type: 'GeometryCollection', geometries: [], was: fingerprint(JSON.stringify(geometry)) };
	return {
		id,
		name,
		names: fingerprintNames(names),
		kind,
		precision,
		geometry: outline as GeometryCollection,
		...(radiusKm === undefined ? {} : { radiusKm })
	};
}

function fingerprintNames(names: Names): Names {
	return { und: [fingerprint(JSON.stringify(names))] };
}

/** Claims in today's words; those that are gone by their ids, and without what they were worded like. */
function withoutFingerprints(list: readonly ListedChange[], corpus: Corpus): ListedChange[] {
	const claims = new Map(corpus.claims.map((claim) => [claim.id, claim]));
	return list.map((change) => {
		if (change.on !== 'claim') return change;
		const record = claims.get(change.record.id) ?? { ...change.record, text: change.record.id };
		return { ...change, record, detail: change.kind === 'reworded' ? '' : change.detail };
	});
}
