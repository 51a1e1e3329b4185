// The values of one filter as rows of a list: what they are called, how they are found, in which order they stand. The order comes from
// the whole corpus, so that no row moves while filters change. Knows no counts of the moment and no query.
import { credibilityWords, reliabilityWords } from '../../evidence/grades.ts';
import { recordOf, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import { message } from '../../messages/message.ts';
import type { ActorId, Credibility, Names, PlaceId, Reliability, SourceId } from '../../model/corpus.ts';
import { fold } from '../../query/search/fold.ts';
import { NONE, type FilterKey } from '../../query/query/query.ts';
import type { Counted } from '../../query/engine/engine.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import type { Wording } from '../../query/query/wording.ts';

export interface FacetRow {
	/** Of the filter's column. */
	readonly code: number;
	readonly value: string;
	readonly label: string;
	/** Claims of the whole corpus that have this value. */
	readonly total: number;
	/** Folded: every name by which a reader may look for it. */
	readonly findable: string;
	/** Shown small before the count. */
	readonly note?: string;
	/** Where more can be said than the label does. */
	readonly title?: string;
}

/** Facets whose values have an order of their own. All others stand by their number of claims. */
const ORDERED: ReadonlySet<FilterKey> = new Set([
	'event',
	'report',
	'question',
	'position',
	'reliability',
	'credibility',
	'likelihood',
	'status'
]);
/** So few sources are seen at a glance and keep the corpus's order. */
const FEW_SOURCES = 8;

/** Every value that the filter `key` knows, also those that no claim has. `whole` answers the query that asks nothing. */
export function facetRows(
	table: Vocabulary,
	whole: Counted,
	evidence: EvidenceIndex,
	wording: Wording,
	key: FilterKey
): FacetRow[] {
	const totals = whole.counts[key];
	const rows = table.columns[key].values.map((value, code) => {
		const details = detailsOf(key, value, evidence);
		const label = details.label ?? wording.nameOf(key, value);
		const names = [label, details.title ?? '', ...Object.values(details.names ?? {}).flat()];
		return {
			code,
			value,
			label,
			total: totals[code]!,
			findable: fold(names.join('\n')),
			...(details.note === undefined ? {} : { note: details.note }),
			...(details.title === undefined ? {} : { title: details.title })
		};
	});
	const keepsOrder = ORDERED.has(key) || (key === 'source' && rows.length <= FEW_SOURCES);
	return keepsOrder ? rows : rows.sort((a, b) => b.total - a.total || a.code - b.code);
}

/** The rows with a name that holds what was typed, in any spelling that folds to the same. */
export function findRows(rows: readonly FacetRow[], typed: string): readonly FacetRow[] {
	const sought = fold(typed.trim());
	return sought === '' ? rows : rows.filter(({ findable }) => findable.includes(sought));
}

interface Details {
	readonly label?: string;
	readonly title?: string;
	readonly note?: string;
	readonly names?: Names;
}

function detailsOf(key: FilterKey, value: string, evidence: EvidenceIndex): Details {
	if (value === NONE) return {};
	switch (key) {
		case 'event': {
			return { title: evidence.corpus.events.find(({ id }) => id === value)!.title };
		}
		case 'source': {
			const { reliability } = recordOf(evidence.sources, value as SourceId);
			return { note: reliability };
		}
		case 'speaker':
		case 'cited':
			return actorDetails(value, evidence);
		case 'origin':
			return value.startsWith('actor:') ? actorDetails(value.slice('actor:'.length), evidence) : {};
		case 'place':
		case 'at': {
			const { name, names, kind } = recordOf(evidence.places, value as PlaceId);
			return { names, title: message('explore.facet.title', { name, note: message(`panel.kind.${kind}`) }) };
		}
		case 'reliability':
			return { label: gradeLabel(value, reliabilityWords(value as Reliability)) };
		case 'credibility':
			return { label: gradeLabel(value, credibilityWords(Number(value) as Credibility)) };
		case 'report':
		case 'kind':
		case 'topic':
		case 'question':
		case 'position':
		case 'likelihood':
		case 'status':
			return {};
	}
}

function gradeLabel(grade: string, words: string): string {
	return message('explore.facet.grade', { grade, words });
}

function actorDetails(id: string, evidence: EvidenceIndex): Details {
	const { name, names, role } = recordOf(evidence.actors, id as ActorId);
	return { title: message('explore.facet.title', { name, note: role }), ...(names ? { names } : {}) };
}
