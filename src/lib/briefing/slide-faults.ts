// What stands between a slide and the room: claims that vanished, became drafts or were changed since the slide was made, and
// anything it names that the corpus lacks. For the presenter, ahead of the audience.
import { claimDigest } from '../evidence/changes/claim-digest.ts';
import { message } from '../messages/message.ts';
import type { Corpus } from '../model/corpus.ts';
import { readAddress } from '../address/address.ts';
import { parseQuery } from '../query/query/url.ts';
import type { Slide } from './briefing.ts';
import { nearestClaim } from './cite-choices.ts';
import type { Presentable } from './presentable.ts';
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
			shown === null ? slide.shown : shown.count === 0 ? null : { count: shown.count, digest: shown.digest }
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

function faultOfShown(slide: Slide, presentable: Presentable): SlideFault[] {
	if (slide.shown === null) return [];
	const now = shownOn(slide, presentable);
	if (now === null || now.digest === slide.shown.digest) return [];
	const text = message('briefing.fault.shown', { then: slide.shown.count, now: now.count });
	return [{ kind: 'shown', record: '', text }];
}
