// Ids that name a record which is not there. Works on unchecked data, so that other faults do not hide these.
// Where the file of the records could not be read, nothing is said: that fault stands by itself.
import type { Fault } from '../compiled.ts';
import { FILES, type RecordKind } from '../edits/written.ts';
import { REFERENCES, type Reference } from '../references.ts';
import { ID_PATTERN } from '../schema/fields.ts';
import type { RecordFile } from '../schema/files.ts';
import { showText } from '../show-value.ts';
import { faultsOfEach } from './limit-faults.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { recordFault, textAt, valueAt, type LocatedRecord, type Path } from './located.ts';

const KINDS = ['source', 'actor', 'event', 'question', 'place', 'report'] as const;
type Kind = (typeof KINDS)[number];

/** Of answers more is said than whether their question is there: see danglingAnswers. */
const CLAIM_REFERENCES = REFERENCES.claim.filter(({ within }) => within === undefined);
/** What else a draft names may be what the corpus does not have yet. */
const DRAFT_REFERENCES = REFERENCES.draft.filter(({ kind }) => kind === 'report');

/** What there is to refer to. */
export interface KnownRecords {
	/** The ids of each kind; null where their file could not be read. */
	readonly ids: ReadonlyMap<RecordKind, ReadonlySet<string> | null>;
	/** Of each question. */
	readonly positions: ReadonlyMap<string, readonly string[]>;
}

export function checkReferences(
	loaded: LoadedCorpus,
	{ ids: known, positions }: KnownRecords = knownRecords(loaded)
): Fault[] {
	const records = (file: RecordFile): readonly LocatedRecord[] => loaded.records[file] ?? [];
	const claims = records('claims.json');
	return [
		...records('sources.json').flatMap((source) => dangling(source, REFERENCES.source, known)),
		...faultsOfEach(records('drafts.json'), (draft) => dangling(draft, DRAFT_REFERENCES, known)),
		...records('actors.json').flatMap((actor) => dangling(actor, REFERENCES.actor, known)),
		...loaded.reports.flatMap(({ record }) => dangling(record, REFERENCES.report, known)),
		...faultsOfEach(claims, (claim) => dangling(claim, CLAIM_REFERENCES, known)),
		...faultsOfEach(claims, (claim) => danglingAnswers(claim, positions, known))
	];
}

type KnownIds = KnownRecords['ids'];

function knownRecords(loaded: LoadedCorpus): KnownRecords {
	return { ids: knownIds(loaded), positions: positionsByQuestion(loaded.records['questions.json'] ?? []) };
}

function knownIds(loaded: LoadedCorpus): KnownIds {
	return new Map(
		KINDS.map((kind) => {
			if (kind === 'report') {
				const records = loaded.reports.map(({ record }) => record);
				return [kind, loaded.unreadReports ? null : idsOf(records)];
			}
			const records = loaded.records[FILES[kind]];
			return [kind, records && idsOf(records)];
		})
	);
}

function idsOf(records: readonly LocatedRecord[]): Set<string> {
	return new Set(records.flatMap(({ id }) => (id === null ? [] : [id])));
}

function dangling(record: LocatedRecord, references: readonly Reference[], known: KnownIds): Fault[] {
	const faults: Fault[] = [];
	for (const { field, kind, many } of references) {
		const value = valueAt(record.value, [field]);
		if (!many) faults.push(...missing(record, [field], value, kind as Kind, known));
		else if (Array.isArray(value)) {
			for (const [index, id] of value.entries())
				faults.push(...missing(record, [field, index], id, kind as Kind, known));
		}
	}
	return faults;
}

const NONE: readonly Fault[] = [];

function missing(
	record: LocatedRecord,
	field: Path,
	id: unknown,
	kind: Kind,
	known: KnownIds
): readonly Fault[] {
	const ids = known.get(kind)!;
	// An id that is none has its fault already.
	if (typeof id !== 'string' || ids === null || ids.has(id) || !ID_PATTERN.test(id)) return NONE;
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

function positionsByQuestion(questions: readonly LocatedRecord[]): KnownRecords['positions'] {
	return new Map(
		questions.flatMap(({ id, value }) => {
			const positions = valueAt(value, ['positions']);
			if (id === null || !Array.isArray(positions)) return [];
			return [[id, positions.flatMap((position) => textAt(position, ['id']) ?? [])] as const];
		})
	);
}

function danglingAnswers(
	claim: LocatedRecord,
	positions: KnownRecords['positions'],
	known: KnownIds
): Fault[] {
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
