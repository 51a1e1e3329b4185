// Claims in the order in which every list shows them, newest first, and under the heads by which a list may group them.
import { recordOf, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import { language, message } from '../../messages/message.ts';
import type { Claim } from '../../model/corpus.ts';
import { formatWhen } from '../../model/format-when.ts';
import type { When } from '../../model/when.ts';
import { newestFirst } from './claim-order.ts';

export const GROUPINGS = ['date', 'place', 'source', 'speaker'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ClaimGroup {
	/** Names the group among the others. */
	readonly key: string;
	readonly title: string;
	/** Small beside the title: a weekday, or how many claims there are. */
	readonly note: string;
	/** Newest first. A claim about two places stands in the groups of both. */
	readonly claims: readonly Claim[];
}

const DAY_MS = 86_400_000;

export function groupClaims(
	claims: readonly Claim[],
	grouping: Grouping,
	evidence: EvidenceIndex
): ClaimGroup[] {
	switch (grouping) {
		case 'date':
			return groupByDate(claims);
		case 'place':
			return byName(
				claims,
				({ about }) => about,
				message('query.none.place'),
				(place) => {
					return recordOf(evidence.places, place).name;
				}
			);
		case 'source':
			return byName(
				claims,
				({ report }) => [recordOf(evidence.reports, report).source],
				'',
				(source) => {
					return recordOf(evidence.sources, source).name;
				}
			);
		case 'speaker':
			return byName(
				claims,
				({ attribution }) => attribution.slice(-1),
				message('claim.speaker.report'),
				(actor) => recordOf(evidence.actors, actor).name
			);
	}
}

/** By what is said of their date, newest first; undated claims come last. */
export function groupByDate(claims: readonly Claim[]): ClaimGroup[] {
	const groups = new Map<string, Claim[]>();
	for (const claim of newestFirst(claims)) put(groups, claim.when?.edtf ?? '', claim);
	return Array.from(groups, ([key, members]) => {
		const { when } = members[0]!;
		// Of thousands of days few are in sight.
		return {
			key,
			get title() {
				return dateTitle(when);
			},
			get note() {
				return weekdayOf(when);
			},
			claims: members
		};
	});
}

/** The fullest group first; claims that have no such record come last, under `none`. */
function byName<Key extends string>(
	claims: readonly Claim[],
	keysOf: (claim: Claim) => readonly Key[],
	none: string,
	nameOf: (key: Key) => string
): ClaimGroup[] {
	const groups = new Map<Key | '', Claim[]>();
	for (const claim of newestFirst(claims)) {
		const keys = keysOf(claim);
		if (keys.length === 0) put(groups, '', claim);
		for (const key of keys) put(groups, key, claim);
	}
	return Array.from(groups, ([key, members]) => ({
		key,
		title: key === '' ? none : nameOf(key),
		note: message('explore.group.count', { count: members.length }),
		claims: members
	})).sort(
		(a, b) =>
			Number(a.key === '') - Number(b.key === '') ||
			b.claims.length - a.claims.length ||
			language().compare(a.title, b.title)
	);
}

function put<Key>(groups: Map<Key, Claim[]>, key: Key, claim: Claim): void {
	const group = groups.get(key);
	if (group) group.push(claim);
	else groups.set(key, [claim]);
}

function dateTitle(when: When | undefined): string {
	if (!when) return message('panel.undated');
	return language().capitalised(formatWhen(when, 'long'));
}

function weekdayOf(when: When | undefined): string {
	if (when?.earliest == null || when.earliest !== when.latest) return '';
	return language().date(when.earliest * DAY_MS, { weekday: 'long' });
}
