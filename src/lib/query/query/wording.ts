// What values and days of a query are called. Knows the corpus's records but none of its claims.
import { impliedYear } from '../../evidence/implied-year.ts';
import { indexEvidence, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import { reportName } from '../../evidence/cite/report-name.ts';
import { language, message } from '../../messages/message.ts';
import {
	CLAIM_KINDS,
	CLAIM_STATUSES,
	type ActorId,
	type Corpus,
	type PlaceId,
	type QuestionId,
	type ReportId,
	type SourceId
} from '../../model/corpus.ts';
import type { Day } from '../../model/when.ts';
import { formatDay } from './day-words.ts';
import { NONE, OPTIONAL_KEYS, type FilterKey } from './query.ts';

export interface Wording {
	/** Whether several values are named one by one rather than counted, and days have their year. */
	readonly inFull: boolean;
	/** What a list calls a value; the value itself where the corpus has no such record. */
	nameOf(key: FilterKey, value: string): string;
	/** What a sentence calls it. */
	sayName(key: FilterKey, value: string): string;
	/** Names as alternatives: `Reuters or SANA`. */
	either(names: readonly string[]): string;
	/** `24 January`, with its year where not all dates of the corpus are of one; leaves out what it shares with `until`. */
	day(day: Day, until?: Day | null): string;
}

export function toWording(corpus: Corpus, inFull = false): Wording {
	const index = indexEvidence(corpus);
	const thisYear = inFull ? null : (impliedYear(corpus) ?? null);
	const nameOf = (key: FilterKey, value: string) =>
		termName(key, value, false) ?? recordName(key, value, index) ?? value;
	return {
		inFull,
		nameOf,
		sayName(key, value) {
			const said = termName(key, value, true);
			if (said !== undefined) return said;
			const isSentence = key === 'question' || key === 'position';
			return isSentence ? message('query.quoted', { name: nameOf(key, value) }) : nameOf(key, value);
		},
		either: (alternatives) => language().list(alternatives, 'disjunction'),
		day: (day, until) => formatDay(day, until ?? null, thisYear)
	};
}

/** What is no record but a term of ours, in a list or `said` in a sentence. */
function termName(key: FilterKey, value: string, said: boolean): string | undefined {
	const form = said ? '-said' : '';
	if (value === NONE && isOneOf(OPTIONAL_KEYS, key)) return message(`query.none${form}.${key}`);
	if (key === 'kind' && isOneOf(CLAIM_KINDS, value)) return message(`query.kind${form}.${value}`);
	if (key === 'status' && isOneOf(CLAIM_STATUSES, value)) return message(`query.status${form}.${value}`);
	return undefined;
}

function isOneOf<Term extends string>(terms: readonly Term[], value: string): value is Term {
	return (terms as readonly string[]).includes(value);
}

function recordName(key: FilterKey, value: string, index: EvidenceIndex): string | undefined {
	switch (key) {
		case 'event': {
			const event = index.corpus.events.find(({ id }) => id === value);
			return event?.shortTitle ?? event?.title;
		}
		case 'source':
			return index.sources.get(value as SourceId)?.name;
		case 'report': {
			const report = index.reports.get(value as ReportId);
			return report && reportName(report, index);
		}
		case 'origin':
			return recordName(
				value.startsWith('source:') ? 'source' : 'speaker',
				value.replace(/^\w+:/, ''),
				index
			);
		case 'speaker':
		case 'cited':
			return index.actors.get(value as ActorId)?.name;
		case 'place':
		case 'at':
			return index.places.get(value as PlaceId)?.name;
		case 'question':
			return index.questions.get(value as QuestionId)?.text;
		case 'position': {
			const [question, position] = value.split('/');
			const positions = index.questions.get(question as QuestionId)?.positions;
			return positions?.find(({ id }) => id === position)?.text;
		}
		case 'kind':
		case 'topic':
		case 'reliability':
		case 'credibility':
		case 'likelihood':
		case 'status':
			return undefined;
	}
}
