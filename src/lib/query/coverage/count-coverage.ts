// Who speaks of what, counted from columns: of any corpus, wherever its claims lie. Of very many voices and subjects those stand side by side
// of which most is said, and all are counted. Knows no names.
import { voicesOf, type SubjectKind, type VoiceKind } from '../../evidence/coverage/axes.ts';
import type { CoverageCounts, CoverageOptions, SubjectCounts } from '../../evidence/coverage/coverage.ts';
import type { Corpus } from '../../model/corpus.ts';
import { questionCodes, type Differing } from '../engine/differing.ts';
import { codesOf, type Table } from '../engine/table.ts';
import { NONE, type FilterKey } from '../query/query.ts';
import { arrange } from './arrange.ts';

export const SUBJECT_KEYS = {
	questions: 'question',
	events: 'event',
	places: 'place'
} as const satisfies Record<SubjectKind, FilterKey>;
export const VOICE_KEYS = {
	reports: 'report',
	sources: 'source',
	origins: 'origin'
} as const satisfies Record<VoiceKind, FilterKey>;

/** Side by side at most: a page with more would be slow, and nobody reads it. */
const MOST_SHOWN = { voices: 150, subjects: 400 } as const;

export interface Heard {
	readonly table: Table;
	readonly differing: Differing;
	/** The claims that count, in the corpus's order. */
	readonly rows: Iterable<number>;
}

/** What one voice says of one subject. */
interface Said {
	claims: number;
	/** Codes of the answers that it gives. */
	readonly positions: Set<number>;
}

interface Spoken {
	/** By code of the voice. */
	readonly by: Map<number, Said>;
	readonly origins: Set<number>;
	disputed: boolean;
}

export function countCoverage(
	heard: Heard,
	corpus: Omit<Corpus, 'claims'>,
	{ voices: voiceKind, subjects: subjectKind, order }: CoverageOptions,
	most: { readonly voices: number; readonly subjects: number } = MOST_SHOWN
): CoverageCounts {
	const { columns } = heard.table;
	const voiceColumn = columns[VOICE_KEYS[voiceKind]];
	const subjectColumn = columns[SUBJECT_KEYS[subjectKind]];
	const { spoken, met } = listen(heard, subjectKind, voiceKind);
	const voices = voicesOf(
		voiceKind,
		corpus,
		met.map((code) => voiceColumn.values[code]!)
	);
	const codes = new Map(voiceColumn.values.map((key, code) => [key, code]));
	const voiceCodes = voices.map((key) => codes.get(key)!);
	const subjectCodes = [...subjectColumn.values.keys()].filter(
		(code) => subjectColumn.values[code] !== NONE && (subjectKind !== 'places' || spoken[code]!.by.size > 0)
	);
	const ofVoice = new Map(voiceCodes.map((code) => [code, 0]));
	for (const { by } of spoken) for (const code of by.keys()) ofVoice.set(code, ofVoice.get(code)! + 1);
	const all = subjectCodes.map((code) => toSubject(subjectColumn.values[code]!, spoken[code]!));
	const cells = (row: number, column: number) => spoken[subjectCodes[row]!]!.by.get(voiceCodes[column]!);
	const { rows, columns: shown } = arrange(
		all.map(({ spoken }) => spoken),
		voiceCodes.map((code) => ofVoice.get(code)!),
		(row, column) => cells(row, column)?.positions ?? null,
		order,
		most
	);
	return {
		voices: shown.map((column) => ({ key: voices[column]!, spoken: ofVoice.get(voiceCodes[column]!)! })),
		subjects: rows.map((row) => all[row]!),
		cells: rows.map((row) =>
			shown.map((column) => {
				const said = cells(row, column);
				const given = [...(said?.positions ?? [])].sort((a, b) => a - b);
				return {
					claims: said?.claims ?? 0,
					positions: given.map((code) => positionOf(columns.position.values[code]!))
				};
			})
		),
		total: {
			voices: voices.length,
			subjects: all.length,
			spoken: all.reduce((sum, { spoken }) => sum + spoken, 0)
		},
		finding: {
			single: all.filter(({ spoken }) => spoken === 1).length,
			silent: all.filter(({ spoken }) => spoken === 0).length,
			shared: all.filter(
				({ spoken, agreed }) => spoken === voices.length && (subjectKind !== 'questions' || agreed)
			).length
		}
	};
}

/** By code of a subject who speaks of it, and the voices in the order in which they are first met. */
function listen(
	{ table: { columns, disputed }, differing, rows }: Heard,
	subjectKind: SubjectKind,
	voiceKind: VoiceKind
): { readonly spoken: readonly Spoken[]; readonly met: readonly number[] } {
	const subjects = columns[SUBJECT_KEYS[subjectKind]];
	const { codes: voiceOf } = columns[VOICE_KEYS[voiceKind]];
	const isQuestion = subjectKind === 'questions';
	const questionOf = questionCodes(columns.question.values, columns.position.values);
	const none = subjects.values.indexOf(NONE);
	const met = new Set<number>();
	const spoken = subjects.values.map((_, code): Spoken => ({
		by: new Map(),
		origins: new Set(),
		disputed: isQuestion && differing.questions[code] === 1
	}));
	for (const row of rows) {
		const voice = voiceOf[row]!;
		met.add(voice);
		const given = isQuestion ? codesOf(columns.position, row) : [];
		for (const code of codesOf(subjects, row)) {
			if (code === none) continue;
			const subject = spoken[code]!;
			let said = subject.by.get(voice);
			if (!said) subject.by.set(voice, (said = { claims: 0, positions: new Set() }));
			said.claims++;
			for (const position of given) if (questionOf[position] === code) said.positions.add(position);
			subject.origins.add(columns.origin.codes[row]!);
			if (!isQuestion && disputed[row] === 1) subject.disputed = true;
		}
	}
	return { spoken, met: [...met] };
}

function toSubject(key: string, { by, origins, disputed }: Spoken): SubjectCounts {
	const answers = [...by.values()].map(({ positions }) => [...positions].sort((a, b) => a - b));
	const [first] = answers;
	return {
		key,
		disputed,
		spoken: by.size,
		origins: origins.size,
		agreed: first?.length === 1 && answers.every((each) => each.join() === first.join())
	};
}

/** `question/position`, as the column has it. */
function positionOf(value: string): string {
	return value.slice(value.indexOf('/') + 1);
}
