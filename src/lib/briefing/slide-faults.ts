// What stands between a slide and the room: claims that vanished, became drafts or were changed since the slide was made, and
// anything it names that the corpus lacks. For the presenter, ahead of the audience.
import { claimDigest } from '../evidence/changes/claim-digest.ts';
import { numberWord } from '../evidence/number-words.ts';
import { language, message } from '../messages/message.ts';
import type { Claim, Corpus } from '../model/corpus.ts';
import { shorten } from '../model/show-value.ts';
import { readAddress } from '../address/address.ts';
import { parseQuery } from '../query/query/url.ts';
import type { Shown } from '../query/engine/shown.ts';
import type { Slide } from './briefing.ts';
import { nearestClaim } from './cite-choices.ts';
import type { Presentable } from './presentable.ts';
import { seenChanges, seenClaims, type SeenChanges } from './seen-claims.ts';
import { namedClaimIds, namedClaims, shownOn } from './slide-claims.ts';

export interface SlideFault {
	readonly kind: 'vanished' | 'draft' | 'changed' | 'shown' | 'unknown';
	/** The claim or other record in question; empty where the fault is of the whole view. */
	readonly record: string;
	readonly text: string;
}

export function slideFaults(slide: Slide, presentable: Presentable): SlideFault[] {
	return [
		...namedClaimIds(slide).flatMap((id) => faultOfClaim(id, slide, presentable)),
		...faultsOfRecords(slide, presentable.corpus),
		...faultsOfQuery(slide, presentable),
		...faultOfShown(slide, presentable)
	];
}

/** `slide` with the digests of its claims as they now are: what its author has looked at and stands by. */
export function withDigests(slide: Slide, presentable: Presentable): Slide {
	const shown = shownOn(slide, presentable);
	return {
		...slide,
		rests: namedClaims(slide, presentable).map((claim) => ({ claim: claim.id, digest: claimDigest(claim) })),
		shown:
			shown === null ? slide.shown : shown.count === 0 ? null : { count: shown.count, digest: shown.digest },
		saw: shown === null ? slide.saw : seenClaims(slide, presentable)
	};
}

function faultOfClaim(id: string, { rests }: Slide, presentable: Presentable): SlideFault[] {
	const { claims, drafts } = presentable;
	const fault = (kind: SlideFault['kind'], text: string): SlideFault[] => [{ kind, record: id, text }];
	const claim = claims.get(id);
	if ((drafts as ReadonlySet<string>).has(id)) return fault('draft', message('briefing.fault.draft', { id }));
	const then = rests.find((rest) => rest.claim === id);
	if (!claim && then) return fault('vanished', message('briefing.fault.vanished', { id }));
	if (!claim) return fault('unknown', sayUnknown(id, presentable));
	if (!then || then.digest === claimDigest(claim)) return [];
	return fault('changed', message('briefing.fault.changed', { id, text: claim.text }));
}

/** Nothing of that name was ever there: it was mistyped. */
function sayUnknown(id: string, presentable: Presentable): string {
	const near = nearestClaim(id, presentable);
	return near === null
		? message('briefing.fault.noClaim', { id })
		: message('briefing.fault.noClaim.near', { id, near });
}

function faultsOfRecords(slide: Slide, { places, questions, reports }: Corpus): SlideFault[] {
	const has = (records: readonly { readonly id: string }[], id: string) =>
		records.some((record) => record.id === id);
	const wanted = [
		...readAddress(slide.view.search).view.places,
		...slide.highlight.flatMap(({ kind, id }) => (kind === 'place' ? [id] : [])),
		...slide.movements.flatMap(({ from, to }) => [from, to])
	].filter((id) => id !== '');
	const missing = new Set(wanted.filter((id) => !has(places, id)));
	const { page, record } = slide.view;
	if (page === 'questions' && !has(questions, record ?? '')) missing.add(record ?? '');
	if (page === 'reports' && !has(reports, record ?? '')) missing.add(record ?? '');
	return [...missing].map((id) => ({
		kind: 'unknown',
		record: id,
		text: message('briefing.fault.unknown', { id })
	}));
}

function faultsOfQuery({ view }: Slide, { vocabulary }: Presentable): SlideFault[] {
	if (view.page !== 'explore') return [];
	const { problems } = parseQuery(new URLSearchParams(view.search), vocabulary);
	return problems.map(({ text, found }) => ({ kind: 'unknown', record: found, text }));
}

/** What of the view is another than when the slide was made; nothing where the room would see no difference. */
function faultOfShown(slide: Slide, presentable: Presentable): SlideFault[] {
	if (slide.shown === null) return [];
	const now = shownOn(slide, presentable);
	if (now === null) return [];
	const changes = seenChanges(slide, presentable);
	const text = changes ? sayChanges(changes, slide) : sayCounts(slide.shown, now);
	return text === '' ? [] : [{ kind: 'shown', record: '', text }];
}

/** Of claims that were not noted one by one. */
function sayCounts(then: NonNullable<Slide['shown']>, now: Shown): string {
	if (now.digest === then.digest) return '';
	return message('briefing.fault.shown', { then: then.count, now: now.count });
}

/** A claim that the slide names has a line of its own. */
function sayChanges({ added, gone, otherwise }: SeenChanges, slide: Slide): string {
	const named = new Set<string>(namedClaimIds(slide));
	const words = (claims: readonly Claim[]) =>
		claims.filter(({ id }) => !named.has(id)).map(({ text }) => quoted(shorten(text)));
	const say = (key: 'added' | 'gone' | 'otherwise', names: readonly string[]) =>
		names.length === 0
			? []
			: [message(`briefing.fault.${key}`, { names: someOf(names), figure: slide.figure })];
	return [
		...say('added', words(added)),
		...say('gone', gone.filter((id) => !named.has(id)).map(quoted)),
		...say('otherwise', words(otherwise))
	].join(' ');
}

function quoted(text: string): string {
	return message('evidence.changes.quoted', { text });
}

const MOST_NAMED = 3;

function someOf(names: readonly string[]): string {
	if (names.length <= MOST_NAMED + 1) return language().list(names);
	const number = numberWord(names.length - MOST_NAMED);
	return language().list([...names.slice(0, MOST_NAMED), message('query.others', { number })]);
}
