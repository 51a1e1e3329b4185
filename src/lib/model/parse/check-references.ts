// Ids that name a record which is not there. Works on unchecked data, so that other faults do not hide these.
// Where the file of the records could not be read, nothing is said: that fault stands by itself.
import type { Fault } from '../compiled.ts';
import type { RecordFile } from '../schema/files.ts';
import { ID_PATTERN } from '../schema/fields.ts';
import { showText } from '../show-value.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { recordFault, textAt, valueAt, type LocatedRecord, type Path } from './located.ts';

type Kind = 'source' | 'actor' | 'event' | 'question' | 'place' | 'report';

interface Reference {
	readonly field: string;
	readonly kind: Kind;
	readonly many: boolean;
}

const CLAIM_REFERENCES: readonly Reference[] = [
	{ field: 'report', kind: 'report', many: false },
	{ field: 'attribution', kind: 'actor', many: true },
	{ field: 'at', kind: 'place', many: false },
	{ field: 'about', kind: 'place', many: true },
	{ field: 'events', kind: 'event', many: true }
];
const REPORT_REFERENCES: readonly Reference[] = [
	{ field: 'source', kind: 'source', many: false },
	{ field: 'dateline', kind: 'place', many: false }
];
const ACTOR_REFERENCES: readonly Reference[] = [{ field: 'source', kind: 'source', many: false }];

const FILES: Readonly<Record<Exclude<Kind, 'report'>, RecordFile>> = {
	source: 'sources.json',
	actor: 'actors.json',
	event: 'events.json',
	question: 'questions.json',
	place: 'places.geojson'
};

export function checkReferences(loaded: LoadedCorpus): Fault[] {
	const known = knownIds(loaded);
	const records = (file: RecordFile): readonly LocatedRecord[] => loaded.records[file] ?? [];
	const claims = records('claims.json');
	const positions = positionsByQuestion(records('questions.json'));
	return [
		...records('actors.json').flatMap((actor) => dangling(actor, ACTOR_REFERENCES, known)),
		...loaded.reports.flatMap(({ record }) => dangling(record, REPORT_REFERENCES, known)),
		...claims.flatMap((claim) => dangling(claim, CLAIM_REFERENCES, known)),
		...claims.flatMap((claim) => danglingAnswers(claim, positions, known))
	];
}

/** The ids there are of each kind; null where their file could not be read. */
type KnownIds = ReadonlyMap<Kind, ReadonlySet<string> | null>;

function knownIds(loaded: LoadedCorpus): KnownIds {
	const known = new Map<Kind, ReadonlySet<string> | null>();
	for (const [kind, file] of Object.entries(FILES) as [Exclude<Kind, 'report'>, RecordFile][]) {
		const records = loaded.records[file];
		known.set(kind, records && idsOf(records));
	}
	known.set('report', loaded.unreadReports ? null : idsOf(loaded.reports.map(({ record }) => record)));
	return known;
}

function idsOf(records: readonly LocatedRecord[]): Set<string> {
	return new Set(records.flatMap(({ id }) => (id === null ? [] : [id])));
}

function dangling(record: LocatedRecord, references: readonly Reference[], known: KnownIds): Fault[] {
	return references.flatMap(({ field, kind, many }) => {
		const value = valueAt(record.value, [field]);
		if (!many) return missing(record, [field], value, kind, known);
		if (!Array.isArray(value)) return [];
		return value.flatMap((id, index) => missing(record, [field, index], id, kind, known));
	});
}

function missing(record: LocatedRecord, field: Path, id: unknown, kind: Kind, known: KnownIds): Fault[] {
	const ids = known.get(kind)!;
	// An id that is none has its fault already.
	if (typeof id !== 'string' || !ID_PATTERN.test(id) || ids === null || ids.has(id)) return [];
	const where = kind === 'report' ? 'reports/' : FILES[kind];
	return [recordFault(record, field, showText(id), `the id of ${ARTICLES[kind]} ${kind} in ${where}`)];
}

const ARTICLES: Readonly<Record<Kind, 'a' | 'an'>> = {
	source: 'a',
	actor: 'an',
	event: 'an',
	question: 'a',
	place: 'a',
	report: 'a'
};

type Positions = ReadonlyMap<string, readonly string[]>;

function positionsByQuestion(questions: readonly LocatedRecord[]): Positions {
	return new Map(
		questions.flatMap(({ id, value }) => {
			const positions = valueAt(value, ['positions']);
			if (id === null || !Array.isArray(positions)) return [];
			return [[id, positions.flatMap((position) => textAt(position, ['id']) ?? [])] as const];
		})
	);
}

function danglingAnswers(claim: LocatedRecord, positions: Positions, known: KnownIds): Fault[] {
	const answers = valueAt(claim.value, ['answers']);
	if (!Array.isArray(answers)) return [];
	return answers.flatMap((answer, index) => {
		const question = textAt(answer, ['question']);
		const position = textAt(answer, ['position']);
		const offered = question === null ? undefined : positions.get(question);
		if (!offered || position === null || offered.includes(position)) {
			return missing(claim, ['answers', index, 'question'], question, 'question', known);
		}
		const expected = `a position of question ${showText(question!)}: ${offered.map(showText).join(', ')}`;
		return [recordFault(claim, ['answers', index, 'position'], showText(position), expected)];
	});
}
